package org.almoner.patients.demographics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.patients.person.Contact;
import org.almoner.patients.registration.Values;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ways to reach the person, one of them preferred. */
@Component
class ContactPart implements Part {
  @Override
  public String slug() {
    return "contacts";
  }

  @Override
  public String table() {
    return "contact";
  }

  @Override
  public String heading() {
    return "Contact";
  }

  @Override
  public String one() {
    return "contact";
  }

  @Override
  public String order() {
    return "ended_on nulls first, preferred desc, channel";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice(
            "channel",
            "How",
            Arrays.stream(Contact.Channel.values())
                .map(c -> new Option(c.name(), c.words()))
                .toList()),
        Field.text("value", "Number or address"),
        Field.tick("preferred", "Preferred"),
        Field.text("note", "Note", "For instance: after 17:00; do not leave messages"),
        Field.date("ended_on", "Ended on", "Leave empty while it works"));
  }

  @Override
  public Set<String> required() {
    return Set.of("channel");
  }

  @Override
  public void complete(Map<String, @Nullable Object> columns) {
    Values.check(
        Contact.of(
            Contact.Channel.valueOf(Part.text(columns, "channel")), Part.text(columns, "value")),
        "value");
  }

  @Override
  public Entry entry(Map<String, @Nullable Object> row) {
    var note = Part.text(row, "note");
    return new Entry(
        Contact.Channel.valueOf(Part.text(row, "channel")).words()
            + (Boolean.TRUE.equals(row.get("preferred")) ? " (preferred)" : ""),
        Part.text(row, "value") + (note.isEmpty() ? "" : ", " + note),
        Dates.ended(row),
        row.get("ended_on") != null);
  }
}
