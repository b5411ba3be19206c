package org.almoner.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.organisation.keeping.Closings;
import org.almoner.organisation.keeping.Keeping;
import org.almoner.organisation.keeping.Kind;
import org.almoner.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The wards of the trust, their bays and their beds. */
@Service
@Transactional
public class Wards {
  private static final String WARD =
      """
      select w.id, w.site_id, w.building_id, w.code, w.name, w.specialty, w.phone, w.waiting_area,
             w.valid_to is null and s.valid_to is null as open, w.version
        from organisation.ward w join organisation.site s on s.id = w.site_id
      """;
  private static final String BAY =
      """
      select id, ward_id, code, name, sex, side_rooms, grid_row, grid_column, opens, closes, weekdays_only,
             valid_to is null as open, version
        from organisation.bay
      """;
  private static final String BED =
      """
      select d.id, d.ward_id, d.bay_id, d.code, d.kind, d.grid_row, d.grid_column, d.private, v.open, d.version
        from organisation.bed d join organisation.v_bed v on v.bed_id = d.id
      """;
  private final JdbcClient jdbc;
  private final Keeping keeping;
  private final Closings closings;

  Wards(JdbcClient jdbc, Keeping keeping, Closings closings) {
    this.jdbc = jdbc;
    this.keeping = keeping;
    this.closings = closings;
  }

  /**
   * What a ward is, apart from its site.
   *
   * @param specialty treatment function code of most of its patients
   */
  public record WardDetails(
      String code,
      String name,
      String specialty,
      @Nullable BuildingId building,
      String phone,
      boolean waitingArea) {
    Map<String, @Nullable Object> values() {
      var row = new LinkedHashMap<String, @Nullable Object>();
      row.put("code", code);
      row.put("name", name);
      row.put("specialty", specialty);
      row.put("building_id", building == null ? null : building.value());
      row.put("phone", phone);
      row.put("waiting_area", waitingArea);
      return row;
    }
  }

  /** Open wards by name. */
  @Transactional(readOnly = true)
  public List<Ward> all() {
    return jdbc.sql(WARD + "where w.valid_to is null and s.valid_to is null order by w.name")
        .query(Records.WARD)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Ward> withClosed() {
    return jdbc.sql(WARD + "order by w.valid_to is not null, w.name").query(Records.WARD).list();
  }

  @Transactional(readOnly = true)
  public Ward byId(WardId id) {
    return jdbc.sql(WARD + "where w.id = :id")
        .param("id", id.value())
        .query(Records.WARD)
        .optional()
        .orElseThrow(() -> new NotFound("That ward"));
  }

  @Transactional(readOnly = true)
  public Optional<Ward> byCode(String siteCode, String wardCode) {
    return jdbc.sql(
            WARD
                + """
                where s.code = :site and w.code = :ward and w.valid_to is null and s.valid_to is null
                """)
        .param("site", siteCode)
        .param("ward", wardCode)
        .query(Records.WARD)
        .optional();
  }

  /** Open bays and beds in their order on the grid. */
  @Transactional(readOnly = true)
  public WardLayout layout(WardId ward) {
    var bays =
        jdbc.sql(BAY + "where ward_id = :ward and valid_to is null order by grid_row, grid_column")
            .param("ward", ward.value())
            .query(Records.BAY)
            .list();
    var beds =
        jdbc.sql(
                BED
                    + """
                    join organisation.bay b on b.id = d.bay_id
                    where d.ward_id = :ward and d.valid_to is null and b.valid_to is null
                    order by b.grid_row, b.grid_column, d.grid_row, d.grid_column
                    """)
            .param("ward", ward.value())
            .query(Records.BED)
            .list();
    return new WardLayout(byId(ward), bays, beds);
  }

  /** Also closed bays, which come last. */
  @Transactional(readOnly = true)
  public List<Bay> bays(WardId ward) {
    return jdbc.sql(
            BAY + "where ward_id = :ward order by valid_to is not null, grid_row, grid_column")
        .param("ward", ward.value())
        .query(Records.BAY)
        .list();
  }

  /** Also closed beds, which come last. */
  @Transactional(readOnly = true)
  public List<Bed> beds(BayId bay) {
    return jdbc.sql(
            BED
                + "where d.bay_id = :bay order by d.valid_to is not null, d.grid_row, d.grid_column")
        .param("bay", bay.value())
        .query(Records.BED)
        .list();
  }

  @Transactional(readOnly = true)
  public Bay bay(BayId id) {
    return jdbc.sql(BAY + "where id = :id")
        .param("id", id.value())
        .query(Records.BAY)
        .optional()
        .orElseThrow(() -> new NotFound("That bay"));
  }

  @Transactional(readOnly = true)
  public Optional<Bay> bayByCode(WardId ward, String bayCode) {
    return jdbc.sql(BAY + "where ward_id = :ward and code = :code and valid_to is null")
        .param("ward", ward.value())
        .param("code", bayCode)
        .query(Records.BAY)
        .optional();
  }

  @Transactional(readOnly = true)
  public Bed bed(BedId id) {
    return jdbc.sql(BED + "where d.id = :id")
        .param("id", id.value())
        .query(Records.BED)
        .optional()
        .orElseThrow(() -> new NotFound("That bed"));
  }

  @Transactional(readOnly = true)
  public Optional<Bed> bedByCode(WardId ward, String bayCode, String bedCode) {
    return jdbc.sql(
            BED
                + """
                where d.ward_id = :ward and v.bay_code = :bay and d.code = :bed and v.open
                """)
        .param("ward", ward.value())
        .param("bay", bayCode)
        .param("bed", bedCode)
        .query(Records.BED)
        .optional();
  }

  /**
   * Opens a ward with a waiting area.
   *
   * @throws CodeTaken when an open ward of the site has the code
   */
  public WardId openWard(SiteId site, String code, String name, String specialty) {
    return openWard(site, new WardDetails(code, name, specialty, null, "", true));
  }

  public WardId openWard(SiteId site, WardDetails details) {
    var row = details.values();
    row.put("site_id", site.value());
    return new WardId(keeping.add(Kind.WARD, row));
  }

  public void change(WardId id, int version, WardDetails details) {
    keeping.change(Kind.WARD, id.value(), version, details.values());
  }

  /**
   * Closes the ward and with it all its beds.
   *
   * @throws StillInUse when patients are on it
   */
  public void closeWard(WardId id, int version, String reason) {
    closings.close(Kind.WARD, id.value(), version, reason);
  }

  /** Adds a bay at the next free place of the ward's first column. */
  public BayId addBay(WardId ward, String code, String name, BaySex sex) {
    return addBay(ward, code, name, sex, false, nextRow("bay", "ward_id", ward.value()), 1);
  }

  public BayId addBay(
      WardId ward, String code, String name, BaySex sex, boolean sideRooms, int row, int column) {
    var details = new BayDetails(code, name, sex, sideRooms, row, column, null, null, false);
    return addBay(ward, details);
  }

  public BayId addBay(WardId ward, BayDetails details) {
    var row = details.values();
    row.put("ward_id", ward.value());
    return new BayId(keeping.add(Kind.BAY, row));
  }

  public void change(BayId id, int version, BayDetails details) {
    keeping.change(Kind.BAY, id.value(), version, details.values());
  }

  /** Adds a bed at the next free place of the bay's first column. */
  public BedId addBed(BayId bay, String code) {
    return addBed(bay, code, BedKind.BED, nextRow("bed", "bay_id", bay.value()), 1);
  }

  public BedId addBed(BayId bay, String code, BedKind kind, int row, int column) {
    return addBed(bay, new BedDetails(code, kind, row, column, false));
  }

  public BedId addBed(BayId bay, BedDetails details) {
    var values = details.values();
    values.put("ward_id", bay(bay).ward().value());
    values.put("bay_id", bay.value());
    return new BedId(keeping.add(Kind.BED, values));
  }

  public void change(BedId id, int version, BedDetails details) {
    keeping.change(Kind.BED, id.value(), version, details.values());
  }

  private int nextRow(String table, String parent, java.util.UUID id) {
    return jdbc.sql(
            """
            select coalesce(max(grid_row), 0) + 1 from organisation.%s
             where %s = :id and grid_column = 1 and valid_to is null
            """
                .formatted(table, parent))
        .param("id", id)
        .query(Integer.class)
        .single();
  }
}
