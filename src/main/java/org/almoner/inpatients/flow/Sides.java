package org.almoner.inpatients.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.almoner.inpatients.board.ArrivalWords;
import org.almoner.inpatients.flow.SideRows.Waiter;
import org.almoner.inpatients.words.When;
import org.almoner.terminology.CodeSet;
import org.almoner.terminology.Codes;
import org.springframework.stereotype.Component;

/** What unblocks a shortage, in words: who waits for a bed, who could go, who lies elsewhere. */
@Component
class Sides {
  private static final Duration LATE = Duration.ofHours(2);
  private final SideRows rows;
  private final Codes codes;

  Sides(SideRows rows, Codes codes) {
    this.rows = rows;
    this.codes = codes;
  }

  FlowPage.Waiting waiting(Instant now) {
    var found = rows.waiting(now);
    var list =
        side(
            "Waiting for a bed",
            " pending, longest first",
            "/lists/expected",
            "Nobody waits for a bed.",
            found,
            w -> waiting(w, now));
    var longest =
        found.isEmpty() || found.getFirst().since().isAfter(now)
            ? "None"
            : list.rows().getFirst().waited();
    return new FlowPage.Waiting(list, longest);
  }

  FlowPage.Side ready(Instant now) {
    return side(
        "Ready to go, still here",
        " fit or ready",
        "/lists/delayed",
        "Nobody who is ready is still here.",
        rows.ready(),
        w -> ready(w, now));
  }

  FlowPage.Side outliers(Instant now) {
    return side(
        "Outliers",
        ", longest first",
        "/lists/outliers",
        "Nobody lies outside their specialty's wards.",
        rows.outliers(),
        w -> outlier(w, now));
  }

  private static FlowPage.Side side(
      String title,
      String about,
      String all,
      String empty,
      List<Waiter> found,
      Function<Waiter, FlowPage.Row> row) {
    var count = found.isEmpty() ? 0 : found.getFirst().all();
    return new FlowPage.Side(
        title, count + about, count, all, empty, found.stream().map(row).toList());
  }

  private static FlowPage.Row waiting(Waiter w, Instant now) {
    var kind = w.what().split("\\|", 2);
    var reserved = !w.second().isEmpty();
    var due = w.since().isAfter(now);
    var late = !reserved && !due && Duration.between(w.since(), now).compareTo(LATE) > 0;
    var state = reserved ? w.second() + " reserved" : late ? "No bed" : "To place";
    return new FlowPage.Row(
        due ? When.near(w.since(), now) : When.length(w.since(), now),
        late,
        w.who().surnameShown(),
        w.who().givenShown(),
        ArrivalWords.kind(kind[0])
            + (kind[1].isBlank() ? "" : ", " + kind[1])
            + ", "
            + w.who().ageSex(now),
        w.place(),
        reserved ? "committed" : late ? "act" : "unsure",
        state,
        "/patients/" + w.who().patient() + "/admit?request=" + w.row());
  }

  private FlowPage.Row ready(Waiter w, Instant now) {
    var what =
        w.what().isEmpty() ? w.second() : codes.words(CodeSet.DISCHARGE_DELAY_REASON, w.what());
    var state = w.due() == null ? "No time" : When.near(w.due(), now);
    var late = w.due() == null || w.due().isBefore(now);
    return row(
        w,
        now,
        late,
        w.place(),
        what.isBlank() ? "Cause not recorded" : what,
        late ? "unsure" : "done",
        state);
  }

  private static FlowPage.Row outlier(Waiter w, Instant now) {
    return row(w, now, false, w.what() + ", on " + w.place(), w.second(), "neutral", "Outlier");
  }

  private static FlowPage.Row row(
      Waiter w, Instant now, boolean late, String second, String what, String kind, String state) {
    return new FlowPage.Row(
        When.length(w.since(), now),
        late,
        w.who().surnameShown(),
        w.who().givenShown(),
        second,
        what,
        kind,
        state,
        "/patients/" + w.who().patient() + "/stay");
  }
}
