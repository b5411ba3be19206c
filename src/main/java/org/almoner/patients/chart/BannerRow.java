package org.almoner.patients.chart;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almoner.patients.PatientId;
import org.almoner.patients.death.Death;
import org.almoner.platform.NotFound;
import org.almoner.platform.RecordRead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the banner reads of a patient and the page about the whole record, in one query. */
record BannerRow(
    String title,
    String given,
    String surname,
    @Nullable LocalDate born,
    boolean bornEstimated,
    @Nullable LocalTime bornAt,
    String gender,
    @Nullable String nhs,
    String nhsStatus,
    String hospitalNumber,
    String preferredName,
    String language,
    boolean interpreter,
    String needs,
    String address,
    boolean addressSensitive,
    String phone,
    @Nullable Instant died,
    Death.@Nullable Precision diedPrecision,
    boolean complete,
    boolean merged) {

  /** SQL of the banner. */
  @Repository
  static class Rows implements RecordRead.Source {
    private static final String ONE =
        """
        select p.*, coalesce(n.needs, '') as needs, coalesce(a.address, '') as address,
          coalesce(a.sensitive, false) as address_sensitive, coalesce(c.value, '') as phone, d.precision
        from patients.patient p
        left join lateral (select string_agg(words, '; ' order by from_date) as needs from patients.need
          where patient_id = p.id and ended_on is null) n on true
        left join lateral (select concat_ws(', ', nullif(line1, ''), nullif(line2, ''), nullif(line3, ''),
            nullif(line4, ''), nullif(line5, ''), nullif(postcode, '')) as address, sensitive
          from patients.address where patient_id = p.id and in_error = '' and kind in ('TEMPORARY', 'HOME')
            and coalesce(from_date, '-infinity') <= :today and coalesce(to_date, 'infinity') > :today
          order by kind desc limit 1) a on true
        left join lateral (select value from patients.contact where patient_id = p.id and ended_on is null
            and channel in ('MOBILE', 'HOME_PHONE', 'WORK_PHONE')
          order by preferred desc, array_position(array['MOBILE', 'HOME_PHONE', 'WORK_PHONE'], channel) limit 1) c on true
        left join patients.death d on d.patient_id = p.id and d.undone_at is null
        where p.id = :patient
        """;
    private final JdbcClient jdbc;
    private final RecordRead<BannerRow> one;

    Rows(JdbcClient jdbc, Clock clock) {
      this.jdbc = jdbc;
      this.one = new RecordRead<>(ONE, Rows::row, () -> Map.of("today", LocalDate.now(clock)));
    }

    @Override
    public List<RecordRead<?>> reads() {
      return List.of(one);
    }

    BannerRow of(PatientId patient) {
      return one.of(patient.value(), jdbc).stream()
          .findFirst()
          .orElseThrow(() -> new NotFound("The patient"));
    }

    private static BannerRow row(ResultSet row, int n) throws SQLException {
      var died = row.getObject("died_at", OffsetDateTime.class);
      var precision = row.getString("precision");
      return new BannerRow(
          row.getString("title"),
          row.getString("given"),
          row.getString("surname"),
          row.getObject("born", LocalDate.class),
          row.getBoolean("born_estimated"),
          row.getObject("born_at", LocalTime.class),
          row.getString("gender"),
          row.getString("nhs_number"),
          row.getString("nhs_status"),
          row.getString("hospital_number"),
          row.getString("preferred_name"),
          row.getString("language"),
          row.getBoolean("interpreter"),
          row.getString("needs"),
          row.getString("address"),
          row.getBoolean("address_sensitive"),
          row.getString("phone"),
          died == null ? null : died.toInstant(),
          precision == null ? null : Death.Precision.valueOf(precision.toUpperCase(Locale.ROOT)),
          row.getString("registration").equals("COMPLETE"),
          row.getObject("survivor_id") != null);
    }
  }
}
