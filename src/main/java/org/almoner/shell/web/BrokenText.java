package org.almoner.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses text that cannot be read or kept, such as a NUL; no form of ours can send it. */
@Component
@Order(-1)
class BrokenText extends OncePerRequestFilter {
  private final TroublePages pages;

  BrokenText(TroublePages pages) {
    this.pages = pages;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (broken(request)) pages.write(request, response, Trouble.status(400));
    else chain.doFilter(request, response);
  }

  /** Tomcat cannot read what is not UTF-8, and reads no more than its limits. */
  static boolean unreadable(@Nullable Object failure) {
    return failure instanceof InvalidParameterException;
  }

  private static boolean broken(HttpServletRequest request) {
    try {
      return request.getParameterMap().entrySet().stream()
          .anyMatch(
              e -> broken(e.getKey()) || Arrays.stream(e.getValue()).anyMatch(BrokenText::broken));
    } catch (InvalidParameterException e) {
      return true;
    }
  }

  private static boolean broken(String text) {
    return text.indexOf('\u0000') >= 0;
  }
}
