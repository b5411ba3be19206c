package org.almoner.access.looks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.almoner.audit.AuditSearch;
import org.jspecify.annotations.Nullable;

/** What the search form asks for, as typed. */
public record AuditForm(
    @Nullable String user,
    @Nullable String patient,
    @Nullable String action,
    @Nullable String kind,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {
  private static final int DAYS = 7;

  /** Nothing is null, and there is always a range of days: the last seven if none was chosen. */
  AuditForm filled(LocalDate today) {
    var last = until == null ? today : until;
    return new AuditForm(
        text(user).toLowerCase(Locale.UK),
        text(patient),
        text(action),
        text(kind),
        from == null ? last.minusDays(DAYS - 1L) : from,
        last);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  @Override
  public String user() {
    return text(user);
  }

  @Override
  public String patient() {
    return text(patient);
  }

  @Override
  public String action() {
    return text(action);
  }

  @Override
  public String kind() {
    return text(kind);
  }

  public String firstDay() {
    return String.valueOf(from);
  }

  public String lastDay() {
    return String.valueOf(until);
  }

  AuditSearch search(Set<UUID> of, ZoneId zone, AuditSearch.@Nullable After after) {
    if (from == null || until == null) throw new IllegalStateException("fill the form first");
    return new AuditSearch(
        orNull(user()),
        of,
        orNull(action()),
        orNull(kind()),
        from.atStartOfDay(zone).toInstant(),
        until.plusDays(1).atStartOfDay(zone).toInstant(),
        after);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  String query() {
    return "user=%s&patient=%s&action=%s&kind=%s&from=%s&until=%s"
        .formatted(
            encoded(user()), encoded(patient()), encoded(action()), encoded(kind()), from, until);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
