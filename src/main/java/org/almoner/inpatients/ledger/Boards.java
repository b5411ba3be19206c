package org.almoner.inpatients.ledger;

import org.almoner.inpatients.Destination;
import org.almoner.organisation.BedId;
import org.almoner.organisation.WardId;
import org.almoner.shell.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the ward boards and the flow page what changed. */
@Component
public class Boards {
  private final Live live;

  Boards(Live live) {
    this.live = live;
  }

  public void changed(WardId ward, @Nullable BedId bed) {
    item(ward, bed);
    flow(ward);
  }

  public void changed(Destination from, Destination to) {
    item(from.ward(), from.bed());
    item(to.ward(), to.bed());
    flow(from.ward());
    if (!from.ward().equals(to.ward())) flow(to.ward());
  }

  /** The whole board: a ward or bay was closed or opened. */
  public void ward(WardId ward) {
    live.changed("ward:" + ward, "board");
    flow(ward);
  }

  /** Somebody is expected on a ward, or on none in particular yet. */
  public void expected(@Nullable WardId ward) {
    if (ward == null) live.changed("flow", "expected");
    else {
      live.changed("ward:" + ward, "expected");
      flow(ward);
    }
  }

  public void flow(WardId ward) {
    live.changed("flow", "ward-" + ward);
  }

  private void item(WardId ward, @Nullable BedId bed) {
    live.changed("ward:" + ward, bed == null ? "waiting" : "bed-" + bed);
  }
}
