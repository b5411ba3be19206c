package org.almoner.inpatients.attending;

import java.time.Instant;
import java.util.UUID;
import org.almoner.encounters.EncounterId;
import org.almoner.inpatients.WardAttenders.State;
import org.almoner.inpatients.words.Who;
import org.jspecify.annotations.Nullable;

/** A visit of a ward attender, with the words that a list needs. */
record Visit(
    EncounterId id,
    int version,
    Who who,
    UUID ward,
    String wardName,
    State state,
    Instant expected,
    @Nullable Instant arrived,
    @Nullable Instant seen,
    @Nullable Instant left,
    String seenBy,
    String reason,
    String outcome) {

  String path() {
    return "/patients/" + who.patient() + "/attendances/" + id;
  }

  String list() {
    return "/wards/" + ward + "/attenders";
  }

  static String words(State state) {
    return switch (state) {
      case EXPECTED -> "Expected";
      case ARRIVED -> "Arrived";
      case SEEN -> "Seen";
      case COMPLETED -> "Visit complete";
      case DID_NOT_ATTEND -> "Did not attend";
      case ADMITTED -> "Admitted";
      case CANCELLED -> "Cancelled";
    };
  }
}
