package org.almoner.shell.web;

import java.util.List;
import org.almoner.shell.WorkItemSource;

/** What waits, ready to print. */
public record NowPage(String about, List<WorkItemSource.Waiting> work, List<Begun> begun) {
  /** Something typed and not saved. */
  public record Begun(String title, String page, String saved) {}

  public long overdue() {
    return work.stream().filter(w -> w.overdue() > 0).count();
  }
}
