package org.almoner.inpatients.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almoner.inpatients.words.When;
import org.almoner.inpatients.words.WhoRow;
import org.almoner.organisation.Specialties;
import org.almoner.organisation.StaffDirectory;
import org.almoner.organisation.Wards;
import org.almoner.shell.Option;
import org.almoner.terminology.CodeSet;
import org.almoner.terminology.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the selects of the forms offer. */
@Component
public class PlaceChoices {
  /** Value of the choice that is no bed. */
  public static final String WAITING_AREA = "waiting";

  private final JdbcClient jdbc;
  private final Wards wards;
  private final StaffDirectory staff;
  private final Specialties specialties;
  private final Codes codes;
  private final Clock clock;

  PlaceChoices(
      JdbcClient jdbc,
      Wards wards,
      StaffDirectory staff,
      Specialties specialties,
      Codes codes,
      Clock clock) {
    this.jdbc = jdbc;
    this.wards = wards;
    this.staff = staff;
    this.specialties = specialties;
    this.codes = codes;
    this.clock = clock;
  }

  public List<Option> wards() {
    return wards.all().stream().map(w -> new Option(w.id().toString(), w.name())).toList();
  }

  /** Beds of the ward that nobody lies in and nobody else keeps, then the waiting area. */
  public List<Option> freeBeds(UUID ward, @Nullable UUID patient) {
    var free =
        new ArrayList<>(
            jdbc.sql(
                    """
                    select b.bed_id, b.bed_code, b.bay_name, b.bay_sex,
                           (select h.kind from inpatients.bed_hold h where h.bed_id = b.bed_id and not h.cancelled
                             and h.during @> cast(:now as timestamptz) order by h.kind desc limit 1) as held
                      from organisation.v_bed b
                     where b.ward_id = :ward and b.open
                       and not exists (select from inpatients.bed_stay s where s.bed_id = b.bed_id and upper_inf(s.during) and not s.cancelled)
                       and not exists (select from inpatients.bed_hold h where h.bed_id = b.bed_id and not h.cancelled
                         and h.during @> cast(:now as timestamptz) and h.kind <> 'COMPROMISED'
                         and h.patient_id is distinct from :patient::uuid)
                     order by b.bay_code, b.grid_row, b.grid_column
                    """)
                .param("ward", ward)
                .param("patient", patient)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((r, n) -> new Option(r.getString("bed_id"), words(r)))
                .list());
    free.add(new Option(WAITING_AREA, "Waiting area, no bed"));
    return free;
  }

  /**
   * Empty beds of the ward that are not to be had, each with the reason; empty when there is none.
   */
  public String notFree(UUID ward, @Nullable UUID patient) {
    var now = clock.instant();
    var beds =
        jdbc.sql(
                """
                select distinct on (b.bed_id) b.bed_code, h.kind, h.reason, upper(h.during) as until, p.surname, p.given
                  from organisation.v_bed b
                  join inpatients.bed_hold h on h.bed_id = b.bed_id and not h.cancelled
                   and h.during @> cast(:now as timestamptz) and h.kind <> 'COMPROMISED'
                   and h.patient_id is distinct from :patient::uuid
                  left join patients.v_patient p on p.patient_id = h.patient_id
                 where b.ward_id = :ward and b.open
                   and not exists (select from inpatients.bed_stay s where s.bed_id = b.bed_id and upper_inf(s.during) and not s.cancelled)
                 order by b.bed_id, h.kind
                """)
            .param("ward", ward)
            .param("patient", patient)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query((r, n) -> held(r, now))
            .list();
    return beds.isEmpty()
        ? ""
        : "Not to be had: " + String.join("; ", beds.stream().sorted().toList()) + ".";
  }

  private static String held(ResultSet r, Instant now) throws SQLException {
    var until = WhoRow.instant(r, "until");
    var why =
        switch (r.getString("kind")) {
          case "RESERVED" ->
              "kept for "
                  + WhoRow.words(r, "surname").toUpperCase(java.util.Locale.UK)
                  + ", "
                  + WhoRow.words(r, "given")
                  + (until == null ? "" : " until " + When.near(until, now));
          case "CLEANING" -> "in cleaning";
          case "BLOCKED" -> "blocked, " + r.getString("reason");
          default -> "closed, " + r.getString("reason");
        };
    return r.getString("bed_code") + " " + why;
  }

  private static String words(ResultSet r) throws SQLException {
    var sex =
        switch (r.getString("bay_sex")) {
          case "MALE" -> ", male";
          case "FEMALE" -> ", female";
          case "MIXED" -> ", mixed";
          default -> "";
        };
    var held = r.getString("held");
    return r.getString("bed_code")
        + "  "
        + r.getString("bay_name")
        + sex
        + (held == null
            ? ""
            : held.equals("RESERVED") ? ", reserved for this patient" : ", compromised");
  }

  public List<Option> consultants() {
    return staff.consultants().stream()
        .map(
            s ->
                new Option(
                    s.id().toString(),
                    s.surname() + ", " + (s.title().isEmpty() ? s.given() : s.title())))
        .toList();
  }

  public List<Option> specialties() {
    return specialties.all().stream().map(s -> new Option(s.code(), s.name())).toList();
  }

  /** Codes of the NHS Data Dictionary with their words. */
  public List<Option> codes(CodeSet set) {
    return codes.selectable(set).stream()
        .map(c -> new Option(c.code(), c.code() + "  " + c.words()))
        .toList();
  }

  public String words(CodeSet set, String code) {
    return codes.words(set, code);
  }

  public String wardName(UUID ward) {
    return wards.byId(new org.almoner.organisation.WardId(ward)).name();
  }

  public String bedCode(@Nullable UUID bed) {
    return bed == null
        ? "the waiting area"
        : wards.bed(new org.almoner.organisation.BedId(bed)).code();
  }
}
