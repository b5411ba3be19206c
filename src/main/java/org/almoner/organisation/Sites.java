package org.almoner.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.organisation.keeping.Keeping;
import org.almoner.organisation.keeping.Kind;
import org.almoner.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites of the trust and their buildings. */
@Service
@Transactional
public class Sites {
  private static final String SITE =
      "select id, code, name, address, postcode, valid_to is null as open, version from organisation.site ";
  private static final String BUILDING =
      "select id, site_id as site, code, name, valid_to is null as open, version from organisation.building ";
  private final JdbcClient jdbc;
  private final Keeping keeping;

  Sites(JdbcClient jdbc, Keeping keeping) {
    this.jdbc = jdbc;
    this.keeping = keeping;
  }

  /** Open sites by name. */
  @Transactional(readOnly = true)
  public List<Site> all() {
    return jdbc.sql(SITE + "where valid_to is null order by name").query(Records.SITE).list();
  }

  @Transactional(readOnly = true)
  public List<Site> withClosed() {
    return jdbc.sql(SITE + "order by valid_to is not null, name").query(Records.SITE).list();
  }

  @Transactional(readOnly = true)
  public Site byId(SiteId id) {
    return jdbc.sql(SITE + "where id = :id")
        .param("id", id.value())
        .query(Records.SITE)
        .optional()
        .orElseThrow(() -> new NotFound("That site"));
  }

  @Transactional(readOnly = true)
  public Optional<Site> byCode(String code) {
    return jdbc.sql(SITE + "where code = :code and valid_to is null")
        .param("code", code)
        .query(Records.SITE)
        .optional();
  }

  /**
   * @throws CodeTaken when an open site has the code
   */
  public SiteId openSite(String code, String name) {
    return openSite(code, name, "", "");
  }

  public SiteId openSite(String code, String name, String address, String postcode) {
    return new SiteId(keeping.add(Kind.SITE, values(code, name, address, postcode)));
  }

  public void change(
      SiteId id, int version, String code, String name, String address, String postcode) {
    keeping.change(Kind.SITE, id.value(), version, values(code, name, address, postcode));
  }

  @Transactional(readOnly = true)
  public List<Building> buildings() {
    return jdbc.sql(BUILDING + "where valid_to is null order by name")
        .query(Records.BUILDING)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Building> buildingsWithClosed() {
    return jdbc.sql(BUILDING + "order by valid_to is not null, name")
        .query(Records.BUILDING)
        .list();
  }

  @Transactional(readOnly = true)
  public Building building(BuildingId id) {
    return jdbc.sql(BUILDING + "where id = :id")
        .param("id", id.value())
        .query(Records.BUILDING)
        .optional()
        .orElseThrow(() -> new NotFound("That building"));
  }

  public BuildingId openBuilding(SiteId site, String code, String name) {
    var values = Map.<String, UUID>of("site_id", site.value());
    var row = new java.util.LinkedHashMap<String, Object>(values);
    row.put("code", code);
    row.put("name", name);
    return new BuildingId(keeping.add(Kind.BUILDING, row));
  }

  public void changeBuilding(BuildingId id, int version, String code, String name) {
    keeping.change(Kind.BUILDING, id.value(), version, Map.of("code", code, "name", name));
  }

  private static Map<String, String> values(
      String code, String name, String address, String postcode) {
    return Map.of("code", code, "name", name, "address", address, "postcode", postcode);
  }
}
