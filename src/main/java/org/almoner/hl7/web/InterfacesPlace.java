package org.almoner.hl7.web;

import org.almoner.hl7.log.MessageLog;
import org.almoner.shell.NavItem;
import org.almoner.shell.WorkItemSource;
import org.springframework.stereotype.Component;

/** The console on the rail and on the page Now, with what waits for a person. */
@Component
class InterfacesPlace implements NavItem, WorkItemSource {
  private final MessageLog log;

  InterfacesPlace(MessageLog log) {
    this.log = log;
  }

  @Override
  public Place place() {
    return new Place("/interfaces", "Interfaces", "plug", "i", 70);
  }

  @Override
  public String activity() {
    return "hl7.view";
  }

  @Override
  public Count count() {
    var waiting = log.waiting();
    return new Count(waiting.number(), waiting.overdue() > 0);
  }

  @Override
  public Waiting waiting() {
    var waiting = log.waiting();
    return new Waiting(
        "Messages of other systems",
        waiting.parked() + " parked, the others have a note or were refused",
        waiting.number(),
        waiting.overdue(),
        "/interfaces?show=worklist");
  }
}
