package org.almoner.inpatients.forms;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Transfers;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StaleEdit;
import org.almoner.shell.Link;
import org.almoner.shell.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two patients change beds in one step. */
@Component
class SwapForm implements StayForm {
  private final Transfers transfers;
  private final JdbcClient jdbc;

  SwapForm(Transfers transfers, JdbcClient jdbc) {
    this.transfers = transfers;
    this.jdbc = jdbc;
  }

  @Override
  public String path() {
    return "swap";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    var others = others(here);
    return here.form("Swap beds", path(), typed)
        .select("with", "Swap with", others, "Choose a patient")
        .moment("at", "Swapped at")
        .text("reason", "Reason", "")
        .proposing("with", chosen(typed, others))
        .proposing("at", here.nowField())
        .choices(List.of(new Link("Move to a free bed instead", here.path("move"))))
        .doing("Both patients change beds in one step, or neither does.", "Swap");
  }

  /** From the board the bed is named, not the patient. */
  private static String chosen(Map<String, String> typed, List<Option> others) {
    var bed = typed.getOrDefault("bed", "");
    return others.stream()
        .filter(o -> o.hint().equals(bed) && !bed.isEmpty())
        .map(Option::value)
        .findFirst()
        .orElse("");
  }

  private List<Option> others(Here here) {
    return jdbc.sql(
            """
            select i.spell_id, i.bed_id, b.bed_code, p.surname, p.given
              from inpatients.v_inpatient i
              join organisation.v_bed b on b.bed_id = i.bed_id
              join patients.v_patient p on p.patient_id = i.patient_id
             where i.ward_id = :ward and i.spell_id <> :spell
             order by b.bay_code, b.grid_row, b.grid_column
            """)
        .param("ward", here.spell().ward().place())
        .param("spell", here.spell().id().value())
        .query(
            (r, n) ->
                new Option(
                    r.getString("spell_id"),
                    r.getString("bed_code")
                        + "  "
                        + r.getString("surname").toUpperCase(java.util.Locale.UK)
                        + ", "
                        + r.getString("given"),
                    r.getString("bed_id")))
        .list();
  }

  @Override
  public String save(Here here, Typed typed) {
    var seen = typed.id("seen");
    if (seen != null && !seen.equals(here.spell().lastMovement()))
      throw new StaleEdit("The stay of " + here.who().formal());
    UUID other = typed.id("with");
    if (other == null) throw new InvalidInput("with", "Choose the patient to swap with.");
    var at = typed.requiredMoment("at", "the beds were swapped");
    transfers.swap(
        here.spell().id(), new SpellId(other), at, typed.text("reason"), typed.reasons());
    var name =
        others(here).stream()
            .filter(o -> o.value().equals(other.toString()))
            .map(Option::label)
            .findFirst();
    return here.who().formal()
        + " and "
        + name.map(n -> n.substring(n.indexOf("  ") + 2)).orElse("the other patient")
        + " swapped beds.";
  }
}
