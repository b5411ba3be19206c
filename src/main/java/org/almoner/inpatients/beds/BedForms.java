package org.almoner.inpatients.beds;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.BedStates;
import org.almoner.inpatients.forms.Typed;
import org.almoner.inpatients.forms.WorkForm;
import org.almoner.inpatients.plans.PendingAdmissions;
import org.almoner.inpatients.words.People;
import org.almoner.inpatients.words.When;
import org.almoner.organisation.Bed;
import org.almoner.organisation.BedId;
import org.almoner.organisation.Wards;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.shell.Link;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be done with a bed: close, clean, compromise, reserve, and the end of each. */
@Component
class BedForms {
  private static final Duration KEPT = Duration.ofHours(4);
  private final BedStates states;
  private final PendingAdmissions pending;
  private final Wards wards;
  private final People people;
  private final JdbcClient jdbc;
  private final Clock clock;

  BedForms(
      BedStates states,
      PendingAdmissions pending,
      Wards wards,
      People people,
      JdbcClient jdbc,
      Clock clock) {
    this.states = states;
    this.pending = pending;
    this.wards = wards;
    this.people = people;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  WorkForm draw(UUID ward, UUID bedId, @Nullable String action, Map<String, String> typed) {
    var bed = wards.bed(new BedId(bedId));
    if (!bed.ward().value().equals(ward)) throw new NotFound("That bed");
    var held = held(bedId);
    var path = "/wards/" + ward + "/beds/" + bedId;
    var form =
        WorkForm.of(
                action == null ? "Bed " + bed.code() : title(action),
                path + "/" + (action == null ? "" : action),
                new WorkForm.Who(
                    "Bed " + bed.code(),
                    held.isEmpty() ? "Available" : String.join(", ", held),
                    null),
                "/wards/" + ward)
            .filled(typed);
    return action == null ? form.choices(choices(ward, bed, path, held)) : fields(form, action);
  }

  private List<String> held(UUID bed) {
    return jdbc.sql(
            """
            select initcap(h.kind) from inpatients.bed_hold h
             where h.bed_id = :bed and not h.cancelled and h.during @> cast(:now as timestamptz) order by h.kind
            """)
        .param("bed", bed)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(String.class)
        .list();
  }

  private List<Link> choices(UUID ward, Bed bed, String path, List<String> held) {
    var links = new ArrayList<Link>();
    if (held.contains("Closed")) links.add(new Link("Reopen", path + "/reopen"));
    if (held.contains("Cleaning")) links.add(new Link("Cleaned", path + "/cleaned"));
    if (held.contains("Reserved")) links.add(new Link("Release", path + "/release"));
    if (held.contains("Blocked")) links.add(new Link("Unblock", path + "/unblock"));
    else links.add(new Link("Block", path + "/block"));
    if (held.contains("Compromised")) links.add(new Link("Repaired", path + "/repaired"));
    else links.add(new Link("Compromised", path + "/compromise"));
    if (!held.contains("Closed")) {
      links.add(new Link("Close", path + "/close"));
      if (!held.contains("Cleaning")) links.add(new Link("Send for cleaning", path + "/clean"));
      if (!held.contains("Reserved")) links.add(new Link("Reserve", path + "/reserve"));
    }
    var waiting = waiting();
    var who = people.of(waiting.stream().map(w -> w.request().patient()).toList());
    for (var request : waiting)
      links.add(
          new Link(
              "Admit " + who.get(request.request().patient()).formal(),
              "/patients/"
                  + request.request().patient()
                  + "/admit?request="
                  + request.id()
                  + "&ward="
                  + ward
                  + "&bed="
                  + bed.id()));
    links.add(new Link("Admit somebody else: find the patient", "/patients?q="));
    links.add(new Link("Close or block a bay or the ward", "/wards/" + ward + "/areas"));
    return links;
  }

  private List<PendingAdmissions.Pending> waiting() {
    return pending.expectedUntil(clock.instant().plus(Duration.ofDays(1))).stream()
        .limit(6)
        .toList();
  }

  private static String title(String action) {
    return switch (action) {
      case "close" -> "Close bed";
      case "reopen" -> "Reopen bed";
      case "block" -> "Block bed";
      case "unblock" -> "Unblock bed";
      case "clean" -> "Send for cleaning";
      case "cleaned" -> "Cleaned";
      case "compromise" -> "Compromised";
      case "repaired" -> "Repaired";
      case "reserve" -> "Reserve bed";
      case "release" -> "Release bed";
      default -> throw new NotFound("That form");
    };
  }

  private WorkForm fields(WorkForm form, String action) {
    var from = form.moment("at", "From").proposing("at", When.field(clock.instant()));
    return switch (action) {
      case "close" ->
          from.text("reason", "Reason", "")
              .moment("until", "Expected to reopen")
              .doing("Nobody can be put in the bed until it is reopened.", "Close bed");
      case "compromise" ->
          from.text("reason", "What is wrong", "")
              .moment("until", "Expected to be repaired")
              .doing("The bed can be used, with a reason.", "Mark as compromised");
      case "block" ->
          from.text("reason", "Reason", "For instance staffing, infection next to it")
              .moment("until", "Expected to take patients again")
              .doing("Who lies there stays. Nobody follows until it is unblocked.", "Block bed");
      case "clean" ->
          from.text("note", "Note for the domestic team", "")
              .doing("Nobody can be put in the bed until it is cleaned.", "Send for cleaning");
      case "cleaned" -> from.doing("The bed is available at once.", "Cleaned");
      case "reserve" ->
          form.select("request", "For", requests(), "Choose a patient")
              .moment("until", "Kept until")
              .text("note", "Note", "")
              .proposing("until", When.field(clock.instant().plus(KEPT)))
              .doing(
                  "The bed is kept for this patient. The reservation lapses by itself at that"
                      + " time.",
                  "Reserve");
      default ->
          from.text("reason", "Reason", "").doing("The bed is available at once.", title(action));
    };
  }

  private List<Option> requests() {
    var asked = pending.expectedUntil(clock.instant().plus(Duration.ofDays(2)));
    var who = people.of(asked.stream().map(p -> p.request().patient()).toList());
    return asked.stream()
        .map(
            p ->
                new Option(
                    p.id().toString(),
                    who.get(p.request().patient()).formal()
                        + ", "
                        + p.request().kind().words()
                        + ", "
                        + When.near(p.request().expectedAt(), clock.instant())))
        .toList();
  }

  String save(UUID ward, UUID bedId, String action, Typed typed) {
    var bed = wards.bed(new BedId(bedId));
    if (!bed.ward().value().equals(ward)) throw new NotFound("That bed");
    var id = bed.id();
    var at = action.equals("reserve") ? clock.instant() : typed.requiredMoment("at", "it began");
    switch (action) {
      case "close" -> states.close(id, at, typed.text("reason"), typed.moment("until"));
      case "compromise" -> states.compromise(id, at, typed.text("reason"), typed.moment("until"));
      case "block" -> states.block(id, at, typed.text("reason"), typed.moment("until"));
      case "unblock" -> states.unblock(id, at, typed.text("reason"));
      case "clean" -> states.requestCleaning(id, at, typed.text("note"));
      case "cleaned" -> states.cleaned(id, at);
      case "reopen" -> states.reopen(id, at, typed.text("reason"));
      case "repaired" -> states.repaired(id, at, typed.text("reason"));
      case "release" -> states.release(id, at, typed.text("reason"));
      case "reserve" -> reserve(id, typed);
      default -> throw new NotFound("That form");
    }
    return "Bed " + bed.code() + ": " + done(action) + ".";
  }

  private void reserve(BedId bed, Typed typed) {
    var request = typed.id("request");
    if (request == null)
      throw new InvalidInput("request", "Choose the patient the bed is kept for.");
    var asked = pending.byId(request).orElseThrow(() -> new NotFound("That request"));
    var until = typed.requiredMoment("until", "the reservation ends");
    states.reserve(
        bed, asked.request().patient(), clock.instant(), until, request, typed.text("note"));
  }

  private static String done(String action) {
    return switch (action) {
      case "close" -> "closed";
      case "reopen" -> "reopened";
      case "block" -> "blocked";
      case "unblock" -> "unblocked";
      case "clean" -> "sent for cleaning";
      case "compromise" -> "marked as compromised";
      case "reserve" -> "reserved";
      case "release" -> "released";
      default -> action;
    };
  }
}
