package org.almoner.hl7.web;

import java.util.List;
import java.util.UUID;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.almoner.shell.Option;

/**
 * What codes of other systems mean, and which nobody has mapped.
 *
 * @param failed the line whose form was refused, "" for none
 */
public record MappingsPage(
    List<Unknown> unknown,
    List<Link> senders,
    List<Option> senderOptions,
    List<Option> tables,
    String sender,
    List<Line> lines,
    String failed,
    FormErrors errors) {

  /** What is wrong, with a link to the field that it is about. */
  public FormErrors summary() {
    if (!errors.any()) return errors;
    var message = errors.byField().values().iterator().next();
    boolean listed = unknown.stream().anyMatch(u -> u.key().equals(failed));
    boolean line = lines.stream().anyMatch(l -> l.id().toString().equals(failed));
    return FormErrors.of(listed ? "ours-" + failed : line ? "line-" + failed : "", message);
  }

  /** A code on the worklist. */
  public record Unknown(
      String key,
      UUID senderId,
      String sender,
      String table,
      String theirs,
      String words,
      String hint,
      String messages,
      long waiting) {}

  /** A line of the table. */
  public record Line(
      UUID id, int version, String sender, String table, String theirs, String ours, String hint) {}
}
