package org.almoner.patients.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.OpensRecord;
import org.almoner.patients.search.SearchPage.Opened;
import org.almoner.platform.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The records a person opened last. */
@Component
class Recent implements HandlerInterceptor, WebMvcConfigurer {
  private static final int SHOWN = 6;
  private static final String AGAIN =
      """
      update patients.recent set opened_at = :at from set_config('synchronous_commit', 'off', true)
      where user_id = :user and patient_id = :patient
      """;
  private static final String FIRST =
      """
      insert into patients.recent (user_id, patient_id, opened_at)
      select :user, id, :at from patients.patient, set_config('synchronous_commit', 'off', true)
      where id = :patient and survivor_id is null
      on conflict (user_id, patient_id) do update set opened_at = excluded.opened_at
      """;
  private final JdbcClient jdbc;
  private final Clock clock;

  Recent(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Opened> mine() {
    return jdbc.sql(
            """
            select r.patient_id, p.surname, p.given, p.born
            from patients.recent r join patients.patient p on p.id = r.patient_id
            where r.user_id = :user and p.survivor_id is null order by r.opened_at desc limit :shown
            """)
        .param("user", Actors.current().userId())
        .param("shown", SHOWN)
        .query(
            (row, n) ->
                new Opened(
                    row.getObject("patient_id", UUID.class),
                    row.getString("surname"),
                    row.getString("given"),
                    row.getObject("born", LocalDate.class)))
        .list();
  }

  /**
   * The list may lose its last lines in a crash: a page does not wait for the disk because of it.
   */
  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    var user = Actors.current().userId();
    var patient = patient(request);
    if (user == null || patient == null || !opens(handler) || response.getStatus() != 200) return;
    if (written(AGAIN, user, patient) == 0) written(FIRST, user, patient);
  }

  private int written(String sql, UUID user, UUID patient) {
    return jdbc.sql(sql)
        .param("user", user)
        .param("patient", patient)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static boolean opens(Object handler) {
    return handler instanceof HandlerMethod method
        && (method.hasMethodAnnotation(OpensRecord.class)
            || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpensRecord.class));
  }

  private static @Nullable UUID patient(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> path
            && path.get("patient") instanceof String id
            && id.length() == 36
        ? UUID.fromString(id)
        : null;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/patients/*/**", "/patients/*");
  }
}
