package org.almoner.organisation.web;

import java.util.List;
import org.almoner.organisation.web.desk.Line;
import org.almoner.platform.English;
import org.almoner.shell.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Entries of one kind, so many at a time.
 *
 * @param all how many match and may be shown
 * @param before how many of them stand on earlier pages
 * @param hidden how many more match but are closed
 */
public record ListPage(
    String kind,
    String title,
    List<Link> kinds,
    String words,
    boolean closedToo,
    List<Line> lines,
    int all,
    int before,
    long hidden,
    boolean maintain,
    boolean adds,
    String one) {
  static final int SHOWN = 100;

  public String counts() {
    return English.count(all, "entry", "entries") + ", by name";
  }

  public boolean paged() {
    return all > SHOWN;
  }

  public @Nullable String first() {
    return before == 0 ? null : address().build().encode().toUriString();
  }

  public @Nullable String next() {
    return before + lines.size() == all
        ? null
        : address().queryParam("after", lines.getLast().id()).build().encode().toUriString();
  }

  public String shown() {
    return "%d to %d of %d. ".formatted(before + 1, before + lines.size(), all);
  }

  private UriComponentsBuilder address() {
    return UriComponentsBuilder.fromPath("/organisation/" + kind)
        .queryParam("q", words)
        .queryParam("closed", closedToo);
  }
}
