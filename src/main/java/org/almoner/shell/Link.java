package org.almoner.shell;

/**
 * Where one can go: a tab, a filter, an action of a row.
 *
 * @param count figure beside the label; empty for none
 * @param chosen whether it is the one being shown
 */
public record Link(String label, String href, String count, boolean chosen) {
  public Link(String label, String href) {
    this(label, href, "", false);
  }
}
