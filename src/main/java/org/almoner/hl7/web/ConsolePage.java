package org.almoner.hl7.web;

import java.util.List;
import java.util.UUID;
import org.almoner.hl7.log.Change;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;

/**
 * The interface console, ready to print.
 *
 * @param next address of the older messages, null at the end of the list
 * @param message the chosen message, null when none is
 * @param back address of the same list without a message
 */
public record ConsolePage(
    String about,
    List<Flag> flags,
    List<Connection> connections,
    String heading,
    List<Link> filters,
    Search search,
    List<Row> rows,
    @Nullable String next,
    @Nullable Shown message,
    String back) {

  /** A sender. */
  public record Connection(
      String name,
      String href,
      String about,
      String kind,
      String state,
      String settings,
      long today) {}

  /** A figure in the title bar, only there when it is not nothing. */
  public record Flag(String text, String kind, String href) {}

  /** What is typed in the search form. */
  public record Search(
      String sender,
      String show,
      String type,
      String number,
      String from,
      String to,
      FormErrors errors) {}

  /**
   * A message in the list.
   *
   * @param sender who sent it, empty in a list of one sender
   * @param late since when it is overdue, empty when it is not
   */
  public record Row(
      String href,
      String time,
      String controlId,
      String sender,
      String type,
      String kind,
      String outcome,
      String reason,
      String late,
      boolean chosen) {}

  /** A part of a line of the raw message. */
  public record Piece(String text, boolean marked) {}

  /**
   * The chosen message.
   *
   * @param changed what it changed or, in a dry run, would change
   * @param mapped whether mapping a code would apply it
   * @param dry what the dry run says of itself, null when none was made
   * @param never why it can never be applied, empty when it can or already was
   * @param choosable whether it would be applied if a person said which patient is meant
   */
  public record Shown(
      UUID id,
      String title,
      String about,
      String kind,
      String outcome,
      String reason,
      String note,
      List<List<Piece>> lines,
      List<String> ack,
      String ackWords,
      List<Change> changed,
      boolean mapped,
      @Nullable String dry,
      @Nullable String patientHref,
      List<Option> candidates,
      String never,
      boolean choosable,
      boolean appliable,
      boolean discardable,
      boolean seeable,
      FormErrors errors) {}
}
