package org.almoner.hl7.message;

/**
 * A place in a message.
 *
 * @param sequence which segment of that name, from 1
 * @param field its number, 0 when the whole segment is meant
 */
public record At(String segment, int sequence, int field) {
  public static At segment(String name) {
    return new At(name, 1, 0);
  }

  public static At field(String segment, int field) {
    return new At(segment, 1, field);
  }

  public static At of(Segment segment, int field) {
    return new At(segment.name(), segment.sequence(), field);
  }

  /** As people say it, for instance PV1-19. */
  public String words() {
    return field == 0 ? segment : segment + "-" + field;
  }
}
