package org.almoner.patients.allergies;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shipped lists of allergens and reactions with their SNOMED CT codes. */
@Repository
class AllergyTerms {
  private final JdbcClient jdbc;

  AllergyTerms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> allergens() {
    return terms("patients.allergen");
  }

  List<String> reactions() {
    return terms("patients.allergic_reaction");
  }

  /** The code of this term, whatever its capitals; null when it is not on the list. */
  @Nullable String allergen(String term) {
    return code("patients.allergen", term).orElse(null);
  }

  @Nullable String reaction(String term) {
    return code("patients.allergic_reaction", term).orElse(null);
  }

  Optional<String> term(String code) {
    return jdbc.sql("select term from patients.allergen where code = :code")
        .param("code", code)
        .query(String.class)
        .optional();
  }

  private List<String> terms(String table) {
    return jdbc.sql("select term from %s order by term".formatted(table))
        .query(String.class)
        .list();
  }

  private Optional<String> code(String table, String term) {
    return jdbc.sql("select code from %s where lower(term) = lower(:term)".formatted(table))
        .param("term", term.strip())
        .query(String.class)
        .optional();
  }
}
