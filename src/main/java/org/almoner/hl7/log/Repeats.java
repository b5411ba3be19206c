package org.almoner.hl7.log;

import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.jspecify.annotations.Nullable;

/** What is answered to a control id that was used before. */
final class Repeats {
  private Repeats() {}

  /** The same body: nothing is done, and the answer is what holds for it now. */
  static Verdict sameBody(Journal.Opened opened) {
    var outcome = Outcome.of(String.valueOf(opened.outcome()));
    if (outcome == Outcome.APPLIED)
      return new Verdict(Outcome.DUPLICATE, "AA", "Seen before", null, "", false, "");
    if (outcome == Outcome.IGNORED || opened.answer() == null)
      return new Verdict(Outcome.DUPLICATE, "", "", null, "", false, "");
    var problem =
        new Problem.Wrong(code(opened.errorCode()), at(opened.errorAt()), "" + opened.reason());
    return new Verdict(
        Outcome.DUPLICATE, opened.answer(), problem.message(), problem, "", false, "");
  }

  /**
   * @param told whether this very body was refused before, and a person already sees it
   */
  static Verdict changedBody(boolean told) {
    var problem =
        new Problem.Wrong(
            ErrorCode.DUPLICATE_KEY,
            At.field("MSH", 10),
            "This control id was used before for another message. Nothing was changed.");
    return new Verdict(
        told ? Outcome.DUPLICATE : Outcome.REJECTED,
        "AE",
        problem.message(),
        problem,
        "",
        !told,
        "");
  }

  private static ErrorCode code(@Nullable Integer number) {
    for (var code : ErrorCode.values()) if (number != null && code.number() == number) return code;
    return ErrorCode.INTERNAL;
  }

  private static @Nullable At at(@Nullable String words) {
    if (words == null || words.isEmpty()) return null;
    int dash = words.indexOf('-');
    return dash < 0
        ? At.segment(words)
        : At.field(words.substring(0, dash), Integer.parseInt(words.substring(dash + 1)));
  }
}
