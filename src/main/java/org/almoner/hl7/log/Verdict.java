package org.almoner.hl7.log;

import org.almoner.hl7.message.At;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Wait;
import org.jspecify.annotations.Nullable;

/**
 * What became of an arrival, before it is written down.
 *
 * @param answer AA, AE or AR; empty when nothing is answered
 * @param text what MSA-3 says
 * @param extra segments after MSA, for queries
 * @param attention whether a person should look
 */
record Verdict(
    Outcome outcome,
    String answer,
    String text,
    @Nullable Problem problem,
    String waitsFor,
    boolean attention,
    String extra) {

  static Verdict applied(String note, String extra) {
    return new Verdict(Outcome.APPLIED, "AA", note, null, "", !note.isEmpty(), extra);
  }

  static Verdict ignored() {
    return new Verdict(Outcome.IGNORED, "", "", null, "", false, "");
  }

  /**
   * @param parkedAnswer what this sender is told about a message that is kept, AE or AA
   */
  static Verdict of(Problem problem, String parkedAnswer) {
    return switch (problem) {
      case Problem.Wrong w ->
          new Verdict(
              Outcome.REJECTED, w.code().rejects() ? "AR" : "AE", w.message(), w, "", false, "");
      case Problem.Waits w ->
          new Verdict(Outcome.PARKED, parkedAnswer, w.message(), w, w.key(), true, "");
    };
  }

  /** Something broke here; the message is kept until a person has looked. */
  static Verdict broken(Problem problem) {
    return new Verdict(Outcome.PARKED, "AE", problem.message(), problem, Wait.PERSON, true, "");
  }

  Verdict withAttention() {
    return new Verdict(outcome, answer, text, problem, waitsFor, true, extra);
  }

  String errorAt() {
    At at = problem == null ? null : problem.at();
    return at == null ? "" : at.words();
  }

  int errorCode() {
    return problem == null ? 0 : problem.code().number();
  }
}
