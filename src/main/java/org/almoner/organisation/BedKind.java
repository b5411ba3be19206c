package org.almoner.organisation;

/** What stands in a bed space. */
public enum BedKind {
  BED("Bed"),
  COT("Cot"),
  CHAIR("Chair"),
  TROLLEY("Trolley");

  private final String words;

  BedKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
