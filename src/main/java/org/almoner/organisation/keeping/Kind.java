package org.almoner.organisation.keeping;

import java.util.Locale;

/** What this module keeps. Every kind is added, changed, closed and reopened in the same way. */
public enum Kind {
  TRUST("trust"),
  SITE("site"),
  BUILDING("building"),
  WARD("ward"),
  BAY("bay"),
  BED("bed"),
  SPECIALTY("specialty"),
  STAFF("member of staff"),
  PRACTICE("practice"),
  GP("GP");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** In the middle of a sentence, for instance "member of staff". */
  public String words() {
    return words;
  }

  /** As in addresses and table names, for instance "staff". */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Kind ofSlug(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT));
  }

  String table() {
    return "organisation." + slug();
  }
}
