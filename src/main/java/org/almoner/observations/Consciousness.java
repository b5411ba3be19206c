package org.almoner.observations;

/** ACVPU. Confusion that is not new counts as alert (RCP 2017). */
public enum Consciousness {
  A("Alert"),
  C("New confusion"),
  V("Responds to voice"),
  P("Responds to pain"),
  U("Unresponsive");

  private final String words;

  Consciousness(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
