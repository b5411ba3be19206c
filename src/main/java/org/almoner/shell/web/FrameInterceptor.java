package org.almoner.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.almoner.platform.Ids;
import org.almoner.shell.Frame;
import org.almoner.shell.NavItem;
import org.almoner.shell.SignedIn;
import org.almoner.shell.Trust;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives every view its frame. */
@Component
class FrameInterceptor implements HandlerInterceptor {
  private final ObjectProvider<SignedIn> signedIn;
  private final ObjectProvider<Trust> trust;
  private final List<NavItem> places;

  FrameInterceptor(
      ObjectProvider<SignedIn> signedIn, ObjectProvider<Trust> trust, List<NavItem> places) {
    this.signedIn = signedIn;
    this.trust = trust;
    this.places = places.stream().sorted(Comparator.comparingInt(i -> i.place().order())).toList();
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView view) {
    if (view == null || view.getViewName() == null || view.getViewName().startsWith("redirect:"))
      return;
    view.addObject("frame", frame(request));
  }

  private Frame frame(HttpServletRequest request) {
    var who = signedIn.getIfAvailable();
    var hospital = trust.getIfAvailable();
    return new Frame(
        hospital == null ? "" : hospital.name(),
        hospital != null && hospital.training(),
        who == null ? null : who.person(),
        who == null || who.person() == null ? List.of() : rail(who, request.getRequestURI()),
        request.getRequestURI(),
        flash(request),
        Ids.next().toString(),
        csrf(request));
  }

  private List<Frame.RailItem> rail(SignedIn who, String path) {
    return places.stream()
        .filter(i -> i.activity() == null || who.may(i.activity()))
        .map(i -> new Frame.RailItem(i.place(), i.count(), path.startsWith(i.place().path())))
        .toList();
  }

  private static @Nullable String flash(HttpServletRequest request) {
    var flash = RequestContextUtils.getInputFlashMap(request);
    return flash == null ? null : (String) flash.get("flash");
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
