package org.almoner.hl7.message;

import ca.uhn.hl7v2.parser.DefaultEscaping;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.Escaping;

/** The delimiters that a message declares in MSH-1 and MSH-2 (HL7 v2.5.1 section 2.5.4). */
public record Delimiters(
    char field, char component, char repetition, char escape, char subcomponent) {
  private static final Escaping ESCAPING = new DefaultEscaping();
  public static final Delimiters USUAL = new Delimiters('|', '^', '~', '\\', '&');

  /**
   * @param header the text of the MSH segment; a delimiter that it leaves out keeps its usual
   *     value, and a letter is none
   */
  static Delimiters of(String header) {
    if (header.length() < 4) return USUAL;
    char field = header.charAt(3);
    if (Character.isLetterOrDigit(field) || Character.isWhitespace(field)) return USUAL;
    int end = header.indexOf(field, 4);
    var declared = header.substring(4, end < 0 ? header.length() : end);
    return new Delimiters(
        field,
        at(declared, 0, '^'),
        at(declared, 1, '~'),
        at(declared, 2, '\\'),
        at(declared, 3, '&'));
  }

  private static char at(String declared, int index, char usual) {
    return index < declared.length() ? declared.charAt(index) : usual;
  }

  /** MSH-2 as it is written. */
  public String declared() {
    return "" + component + repetition + escape + subcomponent;
  }

  /** Text as it was meant: escape sequences resolved, unknown ones left as they are. */
  String unescape(String text) {
    return text.indexOf(escape) < 0 ? text : ESCAPING.unescape(text, characters());
  }

  /** Text that may stand in a field. */
  public String escape(String text) {
    return ESCAPING.escape(text, characters());
  }

  private EncodingCharacters characters() {
    return new EncodingCharacters(field, component, repetition, escape, subcomponent);
  }
}
