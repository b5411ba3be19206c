package org.almoner.observations.entry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.almoner.inpatients.SpellId;
import org.almoner.observations.Consciousness;
import org.almoner.observations.Entry;
import org.almoner.observations.NotScored;
import org.almoner.observations.Observed;
import org.almoner.observations.Omitted;
import org.almoner.observations.Parameter;
import org.almoner.observations.Risk;
import org.almoner.observations.Score;
import org.almoner.observations.Supply;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL for observations.entry. */
@Repository
public class EntryRows {
  private static final List<Parameter> NUMBERS =
      java.util.Arrays.stream(Parameter.values()).filter(p -> p.limits() != null).toList();
  private static final String SELECT =
      """
      select e.*, array(select key || '=' || value from jsonb_each_text(e.points)) as parts,
             array(select key || '=' || value from jsonb_each_text(e.omitted)) as left_out
        from observations.entry e
      """;
  private final JdbcClient jdbc;

  EntryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(Entry entry) {
    var statement =
        jdbc.sql(
            """
            insert into observations.entry (id, spell_id, taken_at, performer, recorded_at, recorded_by, recorder,
              respirations, spo2, spo2_scale, supply, oxygen_flow, oxygen_device, systolic, diastolic, pulse, consciousness,
              temperature, pregnant, omitted, algorithm_id, points, total, at_least, risk, certain, not_scored,
              version, changed_at, changed_by)
            values (:id, :spell, :taken, :performer, :now, :by, :recorder,
              :respirations, :spo2, :scale, :supply, :flow, :device, :systolic, :diastolic, :pulse, :consciousness,
              :temperature, :pregnant, jsonb_object(:omittedWhat::text[], :omittedWhy::text[]), :algorithm,
              jsonb_object(:pointsOf::text[], :points::text[]), :total, :atLeast, :risk, :certain, :notScored, 1, :now, :by)
            """);
    for (var number : NUMBERS) statement.param(number.field(), entry.observed().number(number));
    scored(observed(about(statement, entry), entry), entry.score()).update();
  }

  private static JdbcClient.StatementSpec about(JdbcClient.StatementSpec s, Entry entry) {
    return s.param("id", entry.id())
        .param("spell", entry.spell().value())
        .param("taken", entry.takenAt().atOffset(ZoneOffset.UTC))
        .param("performer", entry.performer())
        .param("now", entry.recordedAt().atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .param("recorder", entry.recorder())
        .param("scale", entry.scale())
        .param("pregnant", entry.pregnant())
        .param("algorithm", entry.algorithm());
  }

  private static JdbcClient.StatementSpec observed(JdbcClient.StatementSpec s, Entry entry) {
    var observed = entry.observed();
    var oxygen = observed.oxygen();
    return s.param("supply", name(observed.supply()))
        .param("flow", oxygen == null ? null : oxygen.flow())
        .param("device", oxygen == null ? "" : oxygen.device())
        .param("consciousness", name(observed.consciousness()))
        .param("omittedWhat", texts(entry.omitted().keySet().stream().map(Enum::name)))
        .param("omittedWhy", texts(entry.omitted().values().stream().map(Enum::name)));
  }

  private static JdbcClient.StatementSpec scored(JdbcClient.StatementSpec s, Score score) {
    return s.param("pointsOf", texts(score.points().keySet().stream().map(Enum::name)))
        .param("points", texts(score.points().values().stream().map(String::valueOf)))
        .param("total", score.total())
        .param("atLeast", score.atLeast())
        .param("risk", name(score.risk()))
        .param("certain", name(score.certain()))
        .param("notScored", score.notScored() == null ? "" : score.notScored().name());
  }

  private static String[] texts(java.util.stream.Stream<String> all) {
    return all.toArray(String[]::new);
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  public int markInError(UUID id, int version, String reason, Instant now) {
    return jdbc.sql(
            """
            update observations.entry set error_reason = :reason, error_at = :now, error_by = :by,
              version = version + 1, changed_at = :now, changed_by = :by
            where id = :id and version = :version and error_reason is null
            """)
        .param("reason", reason)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .param("id", id)
        .param("version", version)
        .update();
  }

  public Optional<Entry> one(PatientId patient, UUID id) {
    return jdbc.sql(
            SELECT
                + " join inpatients.v_spell s on s.spell_id = e.spell_id where e.id = :id and"
                + " s.patient_id = :patient")
        .param("id", id)
        .param("patient", patient.value())
        .query(EntryRows::entry)
        .optional();
  }

  public List<Entry> of(SpellId spell, Instant since) {
    return jdbc.sql(
            SELECT
                + " where e.spell_id = :spell and e.error_reason is null and e.taken_at >= :since"
                + " order by e.taken_at")
        .param("spell", spell.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(EntryRows::entry)
        .list();
  }

  /** Those recorded in error, the newest first. */
  public List<Entry> mistaken(SpellId spell) {
    return jdbc.sql(
            SELECT
                + " where e.spell_id = :spell and e.error_reason is not null order by e.taken_at"
                + " desc")
        .param("spell", spell.value())
        .query(EntryRows::entry)
        .list();
  }

  public Optional<Entry> latest(SpellId spell) {
    return jdbc.sql(
            SELECT
                + " where e.spell_id = :spell and e.error_reason is null order by e.taken_at desc"
                + " limit 1")
        .param("spell", spell.value())
        .query(EntryRows::entry)
        .optional();
  }

  private static Entry entry(ResultSet r, int n) throws SQLException {
    return new Entry(
        r.getObject("id", UUID.class),
        r.getInt("version"),
        new SpellId(r.getObject("spell_id", UUID.class)),
        r.getObject("taken_at", OffsetDateTime.class).toInstant(),
        r.getString("performer"),
        r.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        r.getString("recorder"),
        observed(r),
        pairs(r, "left_out", Omitted::valueOf),
        r.getInt("spo2_scale"),
        r.getBoolean("pregnant"),
        r.getString("algorithm_id"),
        score(r),
        r.getString("error_reason"));
  }

  private static Observed observed(ResultSet r) throws SQLException {
    var numbers = new EnumMap<Parameter, BigDecimal>(Parameter.class);
    for (var number : NUMBERS) {
      var value = r.getBigDecimal(number.field());
      if (value != null) numbers.put(number, value);
    }
    var supply = r.getString("supply");
    var device = r.getString("oxygen_device");
    var consciousness = r.getString("consciousness");
    return new Observed(
        numbers,
        supply == null ? null : Supply.valueOf(supply),
        device.isEmpty() ? null : new Observed.Oxygen(device, r.getBigDecimal("oxygen_flow")),
        consciousness == null ? null : Consciousness.valueOf(consciousness));
  }

  private static Score score(ResultSet r) throws SQLException {
    var why = r.getString("not_scored");
    return new Score(
        pairs(r, "parts", Integer::valueOf),
        r.getObject("total", Integer.class),
        r.getInt("at_least"),
        risk(r.getString("risk")),
        risk(r.getString("certain")),
        why.isEmpty() ? null : NotScored.valueOf(why));
  }

  private static @Nullable Risk risk(@Nullable String name) {
    return name == null ? null : Risk.valueOf(name);
  }

  private static <T> Map<Parameter, T> pairs(ResultSet r, String column, Function<String, T> reader)
      throws SQLException {
    var pairs = new EnumMap<Parameter, T>(Parameter.class);
    for (var pair : (String[]) r.getArray(column).getArray()) {
      var parts = pair.split("=", 2);
      pairs.put(Parameter.valueOf(parts[0]), reader.apply(parts[1]));
    }
    return Map.copyOf(pairs);
  }
}
