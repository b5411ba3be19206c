package org.almoner.observations.due;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.signs.BedSigns;
import org.almoner.platform.Cui;
import org.springframework.stereotype.Component;

/** Score, trend and what is overdue on the ward board. */
@Component
class WardSigns implements BedSigns {
  private final Statuses statuses;
  private final Clock clock;

  WardSigns(Statuses statuses, Clock clock) {
    this.statuses = statuses;
    this.clock = clock;
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        new Filter("news-7", "NEWS2 7+", "act"),
        new Filter("news-5", "NEWS2 5–6", "soon"),
        new Filter("obs-late", "obs late", "overdue"),
        new Filter("called", "called for", "unsure"));
  }

  @Override
  public Map<UUID, Sign> of(Collection<UUID> spells) {
    var now = clock.instant();
    var signs = new HashMap<UUID, Sign>();
    statuses
        .of(spells)
        .forEach(
            (spell, status) -> {
              if (status.latest() != null) signs.put(spell, sign(status, status.latest(), now));
            });
    return signs;
  }

  private static Sign sign(Status status, Status.Latest latest, Instant now) {
    var due = status.due();
    var asked = status.asked();
    boolean late = status.late(now);
    return new Sign(
        StatusWords.figure(status),
        StatusWords.look(status),
        status.trend(),
        StatusWords.title(status),
        StatusWords.near(latest.at(), now) + (late ? "" : "  " + StatusWords.brief(status, now)),
        late && due != null ? due.late() : null,
        now,
        asked == null ? "" : asked.team() + " by " + Cui.time(asked.due()),
        is(status, latest, late));
  }

  private static List<String> is(Status status, Status.Latest latest, boolean late) {
    var is = new ArrayList<String>();
    if (latest.certain() != null && latest.certain().look().equals("act")) is.add("news-7");
    if (latest.certain() != null && latest.certain().look().equals("soon")) is.add("news-5");
    if (late) is.add("obs-late");
    if (status.asked() != null) is.add("called");
    return is;
  }
}
