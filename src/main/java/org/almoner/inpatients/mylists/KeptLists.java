package org.almoner.inpatients.mylists;

import static org.almoner.inpatients.words.WhoRow.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.almoner.inpatients.ledger.Changes;
import org.almoner.inpatients.words.Who;
import org.almoner.inpatients.words.WhoRow;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of patients: seen by their owner, and by whoever works on the ward they are shared with.
 */
@Service
@Transactional
public class KeptLists {
  private static final String LIST =
      """
      select l.id, l.version, l.name, l.ward_id, w.ward_name, l.owner_id = :me as own,
             (select count(*) from inpatients.listed_patient e where e.list_id = l.id and e.removed_at is null) as patients
        from inpatients.patient_list l
        left join organisation.v_ward w on w.ward_id = l.ward_id
       where l.closed_at is null and (l.owner_id = :me or l.ward_id = any (:wards))
      """;
  private final JdbcClient jdbc;
  private final Changes changes;
  private final OwnWards wards;
  private final ApplicationEventPublisher events;

  KeptLists(JdbcClient jdbc, Changes changes, OwnWards wards, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.wards = wards;
    this.events = events;
  }

  /**
   * A list as the reader sees it.
   *
   * @param ward whose staff share it; null while it is the owner's alone
   */
  public record KeptList(
      UUID id,
      int version,
      String name,
      @Nullable UUID ward,
      String wardName,
      boolean own,
      int patients) {}

  /** Somebody on a list, with where they are now. */
  public record Listed(UUID id, int version, Who who, String place, String note, String addedBy) {}

  private static UUID me() {
    var user = Actors.current().userId();
    if (user == null) throw new NotFound("That list");
    return user;
  }

  @Transactional(readOnly = true)
  public List<KeptList> mine() {
    return jdbc.sql(LIST + "order by lower(l.name), l.id")
        .param("me", me())
        .param("wards", wards.ids().toArray(UUID[]::new))
        .query(KeptLists::list)
        .list();
  }

  /** A list that the reader may see; the others are not there. */
  @Transactional(readOnly = true)
  public KeptList one(UUID id) {
    return jdbc.sql(LIST + "and l.id = :id")
        .param("me", me())
        .param("wards", wards.ids().toArray(UUID[]::new))
        .param("id", id)
        .query(KeptLists::list)
        .optional()
        .orElseThrow(() -> new NotFound("That list"));
  }

  @Transactional(readOnly = true)
  public List<Listed> on(UUID list) {
    return jdbc.sql(
            """
            select e.id, e.version, e.note, e.added_by,
                   case when p.died_at is not null then 'Died' when i.spell_id is null then 'Not in hospital'
                     else concat_ws(', ', w.ward_name, coalesce(b.bed_code, 'no bed')) end as place, %s
              from inpatients.listed_patient e
              join patients.v_patient p on p.patient_id = e.patient_id
              left join inpatients.v_inpatient i on i.patient_id = e.patient_id
              left join organisation.v_ward w on w.ward_id = i.ward_id
              left join organisation.v_bed b on b.bed_id = i.bed_id
             where e.list_id = :list and e.removed_at is null
             order by p.surname, p.given, e.id
            """
                .formatted(WhoRow.COLUMNS))
        .param("list", one(list).id())
        .query(
            (r, n) ->
                new Listed(
                    r.getObject("id", UUID.class),
                    r.getInt("version"),
                    WhoRow.of(r),
                    words(r, "place"),
                    words(r, "note"),
                    words(r, "added_by")))
        .list();
  }

  public UUID make(String name, @Nullable UUID ward) {
    shared(ward);
    var id = Ids.next();
    kept(
        () ->
            changes
                .sql(
                    """
                    insert into inpatients.patient_list (id, owner_id, name, ward_id, version, changed_at, changed_by)
                    values (:id, :me, :name, :ward::uuid, 1, :now, :by)
                    """)
                .param("id", id)
                .param("me", me())
                .param("name", name.strip())
                .param("ward", ward)
                .update());
    events.publishEvent(new KeptListChanged(id, "made", null));
    return id;
  }

  /** Names it anew and shares it with another ward, or with nobody. */
  public void change(UUID id, int version, String name, @Nullable UUID ward) {
    shared(ward);
    owned(id, version, "name = :name, ward_id = :ward::uuid", name.strip(), ward, "changed");
  }

  public void close(UUID id, int version) {
    owned(id, version, "closed_at = :now", "", null, "closed");
  }

  private void owned(
      UUID id, int version, String set, String name, @Nullable UUID ward, String change) {
    int changed =
        kept(
            () ->
                changes
                    .sql(
                        """
                        update inpatients.patient_list set %s, version = version + 1, changed_at = :now, changed_by = :by
                        where id = :id and version = :version and owner_id = :me and closed_at is null
                        """
                            .formatted(set))
                    .param("id", id)
                    .param("version", version)
                    .param("me", me())
                    .param("name", name)
                    .param("ward", ward)
                    .update());
    if (changed == 0) throw new StaleEdit("This list");
    events.publishEvent(new KeptListChanged(id, change, null));
  }

  private void shared(@Nullable UUID ward) {
    if (ward != null && !wards.ids().contains(ward))
      throw new InvalidInput("ward", "Share the list with a ward on which you work.");
  }

  public void add(UUID list, PatientId patient, String note) {
    var to = one(list).id();
    kept(
        () ->
            changes
                .sql(
                    """
                    insert into inpatients.listed_patient (id, list_id, patient_id, note, added_at, added_by, version,
                      changed_at, changed_by)
                    values (:id, :list, :patient, :note, :now, :by, 1, :now, :by)
                    """)
                .param("id", Ids.next())
                .param("list", to)
                .param("patient", patient.value())
                .param("note", note)
                .update());
    events.publishEvent(new KeptListChanged(to, "added", patient.value()));
  }

  public void remove(UUID list, UUID entry, int version) {
    var from = one(list).id();
    var removed =
        changes
            .sql(
                """
                update inpatients.listed_patient set removed_at = :now, version = version + 1, changed_at = :now,
                  changed_by = :by
                where id = :id and list_id = :list and version = :version and removed_at is null returning patient_id
                """)
            .param("id", entry)
            .param("list", from)
            .param("version", version)
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new StaleEdit("This list"));
    events.publishEvent(new KeptListChanged(from, "removed", removed));
  }

  private static <T> T kept(Supplier<T> change) {
    try {
      return change.get();
    } catch (DataIntegrityViolationException e) {
      throw ListRefused.of(e);
    }
  }

  private static KeptList list(ResultSet r, int n) throws SQLException {
    return new KeptList(
        r.getObject("id", UUID.class),
        r.getInt("version"),
        words(r, "name"),
        WhoRow.id(r, "ward_id"),
        words(r, "ward_name"),
        r.getBoolean("own"),
        r.getInt("patients"));
  }
}
