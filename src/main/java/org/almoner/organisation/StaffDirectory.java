package org.almoner.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almoner.organisation.keeping.Keeping;
import org.almoner.organisation.keeping.Kind;
import org.almoner.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consultants and other staff. */
@Service
@Transactional
public class StaffDirectory {
  private static final String STAFF =
      """
      select id, national_code, local_code, surname, given, title, job, consultant, specialty,
             valid_to is null as active, version
        from organisation.staff
      """;
  private final JdbcClient jdbc;
  private final Keeping keeping;

  StaffDirectory(JdbcClient jdbc, Keeping keeping) {
    this.jdbc = jdbc;
    this.keeping = keeping;
  }

  /** What is known of somebody; see {@link StaffMember} for the codes. */
  public record StaffDetails(
      @Nullable String nationalCode,
      @Nullable String localCode,
      String surname,
      String given,
      String title,
      String job,
      boolean consultant,
      @Nullable String specialty) {
    Map<String, @Nullable Object> values() {
      var row = new LinkedHashMap<String, @Nullable Object>();
      row.put("national_code", nationalCode);
      row.put("local_code", localCode);
      row.put("surname", surname);
      row.put("given", given);
      row.put("title", title);
      row.put("job", job);
      row.put("consultant", consultant);
      row.put("specialty", specialty);
      return row;
    }
  }

  @Transactional(readOnly = true)
  public StaffMember byId(StaffId id) {
    return jdbc.sql(STAFF + "where id = :id")
        .param("id", id.value())
        .query(Records.STAFF)
        .optional()
        .orElseThrow(() -> new NotFound("That member of staff"));
  }

  @Transactional(readOnly = true)
  public Optional<StaffMember> byNationalCode(String code) {
    return jdbc.sql(STAFF + "where national_code = :code and valid_to is null")
        .param("code", code)
        .query(Records.STAFF)
        .optional();
  }

  @Transactional(readOnly = true)
  public Optional<StaffMember> byLocalCode(String code) {
    return jdbc.sql(STAFF + "where local_code = :code and valid_to is null")
        .param("code", code)
        .query(Records.STAFF)
        .optional();
  }

  /** Consultants who work here now, by surname. */
  @Transactional(readOnly = true)
  public List<StaffMember> consultants() {
    return jdbc.sql(STAFF + "where consultant and valid_to is null order by surname, given")
        .query(Records.STAFF)
        .list();
  }

  /** Those whose surname or code begins with the words, closed ones last, at most {@code limit}. */
  @Transactional(readOnly = true)
  public List<StaffMember> search(String words, int limit) {
    return jdbc.sql(
            STAFF
                + """
                where lower(surname) like :prefix or lower(national_code) like :prefix
                   or lower(local_code) like :prefix
                order by valid_to is not null, surname, given limit :limit
                """)
        .param("prefix", words.strip().toLowerCase(Locale.UK).replace("%", "") + "%")
        .param("limit", limit)
        .query(Records.STAFF)
        .list();
  }

  /**
   * @throws CodeTaken when somebody who works here has one of the codes
   */
  public StaffId add(StaffDetails details) {
    return new StaffId(keeping.add(Kind.STAFF, details.values()));
  }

  /** Adds a consultant by CONSULTANT CODE and treatment function code. */
  public StaffId addConsultant(
      String nationalCode, String surname, String given, String title, String specialty) {
    var job = "Consultant";
    return add(new StaffDetails(nationalCode, null, surname, given, title, job, true, specialty));
  }

  public void change(StaffId id, int version, StaffDetails details) {
    keeping.change(Kind.STAFF, id.value(), version, details.values());
  }
}
