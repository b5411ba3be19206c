package org.almoner.access.activities;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almoner.access.Activity;
import org.almoner.shell.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through only with the activity its route names; deny by default. */
@Component
public class ActivityInterceptor implements HandlerInterceptor {
  static final String REFUSED = "org.almoner.access.refused";
  private final SignedIn signedIn;

  ActivityInterceptor(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws ServletException, IOException {
    if (!(handler instanceof HandlerMethod method)) return true;
    if (request.getDispatcherType() == DispatcherType.ERROR) return true;
    var activity = Requirement.of(method).orElse("");
    if (allowed(activity)) return true;
    request.setAttribute(REFUSED, activity);
    request.getRequestDispatcher("/access/refused").forward(request, response);
    return false;
  }

  private boolean allowed(String activity) {
    return switch (activity) {
      case Activity.ANYONE -> true;
      case Activity.SIGNED_IN -> signedIn.person() != null;
      case "" -> false;
      default -> signedIn.may(activity);
    };
  }
}
