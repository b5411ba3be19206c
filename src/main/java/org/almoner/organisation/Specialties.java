package org.almoner.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.organisation.keeping.Keeping;
import org.almoner.organisation.keeping.Kind;
import org.almoner.platform.NotFound;
import org.almoner.terminology.CodeSet;
import org.almoner.terminology.Codes;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The treatment functions that the trust provides. A new installation provides all that are in
 * force nationally; the trust closes those it does not have.
 */
@Service
@Transactional
@Order(10)
public class Specialties implements ApplicationRunner {
  private final JdbcClient jdbc;
  private final Keeping keeping;
  private final Codes codes;

  Specialties(JdbcClient jdbc, Keeping keeping, Codes codes) {
    this.jdbc = jdbc;
    this.keeping = keeping;
    this.codes = codes;
  }

  /** A specialty with where it stands. */
  public record Entry(UUID id, String code, String name, boolean open, int version) {}

  /** Those provided now, by name. */
  @Transactional(readOnly = true)
  public List<Specialty> all() {
    return jdbc.sql(
            "select code, name from organisation.specialty where valid_to is null order by name")
        .query(Specialty.class)
        .list();
  }

  /** Also those no longer provided, so that the past can be read. */
  @Transactional(readOnly = true)
  public Optional<Specialty> byCode(String code) {
    return jdbc.sql("select code, name from organisation.specialty where code = :code")
        .param("code", code)
        .query(Specialty.class)
        .optional();
  }

  @Transactional(readOnly = true)
  public boolean provided(String code) {
    return jdbc.sql(
            "select exists (select from organisation.specialty where code = :code and valid_to is null)")
        .param("code", code)
        .query(Boolean.class)
        .single();
  }

  @Transactional(readOnly = true)
  public List<Entry> entries() {
    return jdbc.sql(
            """
            select id, code, name, valid_to is null as open, version from organisation.specialty
             order by valid_to is not null, name
            """)
        .query(Entry.class)
        .list();
  }

  @Transactional(readOnly = true)
  public Entry entry(UUID id) {
    return jdbc.sql(
            """
            select id, code, name, valid_to is null as open, version from organisation.specialty where id = :id
            """)
        .param("id", id)
        .query(Entry.class)
        .optional()
        .orElseThrow(() -> new NotFound("That specialty"));
  }

  /** The trust may call it by another name; the code stays national. */
  public void rename(UUID id, int version, String name) {
    keeping.change(Kind.SPECIALTY, id, version, Map.of("name", name));
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var known = jdbc.sql("select code from organisation.specialty").query(String.class).set();
    LocalDate today = keeping.today();
    for (var code : codes.of(CodeSet.TREATMENT_FUNCTION))
      if (code.inForce(today) && code.selectable() && !known.contains(code.code()))
        keeping.add(Kind.SPECIALTY, Map.of("code", code.code(), "name", code.words()));
  }
}
