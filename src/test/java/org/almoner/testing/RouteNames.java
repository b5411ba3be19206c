package org.almoner.testing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every answer tells its route and its view, so that a journey knows which pages it has been on. A
 * route with a choice, such as {@code {form:move|swap}}, counts as one route for each.
 */
public final class RouteNames {
  public static final String ROUTE = "X-Route";
  public static final String VIEW = "X-View";
  private static final Pattern CHOICE = Pattern.compile("\\{(\\w+):([\\w|-]+)}");

  private RouteNames() {}

  /** The routes that a pattern stands for. */
  public static List<String> each(String pattern) {
    var choice = CHOICE.matcher(pattern);
    if (!choice.find()) return List.of(pattern);
    var all = new ArrayList<String>();
    for (var word : choice.group(2).split("\\|")) all.addAll(each(choice.replaceFirst(word)));
    return all;
  }

  private static String taken(HttpServletRequest request) {
    var pattern =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    var values = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return CHOICE.matcher(pattern).replaceAll(c -> String.valueOf(values.get(c.group(1))));
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Beans {
    @Bean
    WebMvcConfigurer answersTellTheirRoute() {
      return new WebMvcConfigurer() {
        @Override
        public void addInterceptors(InterceptorRegistry interceptors) {
          interceptors.addInterceptor(new Teller());
        }
      };
    }
  }

  private static final class Teller implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      response.setHeader(ROUTE, taken(request));
      return true;
    }

    @Override
    public void postHandle(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        @Nullable ModelAndView view) {
      if (view != null && view.getViewName() != null) response.setHeader(VIEW, view.getViewName());
    }
  }
}
