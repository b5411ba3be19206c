package org.almoner.hl7.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a message. Its fields are found when they are asked for. */
public final class Segment {
  private final String name;
  private final String text;
  private final int sequence;
  private final Delimiters delimiters;
  private @Nullable List<String> fields;

  Segment(String name, String text, int sequence, Delimiters delimiters) {
    this.name = name;
    this.text = text;
    this.sequence = sequence;
    this.delimiters = delimiters;
  }

  /** A segment that is not there. */
  public static Segment missing(String name, Delimiters delimiters) {
    return new Segment(name, "", 0, delimiters);
  }

  public String name() {
    return name;
  }

  public boolean present() {
    return !text.isEmpty();
  }

  /** Which of the segments of this name it is, from 1. */
  public int sequence() {
    return Math.max(1, sequence);
  }

  public String text() {
    return text;
  }

  /** The first repetition of a field, numbered as in the standard. */
  public Field field(int number) {
    return new Field(Field.part(raw(number), delimiters.repetition(), 1), delimiters);
  }

  /** Every repetition that says something. */
  public List<Field> repetitions(int number) {
    return Field.split(raw(number), delimiters.repetition()).stream()
        .map(r -> new Field(r, delimiters))
        .filter(f -> !f.absent())
        .toList();
  }

  /** The field as sent, with its repetitions and escapes. */
  public String raw(int number) {
    if (name.equals("MSH") && number == 1) return String.valueOf(delimiters.field());
    int index = name.equals("MSH") ? number - 1 : number;
    if (fields == null) fields = Field.split(text, delimiters.field());
    return index < fields.size() ? fields.get(index) : "";
  }
}
