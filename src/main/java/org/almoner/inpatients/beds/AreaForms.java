package org.almoner.inpatients.beds;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.BedStates;
import org.almoner.inpatients.forms.Typed;
import org.almoner.inpatients.forms.WorkForm;
import org.almoner.inpatients.words.When;
import org.almoner.organisation.BayId;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.platform.English;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.shell.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes or blocks a bay or the whole ward, and reopens it. */
@Component
class AreaForms {
  private final BedStates states;
  private final Wards wards;
  private final JdbcClient jdbc;
  private final Clock clock;

  AreaForms(BedStates states, Wards wards, JdbcClient jdbc, Clock clock) {
    this.states = states;
    this.wards = wards;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  WorkForm draw(UUID ward, Map<String, String> typed) {
    var layout = wards.layout(new WardId(ward));
    var open = open(ward);
    var what = new ArrayList<Option>();
    what.add(new Option("close", "Close: nobody lies there"));
    what.add(new Option("block", "Block: who is there stays, nobody new comes"));
    if (!open.isEmpty()) what.add(new Option("reopen", "Reopen"));
    var areas = new ArrayList<Option>();
    areas.add(new Option("ward", "The whole ward"));
    layout.bays().forEach(b -> areas.add(new Option(b.id().toString(), b.name())));
    var form =
        WorkForm.of(
                "Close or reopen a bay or the ward",
                "/wards/" + ward + "/areas",
                new WorkForm.Who(
                    layout.ward().name(),
                    open.isEmpty() ? "Open" : English.count(open.size(), "closure") + " in force",
                    null),
                "/wards/" + ward)
            .filled(typed)
            .radios("what", "What", what)
            .select("area", "Where", areas, "");
    if (!open.isEmpty()) form = form.select("closure", "Closure that ends", open, "None");
    return form.moment("at", "From")
        .moment("until", "Expected to reopen")
        .text("reason", "Reason", "For instance norovirus, staffing, repair")
        .proposing("at", When.field(clock.instant()))
        .doing("A closed area takes nobody; patients who are there must be moved first.", "Save");
  }

  private List<Option> open(UUID ward) {
    return jdbc.sql(
            """
            select c.id, coalesce(b.bay_name, 'Whole ward') || ', ' || lower(c.kind) || ': ' || c.reason as words
              from inpatients.area_closure c left join organisation.v_bay b on b.bay_id = c.bay_id
             where c.ward_id = :ward and c.during @> cast(:now as timestamptz)
             order by lower(c.during)
            """)
        .param("ward", ward)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((r, n) -> new Option(r.getString("id"), r.getString("words")))
        .list();
  }

  String save(UUID ward, Typed typed) {
    var at = typed.requiredMoment("at", "it begins");
    var reason = typed.required("reason", "Give a reason.");
    var what = typed.required("what", "Say what to do.");
    if (what.equals("reopen")) {
      var closure = typed.id("closure");
      if (closure == null) throw new InvalidInput("closure", "Choose the closure that ends.");
      states.reopenArea(closure, at, reason);
      return "Reopened: " + reason + ".";
    }
    var area = typed.required("area", "Choose the bay or the whole ward.");
    var until = typed.moment("until");
    var block = what.equals("block");
    if (area.equals("ward")) {
      var id = new WardId(ward);
      if (block) states.blockWard(id, at, reason, until);
      else states.closeWard(id, at, reason, until);
      return "The ward is " + (block ? "blocked" : "closed") + ": " + reason + ".";
    }
    var chosen = typed.id("area");
    if (chosen == null) throw new InvalidInput("area", "Choose the bay or the whole ward.");
    var bay = new BayId(chosen);
    if (!wards.bay(bay).ward().value().equals(ward)) throw new NotFound("That bay");
    if (block) states.blockBay(bay, at, reason, until);
    else states.closeBay(bay, at, reason, until);
    return wards.bay(bay).name() + " is " + (block ? "blocked" : "closed") + ": " + reason + ".";
  }
}
