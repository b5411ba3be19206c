package org.almoner.access.records;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.access.OpensRecord;
import org.almoner.access.RecordAccess;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.platform.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Before a route shows or changes a record: is there a reason to, and who looked. */
@Component
class RecordInterceptor implements HandlerInterceptor {
  private final RecordAccess access;
  private final Audit audit;

  RecordInterceptor(RecordAccess access, Audit audit) {
    this.access = access;
    this.audit = audit;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)
        || request.getDispatcherType() != DispatcherType.REQUEST) return true;
    var opens = opens(method);
    if (opens == null) return true;
    var patient = patient(request);
    var user = Actors.current().userId();
    if (patient.isEmpty() || user == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return false;
    }
    var why = access.why(user, patient.get());
    if (why.isEmpty()) {
      ask(patient.get(), request, response);
      return false;
    }
    audit.record(
        new AuditEntry(
            opens.value(), patient.get(), "", why.get(), Map.of("path", request.getRequestURI())));
    return true;
  }

  private static @Nullable OpensRecord opens(HandlerMethod method) {
    var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OpensRecord.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OpensRecord.class);
  }

  private static Optional<UUID> patient(HttpServletRequest request) {
    if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables)
        || !(variables.get("patient") instanceof String text)) return Optional.empty();
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** To the page that asks for a reason, and from there back to the page that was wanted. */
  private static void ask(UUID patient, HttpServletRequest request, HttpServletResponse response) {
    var wanted = request.getMethod().equals("GET") ? address(request) : "/patients/" + patient;
    var to =
        "/break-glass/" + patient + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", to);
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", to);
    }
  }

  private static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
