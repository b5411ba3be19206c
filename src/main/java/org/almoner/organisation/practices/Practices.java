package org.almoner.organisation.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.organisation.keeping.Keeping;
import org.almoner.organisation.keeping.Kind;
import org.almoner.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** GP practices and the GPs who work in them. */
@Service
@Transactional
public class Practices {
  private static final String PRACTICE =
      """
      select id, code, name, address, postcode, phone, valid_to is null as open, version from organisation.practice
      """;
  private static final String GP =
      """
      select id, code, surname, given, title, practice_id, valid_to is null as open, version from organisation.gp
      """;
  private static final RowMapper<Practice> A_PRACTICE =
      (row, n) ->
          new Practice(
              new PracticeId(id(row, "id")),
              row.getString("code"),
              row.getString("name"),
              row.getString("address"),
              row.getString("postcode"),
              row.getString("phone"),
              row.getBoolean("open"),
              row.getInt("version"));

  private static final RowMapper<Gp> A_GP =
      (row, n) ->
          new Gp(
              new GpId(id(row, "id")),
              row.getString("code"),
              row.getString("surname"),
              row.getString("given"),
              row.getString("title"),
              row.getObject("practice_id") == null ? null : new PracticeId(id(row, "practice_id")),
              row.getBoolean("open"),
              row.getInt("version"));

  private final JdbcClient jdbc;
  private final Keeping keeping;

  Practices(JdbcClient jdbc, Keeping keeping) {
    this.jdbc = jdbc;
    this.keeping = keeping;
  }

  /** What is known of a GP; a GP has one main practice or none. */
  public record GpDetails(
      String code, String surname, String given, String title, @Nullable PracticeId practice) {
    Map<String, @Nullable Object> values() {
      var row = new LinkedHashMap<String, @Nullable Object>();
      row.put("code", code);
      row.put("surname", surname);
      row.put("given", given);
      row.put("title", title);
      row.put("practice_id", practice == null ? null : practice.value());
      return row;
    }
  }

  @Transactional(readOnly = true)
  public Practice byId(PracticeId id) {
    return jdbc.sql(PRACTICE + "where id = :id")
        .param("id", id.value())
        .query(A_PRACTICE)
        .optional()
        .orElseThrow(() -> new NotFound("That practice"));
  }

  @Transactional(readOnly = true)
  public Optional<Practice> byCode(String code) {
    return jdbc.sql(PRACTICE + "where code = :code and valid_to is null")
        .param("code", code)
        .query(A_PRACTICE)
        .optional();
  }

  /** By the beginning of name, code or postcode; closed ones last. */
  @Transactional(readOnly = true)
  public List<Practice> search(String words, int limit) {
    return jdbc.sql(
            PRACTICE
                + """
                where lower(name) like :prefix or lower(code) like :prefix or lower(postcode) like :prefix
                order by valid_to is not null, name limit :limit
                """)
        .param("prefix", prefix(words))
        .param("limit", limit)
        .query(A_PRACTICE)
        .list();
  }

  public PracticeId openPractice(
      String code, String name, String address, String postcode, String phone) {
    return new PracticeId(keeping.add(Kind.PRACTICE, values(code, name, address, postcode, phone)));
  }

  public void change(
      PracticeId id,
      int version,
      String code,
      String name,
      String address,
      String postcode,
      String phone) {
    var values = values(code, name, address, postcode, phone);
    keeping.change(Kind.PRACTICE, id.value(), version, values);
  }

  @Transactional(readOnly = true)
  public Gp gp(GpId id) {
    return jdbc.sql(GP + "where id = :id")
        .param("id", id.value())
        .query(A_GP)
        .optional()
        .orElseThrow(() -> new NotFound("That GP"));
  }

  @Transactional(readOnly = true)
  public Optional<Gp> gpByCode(String code) {
    return jdbc.sql(GP + "where code = :code and valid_to is null")
        .param("code", code)
        .query(A_GP)
        .optional();
  }

  @Transactional(readOnly = true)
  public List<Gp> gpsOf(PracticeId practice) {
    return jdbc.sql(GP + "where practice_id = :practice and valid_to is null order by surname")
        .param("practice", practice.value())
        .query(A_GP)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Gp> searchGps(String words, int limit) {
    return jdbc.sql(
            GP
                + """
                where lower(surname) like :prefix or lower(code) like :prefix
                order by valid_to is not null, surname, given limit :limit
                """)
        .param("prefix", prefix(words))
        .param("limit", limit)
        .query(A_GP)
        .list();
  }

  public GpId addGp(GpDetails details) {
    return new GpId(keeping.add(Kind.GP, details.values()));
  }

  public void change(GpId id, int version, GpDetails details) {
    keeping.change(Kind.GP, id.value(), version, details.values());
  }

  private static String prefix(String words) {
    return words.strip().toLowerCase(Locale.UK).replace("%", "") + "%";
  }

  private static Map<String, String> values(
      String code, String name, String address, String postcode, String phone) {
    return Map.of(
        "code", code, "name", name, "address", address, "postcode", postcode, "phone", phone);
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
