package org.almoner.hl7.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HL7 times: YYYY[MM[DD[HH[MM[SS[.S]]]]]][+/-ZZZZ]. Without an offset they are local time in
 * London; in the hour that the clocks repeat the earlier reading is taken.
 */
public final class Times {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(?:\\.\\d{1,9})?([+-]\\d{4})?");

  private Times() {}

  /** A moment, to the second; a date alone is its midnight. */
  public static Instant instant(Segment segment, int field) {
    var m = matched(segment, field);
    try {
      var local =
          LocalDateTime.of(
              date(m), LocalTime.of(number(m, 4, 0), number(m, 5, 0), number(m, 6, 0)));
      return m.group(7) == null
          ? local.atZone(LONDON).toInstant()
          : local.toInstant(ZoneOffset.of(m.group(7)));
    } catch (DateTimeException e) {
      throw wrong(segment, field);
    }
  }

  /** A day; a time after it must be one, and is not looked at. */
  public static LocalDate date(Segment segment, int field) {
    instant(segment, field);
    var m = matched(segment, field);
    try {
      return date(m);
    } catch (DateTimeException e) {
      throw wrong(segment, field);
    }
  }

  private static LocalDate date(Matcher m) {
    return LocalDate.of(number(m, 1, 0), number(m, 2, 1), number(m, 3, 1));
  }

  /** Whether only a year or a month was sent. */
  public static boolean partial(Segment segment, int field) {
    return segment.field(field).text().length() < 8;
  }

  private static Matcher matched(Segment segment, int field) {
    var m = FORM.matcher(segment.field(field).text());
    if (!m.matches()) throw wrong(segment, field);
    return m;
  }

  private static int number(Matcher m, int group, int otherwise) {
    return m.group(group) == null ? otherwise : Integer.parseInt(m.group(group));
  }

  private static Problem.Wrong wrong(Segment segment, int field) {
    var at = At.of(segment, field);
    return new Problem.Wrong(
        ErrorCode.DATA_TYPE,
        at,
        at.words() + " is not a date or time: " + shown(segment.field(field).whole()));
  }

  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
