package org.almoner.inpatients.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.inpatients.board.BedCard.Edd;
import org.almoner.inpatients.board.BedCard.Flag;
import org.almoner.inpatients.board.BedRow.Occupancy;
import org.almoner.inpatients.signs.BedSigns;
import org.almoner.inpatients.words.When;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;

/** Turns what is known of a bed and its occupant into a card. */
final class Cards {
  private final UUID ward;
  private final Instant now;
  private final LocalDate today;
  private final Map<UUID, Occupancy> inBed;
  private final Map<UUID, List<BedRow.Hold>> holds;
  private final Flags flags;
  private final Map<UUID, BedSigns.Sign> signs;

  Cards(
      UUID ward,
      Instant now,
      List<Occupancy> people,
      List<BedRow.Hold> holds,
      Flags flags,
      Map<UUID, BedSigns.Sign> signs) {
    this.ward = ward;
    this.now = now;
    this.today = Cui.date(now);
    this.inBed =
        people.stream()
            .filter(o -> o.bed() != null)
            .collect(Collectors.toMap(o -> o.bed(), o -> o));
    this.holds = holds.stream().collect(Collectors.groupingBy(BedRow.Hold::bed));
    this.flags = flags;
    this.signs = signs;
  }

  BedCard card(BedRow bed) {
    var occupancy = inBed.get(bed.bed());
    var held = holds.getOrDefault(bed.bed(), List.of());
    return occupancy == null ? empty(bed, held) : occupied(bed, occupancy, held);
  }

  private BedCard occupied(BedRow bed, Occupancy o, List<BedRow.Hold> held) {
    var found = flags.of(o, held);
    var edd = edd(o);
    var occupant =
        new BedCard.Occupant(
            o.who().patient(),
            o.spell(),
            o.who().surnameShown(),
            o.who().givenShown(),
            identity(o),
            o.who().ageSex(now),
            o.stay().reason(),
            signs.get(o.spell()),
            next(o),
            found.stream().limit(3).toList(),
            Math.max(0, found.size() - 3),
            edd,
            "D" + When.dayOfStay(o.stay().admitted(), now) + " " + o.stay().consultant(),
            chip(o),
            actions(o));
    return new BedCard(
        bed.bed(),
        bed.code(),
        bed.row(),
        bed.column(),
        "occupied",
        filters(o, edd),
        "/patients/" + o.who().patient(),
        occupant,
        null);
  }

  private BedCard.Identity identity(Occupancy o) {
    return new BedCard.Identity(
        o.who().formal(), o.who().bornAge(now), o.who().genderWords(), o.who().nhsSpaced());
  }

  private List<BedCard.Action> actions(Occupancy o) {
    var stay = "/patients/" + o.who().patient() + "/stay";
    return List.of(
        new BedCard.Action("Move", "/wards/" + ward + "/patients/" + o.who().patient() + "/move"),
        new BedCard.Action("Discharge", stay + "/discharge"),
        new BedCard.Action("Plan", stay + "/plan"));
  }

  private String filters(Occupancy o, Edd edd) {
    var is = new ArrayList<>(List.of("occupied"));
    if (edd.kind().equals("today")) is.add("edd-today");
    if (edd.kind().equals("unset")) is.add("no-edd");
    if (edd.kind().equals("overdue")) is.add("edd-late");
    if (o.away().onLeave()) is.add("leave");
    if (o.outlier()) is.add("outlier");
    if (o.going().ready() != null || o.going().confirmed() != null) is.add("ready");
    if (flags.shareName(o)) is.add("same-name");
    var sign = signs.get(o.spell());
    if (sign != null) is.addAll(sign.is());
    return String.join(" ", is);
  }

  /** One date: that of the confirmed discharge when there is one, or else what is expected. */
  private Edd edd(Occupancy o) {
    var confirmed = o.going().confirmed();
    var expected = o.stay().expected();
    if (confirmed != null) {
      var day = edd("Confirmed", Cui.date(confirmed));
      return day.kind().equals("today") ? new Edd("today", "Confirmed", Cui.time(confirmed)) : day;
    }
    return expected == null ? new Edd("unset", "EDD", "not set") : edd("EDD", expected);
  }

  private Edd edd(String lead, LocalDate day) {
    if (day.equals(today)) return new Edd("today", lead, "today");
    return day.isBefore(today)
        ? new Edd("overdue", lead, "passed " + Cui.day(day).substring(0, 6))
        : new Edd("", lead, When.day(day, today));
  }

  private String next(Occupancy o) {
    var away = o.away();
    if (away.onLeave()) return "Home leave, back " + at(away.leaveReturn());
    if (!away.place().isEmpty())
      return away.place() + (away.offReturn() == null ? "" : ", back " + at(away.offReturn()));
    var going = o.going();
    if (!going.toWard().isEmpty()) return "To " + going.toWard() + ", wanted " + at(going.wanted());
    if (going.confirmed() != null)
      return "Going "
          + at(going.confirmed())
          + (going.transport().isBlank() ? "" : ", " + going.transport());
    return "";
  }

  private String at(@Nullable Instant when) {
    return when == null ? "not known" : When.near(when, now);
  }

  private @Nullable Flag chip(Occupancy o) {
    if (o.away().onLeave()) return new Flag("committed", "walk", "On leave", "");
    if (!o.away().place().isEmpty())
      return new Flag("committed", "walk", "Off ward", o.away().place());
    if (!o.going().toWard().isEmpty())
      return new Flag("committed", "arrow-out", "Transfer", "To " + o.going().toWard());
    if (o.going().ready() != null)
      return new Flag("done", "tick", "Ready", "Ready to leave since " + at(o.going().ready()));
    return null;
  }

  private BedCard empty(BedRow bed, List<BedRow.Hold> held) {
    for (var kind : List.of("CLOSED", "CLEANING", "RESERVED", "BLOCKED", "COMPROMISED"))
      for (var hold : held) if (hold.kind().equals(kind)) return held(bed, hold);
    var since = bed.lastUsed() == null ? "" : "Since " + When.near(bed.lastUsed(), now);
    return vacant(
        bed, "available", "available", new BedCard.Vacancy("tick-ring", "Available", since, ""));
  }

  private BedCard held(BedRow bed, BedRow.Hold h) {
    return switch (h.kind()) {
      case "CLEANING" -> vacant(bed, "cleaning", "cleaning", cleaning(h));
      case "RESERVED" -> vacant(bed, "reserved", "reserved", reserved(h));
      case "COMPROMISED" ->
          vacant(
              bed,
              "compromised",
              "available compromised",
              why(h, "warning", "Available, compromised", "Until"));
      case "BLOCKED" -> vacant(bed, "closed", "closed", why(h, "closed", "Blocked", "Reopens"));
      default -> vacant(bed, "closed", "closed", why(h, "closed", "Closed", "Reopens"));
    };
  }

  private BedCard.Vacancy cleaning(BedRow.Hold h) {
    var asked = "Asked " + When.near(h.from(), now) + ", " + When.length(h.from(), now) + " ago";
    return new BedCard.Vacancy("drop", "Cleaning", asked, by("Due", h.expected()));
  }

  private BedCard.Vacancy reserved(BedRow.Hold h) {
    var name = h.surname().toUpperCase(java.util.Locale.UK) + ", " + h.given();
    var until = by("kept until", h.until());
    return new BedCard.Vacancy(
        "arrow-in",
        "Reserved",
        name,
        h.due() == null ? until : "Due " + at(h.due()) + ", " + until);
  }

  private BedCard.Vacancy why(BedRow.Hold h, String icon, String word, String until) {
    return new BedCard.Vacancy(icon, word, h.reason(), by(until, h.expected()));
  }

  private String by(String word, @Nullable Instant when) {
    return when == null ? "" : word + " " + at(when);
  }

  private BedCard vacant(BedRow bed, String state, String is, BedCard.Vacancy vacancy) {
    return new BedCard(
        bed.bed(),
        bed.code(),
        bed.row(),
        bed.column(),
        state,
        is,
        "/wards/" + ward + "/beds/" + bed.bed(),
        null,
        vacancy);
  }
}
