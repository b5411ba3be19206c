package org.almoner.shell;

/** One choice of a select, a group of radios or of checkboxes. */
public record Option(String value, String label, String hint) {
  public Option(String value, String label) {
    this(value, label, "");
  }
}
