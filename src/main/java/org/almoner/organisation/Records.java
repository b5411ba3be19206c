package org.almoner.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** The records as they come out of their tables. */
final class Records {
  private Records() {}

  static final RowMapper<Site> SITE =
      (row, n) ->
          new Site(
              new SiteId(id(row, "id")),
              row.getString("code"),
              row.getString("name"),
              row.getString("address"),
              row.getString("postcode"),
              row.getBoolean("open"),
              row.getInt("version"));

  static final RowMapper<Building> BUILDING =
      (row, n) ->
          new Building(
              new BuildingId(id(row, "id")),
              new SiteId(id(row, "site")),
              row.getString("code"),
              row.getString("name"),
              row.getBoolean("open"),
              row.getInt("version"));

  static final RowMapper<Ward> WARD =
      (row, n) ->
          new Ward(
              new WardId(id(row, "id")),
              new SiteId(id(row, "site_id")),
              row.getObject("building_id") == null ? null : new BuildingId(id(row, "building_id")),
              row.getString("code"),
              row.getString("name"),
              row.getString("specialty"),
              row.getString("phone"),
              row.getBoolean("waiting_area"),
              row.getBoolean("open"),
              row.getInt("version"));

  static final RowMapper<Bay> BAY =
      (row, n) ->
          new Bay(
              new BayId(id(row, "id")),
              new WardId(id(row, "ward_id")),
              row.getString("code"),
              row.getString("name"),
              BaySex.valueOf(row.getString("sex")),
              row.getBoolean("side_rooms"),
              row.getInt("grid_row"),
              row.getInt("grid_column"),
              row.getObject("opens", LocalTime.class),
              row.getObject("closes", LocalTime.class),
              row.getBoolean("weekdays_only"),
              row.getBoolean("open"),
              row.getInt("version"));

  static final RowMapper<Bed> BED =
      (row, n) ->
          new Bed(
              new BedId(id(row, "id")),
              new WardId(id(row, "ward_id")),
              new BayId(id(row, "bay_id")),
              row.getString("code"),
              BedKind.valueOf(row.getString("kind")),
              row.getInt("grid_row"),
              row.getInt("grid_column"),
              row.getBoolean("private"),
              row.getBoolean("open"),
              row.getInt("version"));

  static final RowMapper<StaffMember> STAFF =
      (row, n) ->
          new StaffMember(
              new StaffId(id(row, "id")),
              row.getString("national_code"),
              row.getString("local_code"),
              row.getString("surname"),
              row.getString("given"),
              row.getString("title"),
              row.getString("job"),
              row.getBoolean("consultant"),
              row.getString("specialty"),
              row.getBoolean("active"),
              row.getInt("version"));

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
