package org.almoner.access.records;

import org.almoner.access.activities.AccessActivities;
import org.almoner.shell.NavItem;
import org.almoner.shell.WorkItemSource;
import org.springframework.stereotype.Component;

/** Governance on the rail and among the work that waits. */
@Component
class GovernancePlace implements NavItem, WorkItemSource {
  private static final String PATH = "/governance/break-glass";
  private final Reviews reviews;

  GovernancePlace(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public Place place() {
    return new Place(PATH, "Reviews", "shield", "v", 80);
  }

  @Override
  public String activity() {
    return AccessActivities.REVIEW_BREAK_GLASS;
  }

  @Override
  public Count count() {
    return reviews.count();
  }

  @Override
  public Waiting waiting() {
    var count = reviews.count();
    return new Waiting(
        "Records opened by break-glass",
        "to review",
        count.number(),
        count.overdue() ? count.number() : 0,
        PATH);
  }
}
