package org.almoner.shell.web;

import org.almoner.platform.Actors;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ShellWeb implements WebMvcConfigurer {
  private final Rail rail;

  ShellWeb(Rail rail) {
    this.rail = rail;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(
        new HandlerInterceptor() {
          @Override
          public void afterCompletion(
              jakarta.servlet.http.HttpServletRequest request,
              jakarta.servlet.http.HttpServletResponse response,
              Object handler,
              @org.jspecify.annotations.Nullable Exception failure) {
            if (!request.getMethod().equals("GET")) rail.forget(Actors.current().name());
          }
        });
  }
}
