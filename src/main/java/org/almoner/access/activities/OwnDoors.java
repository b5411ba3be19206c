package org.almoner.access.activities;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.almoner.access.Activity;
import org.almoner.shell.Doors;
import org.almoner.shell.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Finds the route of an address and asks for its activity, as the interceptor would. */
@Component
class OwnDoors implements Doors {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
  private static final String SOME_ID = "00000000-0000-0000-0000-000000000000";
  private static final int MOST = 2_000;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final SignedIn signedIn;
  private final Map<String, String> activities = new ConcurrentHashMap<>();

  OwnDoors(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings,
      SignedIn signedIn) {
    this.mappings = mappings;
    this.signedIn = signedIn;
  }

  @Override
  public boolean open(String address) {
    var end = address.indexOf('?');
    var path = ID.matcher(end < 0 ? address : address.substring(0, end)).replaceAll(SOME_ID);
    if (activities.size() > MOST) activities.clear();
    var activity = activities.computeIfAbsent(path, this::activity);
    return switch (activity) {
      case Activity.ANYONE, Activity.SIGNED_IN -> true;
      case "" -> false;
      default -> signedIn.may(activity);
    };
  }

  private String activity(String path) {
    var asked = PathContainer.parsePath(path);
    HandlerMethod found = null;
    PathPattern best = null;
    for (var route : mappings.getObject().getHandlerMethods().entrySet())
      for (var pattern : patterns(route.getKey()))
        if (pattern.matches(asked) && (best == null || pattern.compareTo(best) < 0)) {
          best = pattern;
          found = route.getValue();
        }
    return found == null ? Activity.ANYONE : Requirement.of(found).orElse("");
  }

  private static Iterable<PathPattern> patterns(RequestMappingInfo route) {
    var methods = route.getMethodsCondition().getMethods();
    var patterns = route.getPathPatternsCondition();
    return patterns == null || !methods.isEmpty() && !methods.contains(RequestMethod.GET)
        ? java.util.List.of()
        : patterns.getPatterns();
  }
}
