package org.almoner.inpatients.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads people and times from rows that join patients.v_patient as p. */
public final class WhoRow {
  /** The columns that {@link #of} reads. */
  public static final String COLUMNS =
      "p.patient_id, p.surname, p.given, p.title, p.born, p.gender, p.nhs_number,"
          + " p.hospital_number";

  private WhoRow() {}

  public static Who of(ResultSet row) throws SQLException {
    return new Who(
        row.getObject("patient_id", UUID.class),
        words(row, "surname"),
        words(row, "given"),
        words(row, "title"),
        row.getObject("born", LocalDate.class),
        words(row, "gender"),
        row.getString("nhs_number"),
        words(row, "hospital_number"));
  }

  public static String words(ResultSet row, String column) throws SQLException {
    var value = row.getString(column);
    return value == null ? "" : value;
  }

  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public static @Nullable UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** Dr Menon; empty when nobody. */
  public static String doctor(@Nullable String title, @Nullable String surname) {
    if (surname == null || surname.isBlank()) return "";
    return title == null || title.isBlank() ? surname : title + " " + surname;
  }
}
