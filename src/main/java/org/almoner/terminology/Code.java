package org.almoner.terminology;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list.
 *
 * @param words what staff read
 * @param selectable whether a screen offers it; defaults such as "99 not known", and codes that CDS
 *     6-3 no longer allows, are understood but not offered
 * @param from first day it was valid, null when the source gives none
 * @param to last day it was valid, null when it still is
 * @param becomes the CDS 6-3 codes that replace it; more than one means that a person must choose
 */
public record Code(
    String code,
    String words,
    boolean selectable,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> becomes) {
  public Code {
    becomes = List.copyOf(becomes);
  }

  public boolean inForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
