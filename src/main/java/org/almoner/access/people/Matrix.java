package org.almoner.access.people;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.access.OpensRecord;
import org.almoner.access.Role;
import org.almoner.access.activities.Activities;
import org.almoner.access.activities.Grants;
import org.almoner.access.activities.Requirement;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which role opens which route: read from the running program, never written by hand. */
@Component
public class Matrix {
  private final RequestMappingHandlerMapping routes;
  private final Activities activities;
  private final Grants grants;

  Matrix(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
      Activities activities,
      Grants grants) {
    this.routes = routes;
    this.activities = activities;
    this.grants = grants;
  }

  /** One activity and the roles that have it. */
  public record Line(String activity, String meaning, Set<Role> roles) {}

  /**
   * One route.
   *
   * @param record whether it also asks for a care relationship
   */
  public record Route(String method, String path, String activity, boolean record) {}

  public List<Line> activities() {
    return activities.all().stream()
        .map(a -> new Line(a.code(), a.meaning(), grants.rolesWith(a.code())))
        .toList();
  }

  public List<Route> routes() {
    return routes.getHandlerMethods().entrySet().stream()
        .flatMap(r -> routes(r.getKey(), r.getValue()))
        .distinct()
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
        .toList();
  }

  private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod method) {
    var needs = Requirement.of(method).orElse("");
    var record =
        AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpensRecord.class)
            || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpensRecord.class);
    var methods = info.getMethodsCondition().getMethods();
    var names = methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(Enum::name);
    return names.flatMap(
        name -> info.getPatternValues().stream().map(path -> new Route(name, path, needs, record)));
  }
}
