package org.almoner.platform;

/** Somebody else saved this row since the user opened it; nothing was overwritten. */
public final class StaleEdit extends Refusal {
  /**
   * @param what the record as the user knows it, for instance "Ward 7"
   */
  public StaleEdit(String what) {
    super(
        "stale_edit",
        null,
        what
            + " was changed by someone else since you opened it. Your change was not saved. Compare the two versions"
            + " and save again.");
  }
}
