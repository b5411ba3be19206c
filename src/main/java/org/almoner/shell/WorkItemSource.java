package org.almoner.shell;

/**
 * Work of one kind that waits for the signed-in person or their place; each module that has some
 * implements it, and the page "Now" lists it.
 */
public interface WorkItemSource {
  /** The activity that opens the work; without it the line is not shown. */
  String activity();

  /** How much waits now; must be cheap. Zero hides the line. */
  Waiting waiting();

  /**
   * @param label what it is, for instance "Bed requests"
   * @param why a few words of detail, or empty
   * @param overdue how many of them are past their time
   * @param link the list behind the figure
   */
  record Waiting(String label, String why, long count, long overdue, String link) {}
}
