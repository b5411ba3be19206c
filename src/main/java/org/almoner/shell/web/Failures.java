package org.almoner.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almoner.platform.Ids;
import org.almoner.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What nobody caught becomes a page that says what happened and what to do; never a stack trace.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Failures {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);
  private final TroublePages pages;

  Failures(TroublePages pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.write(request, response, Trouble.of(refusal, Typed.in(request)));
  }

  @ExceptionHandler
  void badValue(
      MethodArgumentTypeMismatchException bad,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var inPath = bad.getParameter().hasParameterAnnotation(PathVariable.class);
    pages.write(request, response, inPath ? Trouble.notFound() : Trouble.status(400));
  }

  /** The browser went away; there is nobody to tell. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException gone) {}

  @ExceptionHandler
  void failed(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException)
      throw failure;
    if (response.isCommitted()) return;
    if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      pages.write(request, response, Trouble.status(known.getStatusCode().value()));
      return;
    }
    if (Garbled.is(failure, request)) {
      pages.write(request, response, Trouble.status(400));
      return;
    }
    if (tooSlow(failure)) {
      log.warn("Request gave up waiting: {} {}", request.getMethod(), route(request), failure);
      pages.write(request, response, Trouble.busy(Typed.in(request)));
      return;
    }
    var reference = Ids.next().toString().substring(24);
    log.error(
        "Request failed, reference {}: {} {}",
        reference,
        request.getMethod(),
        route(request),
        failure);
    pages.write(request, response, Trouble.failed(reference));
  }

  /** No connection, no lock or no answer from the database in time. */
  private static boolean tooSlow(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause())
      if (cause instanceof TransientDataAccessException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof CannotGetJdbcConnectionException
          || cause instanceof AsyncRequestTimeoutException) return true;
    return false;
  }

  /** The route's pattern: its address may hold a name or a number that must not reach a log. */
  private static Object route(HttpServletRequest request) {
    var pattern =
        request.getAttribute(
            org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "(no route)" : pattern;
  }
}
