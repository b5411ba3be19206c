package org.almoner.shell.web;

import java.time.Instant;
import java.util.List;
import org.almoner.platform.Cui;
import org.almoner.platform.NotFound;
import org.almoner.platform.Refusal;
import org.almoner.platform.StaleEdit;
import org.almoner.shell.Row;

/**
 * What a person is told when a request was not done: what happened, what was saved, what to do.
 *
 * @param typed what they had typed, so that nothing is lost with the page
 */
public record Trouble(int status, String title, String what, String next, List<Row> typed) {

  private Trouble(int status, String title, String what, String next) {
    this(status, title, what, next, List.of());
  }

  public static Trouble withoutKey() {
    return new Trouble(
        400,
        "Nothing was changed",
        "What was sent did not come from a form of Almoner, or the form was incomplete.",
        "Go back, open the form again and send it from there.");
  }

  public static Trouble keyOfAnotherForm() {
    return new Trouble(
        422,
        "Nothing was changed",
        "This form was sent once before to another address.",
        "Go back, open the form again and send it from there.");
  }

  public static Trouble stillSaving() {
    return new Trouble(
        409,
        "Your first click is still being saved",
        "The same form was sent twice. The first is being worked on; the second did nothing.",
        "Wait a few seconds, then look at the record before you send it again.");
  }

  public static Trouble alreadySaved(Instant at) {
    return new Trouble(
        200,
        "This was already saved at " + Cui.time(at),
        "The same form was sent again. Nothing was done twice.",
        "Open the record to see it as it is now.");
  }

  /** The browser went back to a sent form, it was changed and sent again. */
  public static Trouble savedDifferently(Instant at, List<Row> typed) {
    return new Trouble(
        409,
        "What you changed was not saved",
        "This form was saved at " + Cui.time(at) + " with other content, and only that is saved.",
        "What you typed now is below. Open the record again and enter what still holds.",
        typed);
  }

  static Trouble notFound() {
    return new Trouble(
        404,
        "There is no page here",
        "Nothing was found at this address.",
        "Check the address, or find the patient or ward again.");
  }

  static Trouble of(Refusal refusal, List<Row> typed) {
    return switch (refusal) {
      case NotFound gone ->
          new Trouble(404, "Not found", gone.message(), "It may have been merged or closed.");
      case StaleEdit stale ->
          new Trouble(
              409,
              "Somebody else changed this first",
              stale.message(),
              "What you typed is below. Open the record again, compare and enter what still holds.",
              typed);
      default ->
          new Trouble(
              422,
              "This was not done",
              refusal.message(),
              "Nothing was changed. Go back to correct it.",
              typed);
    };
  }

  static Trouble status(int status) {
    return switch (status) {
      case 404 -> notFound();
      case 403 ->
          new Trouble(
              403,
              "You cannot do this",
              "Almoner could not tell that the request came from your open page, or you may not do this.",
              "Nothing was changed. Open the page again and try once more.");
      case 413 ->
          new Trouble(
              413,
              "That is too large to send",
              "Almoner takes a file of up to 64 MB. Nothing of this one was saved.",
              "Split the file, or leave columns out that are not asked for, and send it again.");
      case 405 ->
          new Trouble(
              405,
              "This address only takes a form",
              "It was opened without its form, for instance from a bookmark or by reloading. That"
                  + " changed nothing; what you sent before stands if Almoner said so.",
              "Look at the record to see whether it was saved, and open the form there.");
      case 503, 504 -> busy(List.of());
      case 400, 406, 415 ->
          new Trouble(
              status,
              "Almoner did not understand that",
              "The address or what was sent to it is not complete. Nothing was changed.",
              "Go back, open the page again and try once more.");
      default -> failed("");
    };
  }

  /** The database did not answer in time. */
  static Trouble busy(List<Row> typed) {
    return new Trouble(
        503,
        "Almoner took too long and stopped",
        "Too much is asked of it now, or it is waiting for another change. What was not complete was"
            + " undone, so this was not saved.",
        typed.isEmpty()
            ? "Wait a minute and try again."
            : "What you typed is below. Wait a minute, look at the record and send it again.",
        typed);
  }

  static Trouble failed(String reference) {
    return new Trouble(
        500,
        "Something went wrong in Almoner",
        "Almoner stopped before it finished; a change that was not complete was undone.",
        reference.isEmpty()
            ? "Look at the record before you try again."
            : "Look at the record before you try again. Tell the service desk the reference "
                + reference
                + ".");
  }
}
