package org.almoner.organisation.web;

import java.util.List;
import java.util.UUID;
import org.almoner.organisation.keeping.Reference;
import org.almoner.organisation.web.desk.Field;
import org.almoner.organisation.web.desk.Line;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.jspecify.annotations.Nullable;

/**
 * One entry, or the form for a new one.
 *
 * @param id null for a new one
 * @param differing what somebody else saved meanwhile, in fields whose value differs from what was
 *     typed
 * @param under entries below this one
 */
public record EntryPage(
    String kind,
    String one,
    String title,
    @Nullable UUID id,
    int version,
    List<Link> kinds,
    List<Field> fields,
    FormErrors errors,
    String standing,
    boolean open,
    List<Reference> references,
    List<Field> differing,
    @Nullable Under under,
    boolean maintain,
    String reason) {
  /** The entries below, and where one is added. */
  public record Under(String plural, String kind, String addHref, List<Line> lines) {}

  public boolean isNew() {
    return id == null;
  }

  public String action() {
    return "/organisation/" + kind + (id == null ? "" : "/" + id);
  }

  public boolean blocked() {
    return references.stream().anyMatch(Reference::blocks);
  }
}
