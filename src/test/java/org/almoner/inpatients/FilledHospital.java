package org.almoner.inpatients;

import java.util.List;
import java.util.Map;
import org.almoner.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A database of its own with 1,400 beds, each with somebody in it and five stays past, in which
 * nothing analyses the tables. It tells what a statement touches: rows, not seconds.
 */
public final class FilledHospital implements AutoCloseable {
  public static final int BEDS = 1_400;
  private static final List<String> STAYS =
      List.of("spell", "ward_stay", "bed_stay", "consultant_episode");

  /** Bed {@code b}, its stay {@code n} and how that stay lies in time. */
  private static final String STAY =
      """
      from (select b, b * 100 + j as n, case when j = 0 then tstzrange('2026-11-20 12:00Z', null)
              else tstzrange(timestamptz '2026-11-20 12:00Z' - j * interval '3 days', timestamptz '2026-11-21 12:00Z' - j * interval '3 days')
            end as during
              from generate_series(1, 1400) b, generate_series(%d, %d) j) x
      """;

  private final SingleConnectionDataSource source;
  private final JdbcClient jdbc;

  private FilledHospital(String url) {
    source = new SingleConnectionDataSource(url, "postgres", "postgres", true);
    jdbc = JdbcClient.create(source);
  }

  /**
   * @param counted whether the tables were analysed while nobody was in hospital
   */
  public static FilledHospital of(String name, boolean counted) {
    var url = TestDatabase.fresh(name);
    Flyway.configure()
        .dataSource(url, "almoner_owner", "owner")
        .locations("classpath:db/migration", "classpath:db/callback")
        .defaultSchema("platform")
        .schemas("platform")
        .outOfOrder(true)
        .load()
        .migrate();
    var hospital = new FilledHospital(url);
    hospital.fill(counted);
    return hospital;
  }

  private void fill(boolean counted) {
    say("set session_replication_role = replica");
    say(
        """
        create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable
        return (lpad(kind::text, 8, '0') || '-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid
        """);
    for (var table : STAYS)
      say("alter table inpatients." + table + " set (autovacuum_enabled = off)");
    places();
    people();
    stays(1, 5);
    if (counted) for (var table : STAYS) say("analyze inpatients." + table);
    stays(0, 0);
    delays();
  }

  private void places() {
    say(
        "insert into organisation.site (id, code, name, valid_from, version, changed_at, changed_by)"
            + " values (pg_temp.id(1, 1), 'S1', 'Site', '2026-01-01', 1, now(), 't')");
    say(
        "insert into organisation.specialty (id, code, name, valid_from, version, changed_at, changed_by)"
            + " values (pg_temp.id(1, 2), '300', 'General internal medicine', '2026-01-01', 1, now(), 't')");
    say(
        """
        insert into organisation.ward (id, site_id, code, name, specialty, valid_from, version, changed_at, changed_by)
        select pg_temp.id(2, w), pg_temp.id(1, 1), 'W' || w, 'Ward ' || w, '300', '2026-01-01', 1, now(), 't'
          from generate_series(1, 40) w
        """);
    say(
        """
        insert into organisation.bay (id, ward_id, code, name, sex, side_rooms, grid_row, grid_column, valid_from, version, changed_at, changed_by)
        select pg_temp.id(3, y), pg_temp.id(2, 1 + (y - 1) / 7), 'Y' || y, 'Bay ' || y, 'MIXED', false, 1, 1, '2026-01-01', 1, now(), 't'
          from generate_series(1, 280) y
        """);
    say(
        """
        insert into organisation.bed (id, ward_id, bay_id, code, kind, grid_row, grid_column, valid_from, version, changed_at, changed_by)
        select pg_temp.id(4, b), pg_temp.id(2, 1 + (b - 1) / 35), pg_temp.id(3, 1 + (b - 1) / 5), 'B' || b, 'BED', 1, 1, '2026-01-01', 1, now(), 't'
          from generate_series(1, 1400) b
        """);
  }

  private void people() {
    say(
        """
        insert into patients.patient (id, version, changed_at, changed_by, registered_at, registered_by, registration,
               hospital_number, nhs_status, surname, gender)
        select pg_temp.id(5, b), 1, now(), 't', now(), 't', 'COMPLETE', 'P' || b, '07', 'Person' || b, '1'
          from generate_series(1, 1400) b
        """);
  }

  private void stays(int from, int to) {
    var stay = STAY.formatted(from, to);
    say(
        """
        insert into inpatients.spell (id, patient_id, during, admission_method, admission_source, intended_management,
               administrative_category, expected_discharge, discharge_method, discharge_destination, started_by, version, changed_at, changed_by)
        select pg_temp.id(6, n), pg_temp.id(5, b), during, '21', '19', '1', '01', '2026-11-24', case when upper(during) is not null then '1' end,
               case when upper(during) is not null then '19' end, pg_temp.id(9, n), 1, now(), 't'
        """
            + stay);
    say(
        """
        insert into inpatients.ward_stay (id, spell_id, ward_id, during, started_by, version, changed_at, changed_by)
        select pg_temp.id(7, n), pg_temp.id(6, n), pg_temp.id(2, 1 + (b - 1) / 35), during, pg_temp.id(9, n), 1, now(), 't'
        """
            + stay);
    say(
        """
        insert into inpatients.bed_stay (id, spell_id, ward_stay_id, bed_id, during, started_by, version, changed_at, changed_by)
        select pg_temp.id(8, n), pg_temp.id(6, n), pg_temp.id(7, n), pg_temp.id(4, b), during, pg_temp.id(9, n), 1, now(), 't'
        """
            + stay);
    say(
        """
        insert into inpatients.consultant_episode (id, spell_id, specialty, during, started_by, version, changed_at, changed_by)
        select pg_temp.id(10, n), pg_temp.id(6, n), '300', during, pg_temp.id(9, n), 1, now(), 't'
        """
            + stay);
  }

  /** One in thirty could go home and does not. */
  private void delays() {
    say(
        """
        insert into inpatients.delay (id, spell_id, cause, from_date, version, changed_at, changed_by)
        select pg_temp.id(11, b), pg_temp.id(6, b * 100), 'B1', '2026-11-23', 1, now(), 't'
          from generate_series(30, 1400, 30) b
        """);
  }

  private void say(String sql) {
    jdbc.sql(sql).update();
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  /** Rows that a statement reads, joins or throws away in all steps of its plan, and its pages. */
  public long touched(String sql, Map<String, ?> params) {
    var plan =
        jdbc.sql("explain (analyze, buffers, timing off, format json) " + sql)
            .params(params)
            .query(String.class)
            .single();
    var root = new JsonMapper().readTree(plan).get(0).get("Plan");
    return touched(root)
        + root.path("Shared Hit Blocks").asLong()
        + root.path("Shared Read Blocks").asLong();
  }

  private static long touched(JsonNode step) {
    double rows = step.path("Actual Rows").asDouble();
    for (var lost : List.of("Filter", "Join Filter", "Index Recheck"))
      rows += step.path("Rows Removed by " + lost).asDouble();
    long all = Math.round(rows * step.path("Actual Loops").asDouble());
    for (var below : step.path("Plans")) all += touched(below);
    return all;
  }

  @Override
  public void close() {
    source.destroy();
  }
}
