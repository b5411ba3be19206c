package org.almoner.organisation.web;

import java.util.List;
import org.almoner.organisation.web.desk.Line;
import org.almoner.shell.Link;

/** Entries of one kind. */
public record ListPage(
    String kind,
    String title,
    List<Link> kinds,
    String words,
    boolean closedToo,
    List<Line> lines,
    long hidden,
    boolean maintain,
    boolean adds,
    String one) {
  public String counts() {
    return lines.size() + (lines.size() == 1 ? " entry" : " entries") + ", by name";
  }
}
