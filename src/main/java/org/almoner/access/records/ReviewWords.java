package org.almoner.access.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almoner.access.PatientWords;
import org.almoner.platform.Cui;
import org.almoner.shell.Row;
import org.springframework.stereotype.Component;

/** Break-glass as information governance reads it. */
@Component
class ReviewWords {
  private final List<PatientWords> patients;

  ReviewWords(List<PatientWords> patients) {
    this.patients = patients;
  }

  ReviewsPage.Line row(Review review, Instant now) {
    return new ReviewsPage.Line(
        "/governance/break-glass/" + review.id(),
        Cui.minute(review.startedAt()),
        review.displayName(),
        patient(review.patient()),
        review.reason(),
        review.sensitive(),
        review.outcome() == null ? "" : review.outcome().words() + ", " + review.reviewer(),
        review.dueAt(),
        now);
  }

  List<Row> facts(Review review) {
    var rows = new ArrayList<Row>();
    rows.add(new Row("Who", review.displayName() + " (" + review.username() + ")"));
    rows.add(new Row("Patient", patient(review.patient())));
    rows.add(new Row("Sensitive record", review.sensitive() ? "Yes" : "No"));
    rows.add(new Row("Reason given", review.reason()));
    rows.add(
        new Row(
            "Open from", Cui.minute(review.startedAt()) + " to " + Cui.minute(review.endsAt())));
    rows.add(new Row("Review due", Cui.minute(review.dueAt())));
    if (review.reviewedAt() != null && review.outcome() != null) {
      rows.add(new Row("Reviewed", Cui.minute(review.reviewedAt()) + " by " + review.reviewer()));
      rows.add(new Row("Found", review.outcome().words()));
      rows.add(new Row("Remarks", review.remarks().isEmpty() ? "None" : review.remarks()));
    }
    return rows;
  }

  private String patient(UUID patient) {
    return patients.stream()
        .flatMap(w -> w.words(patient).stream())
        .findFirst()
        .orElse("Record " + patient);
  }
}
