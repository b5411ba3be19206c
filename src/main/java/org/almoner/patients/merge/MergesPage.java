package org.almoner.patients.merge;

import java.util.List;

/** The worklist of whoever keeps the index clean. */
public record MergesPage(
    List<Candidate> candidates, List<Question> questions, List<Latest> latest) {
  /** Two records that may be one person. */
  public record Candidate(
      String id,
      String one,
      String oneName,
      String two,
      String twoName,
      int score,
      String why,
      String since) {}

  /** A row made while two records were one. */
  public record Question(
      String id,
      String merge,
      String about,
      String madeAt,
      String survivorName,
      String loserName,
      String answer) {}

  /** A merge made lately. */
  public record Latest(
      String id, String survivorName, String loserName, String when, boolean stands) {}
}
