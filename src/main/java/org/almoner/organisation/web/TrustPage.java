package org.almoner.organisation.web;

import java.util.List;
import java.util.UUID;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.jspecify.annotations.Nullable;

/** The trust itself, its places at a glance, and where the rest is kept. */
public record TrustPage(
    List<Link> kinds,
    @Nullable UUID id,
    int version,
    String code,
    String name,
    String gs1Prefix,
    boolean training,
    FormErrors errors,
    List<WardLine> wards,
    boolean maintain) {
  /** One open ward with its size. */
  public record WardLine(String href, String site, String ward, String specialty, long beds) {}

  public long beds() {
    return wards.stream().mapToLong(WardLine::beds).sum();
  }
}
