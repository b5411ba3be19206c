package org.almoner.access.records;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class RecordsWeb implements WebMvcConfigurer {
  private final RecordInterceptor records;

  RecordsWeb(RecordInterceptor records) {
    this.records = records;
  }

  /** After the activity was checked. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(records).order(Ordered.HIGHEST_PRECEDENCE + 1);
  }
}
