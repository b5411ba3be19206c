package org.almoner.inpatients.chart;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.almoner.inpatients.MovementKind;
import org.almoner.inpatients.chart.StayPage.Earlier;
import org.almoner.inpatients.chart.StayPage.Movement;
import org.almoner.inpatients.forms.WorkForm;
import org.almoner.inpatients.words.When;
import org.almoner.patients.Banners;
import org.almoner.patients.PatientBanner;
import org.almoner.patients.PatientId;
import org.almoner.platform.Cui;
import org.almoner.platform.Reads;
import org.almoner.shell.Link;
import org.almoner.shell.Row;
import org.almoner.terminology.CodeSet;
import org.almoner.terminology.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts a patient's stays into words. */
@Service
public class StayViews {
  private final StayRows rows;
  private final Codes codes;
  private final Clock clock;
  private final Banners banners;

  StayViews(StayRows rows, Codes codes, Clock clock, Banners banners) {
    this.banners = banners;
    this.rows = rows;
    this.codes = codes;
    this.clock = clock;
  }

  @Reads
  public StayPage page(PatientId patient, @Nullable WorkForm work) {
    return view(patient, work, banners.of(patient));
  }

  /** The same as a part of the patient page. */
  @Reads
  public StayPage section(PatientId patient) {
    return view(patient, null, null);
  }

  private StayPage view(
      PatientId patient, @Nullable WorkForm work, @Nullable PatientBanner banner) {
    var now = clock.instant();
    var current = rows.current(patient.value());
    var movements = rows.movements(patient.value());
    var ended = rows.ended(patient.value());
    var title = current.map(c -> "In hospital, " + place(c)).orElse("Not in hospital");
    return new StayPage(
        banner,
        patient.toString(),
        title,
        current
            .map(c -> "Day " + When.dayOfStay(c.admitted(), now) + ", visit " + c.visit())
            .orElse(""),
        current.map(c -> facts(c, now)).orElse(List.of()),
        StayActions.of(patient, current),
        movements(patient, movements, current.isPresent()),
        ended.stream().map(e -> earlier(patient, e)).toList(),
        rows.attended(patient.value()).stream().map(a -> attended(patient, a)).toList(),
        work);
  }

  private static String place(StayRows.Current c) {
    return c.ward()
        + (c.bed().isEmpty() ? c.onLeave() ? ", on leave" : ", waiting area" : ", " + c.bed());
  }

  private List<Row> facts(StayRows.Current c, Instant now) {
    var facts = new ArrayList<Row>();
    facts.add(new Row("Place", place(c), new Link("Board", "/wards/" + c.wardId())));
    facts.add(
        new Row(
            "Consultant",
            (c.doctor().isEmpty() ? "Nobody yet" : c.doctor()) + ", " + c.specialty()));
    facts.add(new Row("Admitted", Cui.minute(c.admitted())));
    facts.add(new Row("Method of admission", codes.words(CodeSet.ADMISSION_METHOD, c.method())));
    facts.add(new Row("Source of admission", codes.words(CodeSet.ADMISSION_SOURCE, c.source())));
    facts.add(new Row("Problem", c.reason().isEmpty() ? "Not recorded" : c.reason()));
    facts.add(
        new Row("Expected discharge", c.expected() == null ? "Not set" : Cui.day(c.expected())));
    facts.add(new Row("Criteria to reside", resides(c)));
    company(facts, c.company());
    if (c.onLeave() && c.leaveReturn() != null)
      facts.add(new Row("Home leave", "back " + When.near(c.leaveReturn(), now)));
    if (!c.offWard().isEmpty()) facts.add(new Row("Off the ward", c.offWard()));
    if (c.transfer() != null) facts.add(new Row("Transfer asked for", "to " + c.transferTo()));
    if (c.confirmed() != null)
      facts.add(new Row("Discharge confirmed", When.near(c.confirmed(), now)));
    if (c.ready() != null)
      facts.add(new Row("Ready to leave", "since " + When.near(c.ready(), now)));
    return facts;
  }

  private static void company(List<Row> facts, StayRows.Company company) {
    if (company.motherId() != null)
      facts.add(
          new Row(
              "Mother",
              company.mother(),
              new Link("Her stay", "/patients/" + company.motherId() + "/stay")));
    if (!company.babies().isEmpty()) facts.add(new Row("Baby", company.babies()));
    if (!company.lodger().isEmpty()) facts.add(new Row("Healthy lodger", company.lodger()));
  }

  private String resides(StayRows.Current c) {
    if (c.resides() == null) return "Not recorded";
    var set = c.resides() ? CodeSet.CRITERIA_TO_RESIDE : CodeSet.DISCHARGE_DELAY_REASON;
    var why = codes.words(set, c.criterion());
    return (c.resides() ? "Met" : "Not met") + (why.isBlank() ? "" : ", " + why);
  }

  private List<Movement> movements(
      PatientId patient, List<StayRows.Moved> moved, boolean inHospital) {
    var undone = new HashSet<String>();
    var list = new ArrayList<Movement>();
    for (var m : moved) {
      var kind = MovementKind.valueOf(m.kind());
      String undo = null;
      if (m.cancelled() == null && kind.canBeCancelled() && latest(undone, kind))
        undo = "/patients/" + patient + "/stay/cancel/" + m.id();
      var newestStay = moved.getFirst().spell().equals(m.spell());
      list.add(
          new Movement(
              Cui.minute(m.at()),
              words(kind, m),
              second(m),
              cancelled(m),
              newestStay && (inHospital || kind.endsOrCorrects()) ? undo : null));
    }
    return list;
  }

  /** Only the newest of each line of events, place and care, can be taken back. */
  private static boolean latest(HashSet<String> seen, MovementKind kind) {
    var free =
        !(kind.movesPlace() && seen.contains("place"))
            && !(kind.changesCare() && seen.contains("care"));
    if (kind.movesPlace()) seen.add("place");
    if (kind.changesCare()) seen.add("care");
    return free;
  }

  private static String words(MovementKind kind, StayRows.Moved m) {
    var word = kind.words();
    var what = Character.toUpperCase(word.charAt(0)) + word.substring(1);
    if (kind == MovementKind.CONSULTANT)
      return what + (m.doctor().isEmpty() ? "" : " to " + m.doctor());
    if (kind == MovementKind.ADMISSION) return what + " to " + m.to();
    if (kind == MovementKind.DISCHARGE) return what + " from " + m.from();
    return what
        + (m.from().isEmpty() ? "" : " from " + m.from())
        + (m.to().isEmpty() ? "" : " to " + m.to());
  }

  private static String second(StayRows.Moved m) {
    var recorded = "Recorded " + Cui.minute(m.recorded()) + " by " + m.actor();
    return m.reason().isBlank() ? recorded : m.reason() + ". " + recorded;
  }

  private static String cancelled(StayRows.Moved m) {
    return m.cancelled() == null
        ? ""
        : "Cancelled "
            + Cui.minute(m.cancelled())
            + " by "
            + m.cancelledBy()
            + ": "
            + m.cancelReason();
  }

  private Earlier attended(PatientId patient, StayRows.Attended a) {
    var expected = a.expected();
    return new Earlier(
        Cui.minute(a.from()),
        a.to() != null
            ? "to " + Cui.minute(a.to())
            : expected == null ? "" : "expected to leave " + Cui.minute(expected),
        a.kind().words() + ", visit " + a.number(),
        (a.doctor().isEmpty() ? "Nobody yet" : a.doctor())
            + (a.specialty().isEmpty() ? "" : ", " + a.specialty()),
        StayActions.give(patient, a.visit()),
        List.of());
  }

  private Earlier earlier(PatientId patient, StayRows.Ended e) {
    return new Earlier(
        Cui.minute(e.from()),
        Cui.minute(e.to()),
        e.reason(),
        codes.words(CodeSet.DISCHARGE_METHOD, e.method())
            + ", "
            + codes.words(CodeSet.DISCHARGE_DESTINATION, e.destination()),
        StayActions.give(patient, e.spell()),
        List.of(
            new Link("Correct", stays(patient, e) + "/history"),
            new Link("In error", stays(patient, e) + "/in-error")));
  }

  private static String stays(PatientId patient, StayRows.Ended e) {
    return "/patients/" + patient + "/stays/" + e.spell();
  }
}
