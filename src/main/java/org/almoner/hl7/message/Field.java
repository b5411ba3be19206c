package org.almoner.hl7.message;

import java.util.ArrayList;
import java.util.List;

/**
 * One repetition of a field. Nothing sent means "no change"; two double quotes mean "there is none
 * any more" (HL7 v2.5.1 section 2.5.3).
 */
public record Field(String raw, Delimiters delimiters) {
  private static final String NONE_ANY_MORE = "\"\"";

  public boolean absent() {
    return raw.isBlank();
  }

  public boolean present() {
    return !absent() && !emptied();
  }

  public boolean emptied() {
    return raw.equals(NONE_ANY_MORE);
  }

  /** The first component. */
  public String text() {
    return component(1);
  }

  /** A component's text, empty when it was not sent or was emptied. */
  public String component(int number) {
    var part = part(raw, delimiters.component(), number);
    return part.equals(NONE_ANY_MORE) ? "" : delimiters.unescape(firstMeant(part)).strip();
  }

  /** A subcomponent's text. */
  public String subcomponent(int component, int number) {
    var whole = part(raw, delimiters.component(), component);
    return delimiters.unescape(part(whole, delimiters.subcomponent(), number)).strip();
  }

  /** The field as one text, whatever delimiters it holds. */
  public String whole() {
    return emptied() ? "" : delimiters.unescape(raw).strip();
  }

  /** A delimiter with blanks around it was typed by a person, not meant as a delimiter. */
  private String firstMeant(String component) {
    char sub = delimiters.subcomponent();
    if (component.contains(" " + sub + " ")) return component;
    return part(component, sub, 1);
  }

  static String part(String text, char delimiter, int number) {
    int start = 0;
    for (int i = 1; i < number; i++) {
      int next = text.indexOf(delimiter, start);
      if (next < 0) return "";
      start = next + 1;
    }
    int end = text.indexOf(delimiter, start);
    return end < 0 ? text.substring(start) : text.substring(start, end);
  }

  static List<String> split(String text, char delimiter) {
    var parts = new ArrayList<String>();
    int start = 0;
    for (int next; (next = text.indexOf(delimiter, start)) >= 0; start = next + 1)
      parts.add(text.substring(start, next));
    parts.add(text.substring(start));
    return parts;
  }
}
