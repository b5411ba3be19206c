package org.almoner.patients.registration;

import java.util.List;

/** Registrations that are waiting for the rest of the minimum data set, the oldest first. */
public record IncompletePage(List<Waiting> waiting, boolean more) {
  /**
   * @param missing what is still to be asked, in words
   * @param unknown nobody knows yet who this is
   */
  public record Waiting(
      String href,
      String name,
      String hospitalNumber,
      String since,
      String by,
      String missing,
      boolean unknown) {}
}
