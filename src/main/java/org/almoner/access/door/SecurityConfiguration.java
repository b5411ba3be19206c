package org.almoner.access.door;

import org.almoner.access.activities.ActivityInterceptor;
import org.almoner.access.signin.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The doors: what is open to everybody, what needs a session, and what no browser may do. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'self';"
          + " base-uri 'none'";
  private final ActivityInterceptor activities;

  SecurityConfiguration(ActivityInterceptor activities) {
    this.activities = activities;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(activities).order(Ordered.HIGHEST_PRECEDENCE);
  }

  /** Style sheets, scripts and fonts know nobody and may be kept by the browser. */
  @Bean
  @Order(1)
  SecurityFilterChain assets(HttpSecurity http) throws Exception {
    http.securityMatcher("/assets/**", "/favicon.ico");
    bare(http);
    http.csrf(AbstractHttpConfigurer::disable);
    http.securityContext(AbstractHttpConfigurer::disable);
    http.headers(h -> h.cacheControl(c -> c.disable()));
    http.authorizeHttpRequests(a -> a.anyRequest().permitAll());
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      SessionContexts contexts,
      SessionCsrf csrf,
      Doorkeeper door,
      Sessions sessions)
      throws Exception {
    bare(http);
    http.securityContext(c -> c.securityContextRepository(contexts));
    http.csrf(c -> c.csrfTokenRepository(csrf));
    http.exceptionHandling(e -> e.authenticationEntryPoint(door).accessDeniedHandler(door));
    http.addFilterAfter(new ActorFilter(sessions), SecurityContextHolderFilter.class);
    http.authorizeHttpRequests(
        a ->
            a.requestMatchers("/sign-in", "/error", "/actuator/health/**")
                .permitAll()
                .anyRequest()
                .access(door));
    return http.build();
  }

  private static void bare(HttpSecurity http) throws Exception {
    http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.requestCache(AbstractHttpConfigurer::disable);
    http.logout(AbstractHttpConfigurer::disable);
    http.headers(
        h -> {
          h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT));
          h.frameOptions(f -> f.sameOrigin());
          h.referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN));
          h.permissionsPolicyHeader(
              p -> p.policy("camera=(), microphone=(), geolocation=(), payment=()"));
          h.crossOriginOpenerPolicy(
              c ->
                  c.policy(
                      org.springframework.security.web.header.writers
                          .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                          .SAME_ORIGIN));
        });
  }
}
