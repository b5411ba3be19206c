package org.almoner.access.signin;

/**
 * How far a session has come. Only an open one reaches records; the others reach their one page.
 */
public enum Stage {
  SECOND_FACTOR("/sign-in/code"),
  ENROL("/sign-in/second-factor"),
  NEW_PASSWORD("/sign-in/password"),
  LOCKED("/lock"),
  OPEN("/");

  private final String page;

  Stage(String page) {
    this.page = page;
  }

  /** Where a session at this stage must go next. */
  public String page() {
    return page;
  }
}
