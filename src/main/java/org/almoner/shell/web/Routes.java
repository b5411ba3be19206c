package org.almoner.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the route of a request sooner: only those that begin like its address are compared in full.
 */
@Component
class Routes implements WebMvcRegistrations {
  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new Mapping();
  }

  private static final class Mapping extends RequestMappingHandlerMapping {
    private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
        RequestMappingInfo route, HttpServletRequest request) {
      var address = request.getRequestURI();
      var beginning = beginnings.computeIfAbsent(route, Mapping::beginning);
      // an address with escapes is compared as what it stands for
      return address.startsWith(beginning) || address.indexOf('%') >= 0 || address.indexOf(';') >= 0
          ? super.getMatchingMapping(route, request)
          : null;
    }

    /** What stands before the first variable; nothing where a route has several patterns. */
    private static String beginning(RequestMappingInfo route) {
      var patterns = route.getPatternValues();
      if (patterns.size() != 1) return "";
      return patterns.iterator().next().replaceFirst("[{*?].*", "");
    }
  }
}
