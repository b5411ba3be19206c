package org.almoner.organisation;

/** For whom a bay is kept. Side rooms are usually undesignated. */
public enum BaySex {
  MALE("Male"),
  FEMALE("Female"),
  MIXED("Mixed"),
  UNDESIGNATED("Not designated");

  private final String words;

  BaySex(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
