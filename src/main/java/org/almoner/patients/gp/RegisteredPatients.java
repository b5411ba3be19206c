package org.almoner.patients.gp;

import java.util.List;
import java.util.UUID;
import org.almoner.organisation.keeping.Kind;
import org.almoner.organisation.keeping.Reference;
import org.almoner.organisation.keeping.References;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Patients who name a practice or a GP as theirs. They keep it when it closes. */
@Component
class RegisteredPatients implements References {
  private final JdbcClient jdbc;

  RegisteredPatients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Reference> to(Kind kind, UUID id) {
    return switch (kind) {
      case PRACTICE ->
          with(
              "practice_code = (select practice_code from organisation.v_practice where practice_id"
                  + " = :id)",
              id);
      case GP ->
          with(
              "gp_code <> 'G9999998' and gp_code = (select gp_code from organisation.v_gp where"
                  + " gp_id = :id)",
              id);
      default -> List.of();
    };
  }

  private List<Reference> with(String which, UUID id) {
    var count =
        jdbc.sql(
                "select count(*) from patients.gp_registration where to_date is null and in_error ="
                    + " '' and "
                    + which)
            .param("id", id)
            .query(Long.class)
            .single();
    if (count == 0) return List.of();
    var people = count == 1 ? "1 patient is" : count + " patients are";
    return List.of(new Reference(people + " registered with it", false));
  }
}
