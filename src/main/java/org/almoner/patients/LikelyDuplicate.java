package org.almoner.patients;

import java.util.List;
import org.almoner.platform.Refusal;

/** Somebody who is probably the same person is registered already. */
public final class LikelyDuplicate extends Refusal {
  private final transient List<Candidate> candidates;

  public LikelyDuplicate(List<Candidate> candidates) {
    super(
        "likely_duplicate",
        null,
        (candidates.size() == 1
                ? "One person here is very like this one. "
                : candidates.size() + " people here are very like this one. ")
            + "Compare them. Use the record that is there, or say why this is somebody else.");
    this.candidates = List.copyOf(candidates);
  }

  /** The most alike first. */
  public List<Candidate> candidates() {
    return candidates;
  }

  /**
   * @param score out of 100
   * @param parts what the score is made of
   */
  public record Candidate(PatientId patient, int score, List<Part> parts) {}

  /**
   * @param what the thing compared, for instance "Surname"
   * @param verdict how it compares, for instance "Sounds alike"
   * @param points it gave; below zero when it speaks against
   */
  public record Part(String what, String verdict, int points) {}
}
