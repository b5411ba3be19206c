package org.almoner.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param nationalCode NHS Data Dictionary CONSULTANT CODE such as C1234567, or another professional
 *     registration
 * @param localCode what other systems of the hospital call them
 * @param specialty treatment function code; always given for consultants
 */
public record StaffMember(
    StaffId id,
    @Nullable String nationalCode,
    @Nullable String localCode,
    String surname,
    String given,
    String title,
    String job,
    boolean consultant,
    @Nullable String specialty,
    boolean active,
    int version) {
  /** For instance "Dr Menon". */
  public String name() {
    return (title.isEmpty() ? given : title).concat(" ").concat(surname).strip();
  }
}
