package org.almoner.patients.alerts;

import java.time.LocalDate;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says.
 *
 * @param kind code from the list, or null for free text
 * @param title what to show; taken from the kind when there is one
 * @param until last day it stands, or null when open
 */
public record AlertDetails(
    AlertCategory category,
    @Nullable String kind,
    String title,
    String note,
    String source,
    LocalDate from,
    @Nullable LocalDate until) {
  public AlertDetails {
    title = title.strip();
    note = note.strip();
    source = source.strip();
    if (kind == null && title.isEmpty())
      throw new InvalidInput("title", "Choose an alert or write what staff must know");
    if (title.length() > 120)
      throw new InvalidInput(
          "title", "The alert must be 120 characters or fewer; write more in the note");
    if (until != null && until.isBefore(from))
      throw new InvalidInput("until", "The last day is before the first day");
  }

  public static AlertDetails of(AlertCategory category, String kind, LocalDate from) {
    return new AlertDetails(category, kind, "", "", "", from, null);
  }
}
