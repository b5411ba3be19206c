package org.almoner.inpatients.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.almoner.inpatients.board.BedCard.Flag;
import org.almoner.inpatients.board.BedRow.Occupancy;
import org.almoner.inpatients.board.Board.Row;
import org.almoner.inpatients.words.When;
import org.almoner.inpatients.words.Who;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;

/** The strips between the bays: who comes, who is away, who goes. */
final class Corridor {
  private static final Flag NONE = new Flag("", "", "", "");
  private final UUID ward;
  private final Instant now;
  private final Function<UUID, String> bedCode;

  Corridor(UUID ward, Instant now, Function<UUID, String> bedCode) {
    this.ward = ward;
    this.now = now;
    this.bedCode = bedCode;
  }

  Board.Strips strips(List<BedRow.Arrival> arrivals, List<Occupancy> people) {
    return new Board.Strips(
        arrivals.stream().map(this::arrival).toList(),
        people.stream()
            .filter(Corridor::isAway)
            .sorted(Comparator.comparing(Corridor::backAt))
            .map(this::away)
            .toList(),
        people.stream()
            .filter(this::goingToday)
            .sorted(Comparator.comparing(this::goesAt))
            .map(this::going)
            .toList(),
        people.stream()
            .filter(o -> o.bed() == null && !o.away().onLeave())
            .map(this::waiting)
            .toList());
  }

  private Row arrival(BedRow.Arrival a) {
    var chip =
        a.reservedBed() == null
            ? new Flag("unsure", "warning", "Needs a bed", "")
            : new Flag("committed", "arrow-in", a.reservedBed() + " reserved", "");
    var href =
        a.transfer()
            ? "/patients/" + a.who().patient() + "/stay/accept"
            : "/patients/" + a.who().patient() + "/admit?request=" + a.request() + "&ward=" + ward;
    return row(brief(a.due()), a.who(), ArrivalWords.from(a), chip, href);
  }

  private static boolean isAway(Occupancy o) {
    return o.away().onLeave() || !o.away().place().isEmpty();
  }

  private static Instant backAt(Occupancy o) {
    var back = o.away().onLeave() ? o.away().leaveReturn() : o.away().offReturn();
    return back == null ? Instant.MAX : back;
  }

  private Row away(Occupancy o) {
    var back = backAt(o);
    var what = o.away().onLeave() ? "Home leave" : o.away().place();
    var chip =
        back.equals(Instant.MAX)
            ? NONE
            : new Flag(
                back.isBefore(now) ? "unsure" : "",
                back.isBefore(now) ? "clock" : "",
                "back " + brief(back),
                "");
    return row(bed(o), o.who(), what, chip, "/patients/" + o.who().patient() + "/stay");
  }

  private boolean goingToday(Occupancy o) {
    var today = Cui.date(now);
    return o.going().ready() != null
        || (o.going().confirmed() == null
            ? o.stay().expected() != null && !o.stay().expected().isAfter(today)
            : !Cui.date(o.going().confirmed()).isAfter(today));
  }

  private Instant goesAt(Occupancy o) {
    return o.going().confirmed() == null ? Instant.MAX : o.going().confirmed();
  }

  private Row going(Occupancy o) {
    var what = o.going().transport().isBlank() ? o.stay().reason() : o.going().transport();
    return row(bed(o), o.who(), what, goingChip(o), "/patients/" + o.who().patient() + "/stay");
  }

  private Flag goingChip(Occupancy o) {
    if (o.going().ready() != null)
      return new Flag("done", "tick", "Ready " + brief(o.going().ready()), "");
    if (o.going().confirmed() != null)
      return new Flag("done", "tick", "Confirmed " + brief(o.going().confirmed()), "");
    return o.stay().expected() != null && o.stay().expected().isBefore(Cui.date(now))
        ? new Flag("overdue", "clock", "EDD passed", "")
        : new Flag("unsure", "clock", "Not confirmed", "");
  }

  private Row waiting(Occupancy o) {
    return row(
        "",
        o.who(),
        o.stay().reason(),
        NONE,
        "/wards/" + ward + "/patients/" + o.who().patient() + "/move");
  }

  private Row row(String when, Who who, String what, Flag chip, String href) {
    return new Row(
        when,
        who.surnameShown(),
        who.givenShown(),
        who.ageSex(now),
        what,
        chip,
        href,
        "/patients/" + who.patient());
  }

  private String bed(Occupancy o) {
    return o.bed() == null ? "-" : bedCode.apply(o.bed());
  }

  private String brief(@Nullable Instant at) {
    if (at == null) return "";
    return Cui.date(at).equals(Cui.date(now))
        ? Cui.time(at)
        : When.day(Cui.date(at), Cui.date(now)).substring(0, 3);
  }
}
