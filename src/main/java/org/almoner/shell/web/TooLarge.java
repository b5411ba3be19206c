package org.almoner.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that a file is too large before anybody looks for the key and the token of the form: they
 * are in the body that is not read.
 */
@Component
@Order(-1000)
class TooLarge extends OncePerRequestFilter {
  private final TroublePages pages;
  private final DataSize most;

  TooLarge(
      TroublePages pages, @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
    this.pages = pages;
    this.most = most;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/") && request.getContentLengthLong() > most.toBytes())
      pages.write(request, response, Trouble.status(413));
    else chain.doFilter(request, response);
  }
}
