package org.almoner.organisation.web;

import java.util.List;
import java.util.UUID;
import org.almoner.organisation.keeping.Kind;
import org.almoner.organisation.keeping.Reference;
import org.almoner.organisation.keeping.References;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What inside the organisation refers to an entry. */
@Component
class OwnReferences implements References {
  private final JdbcClient jdbc;

  OwnReferences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Reference> to(Kind kind, UUID id) {
    return switch (kind) {
      case SITE -> blocking(id, "open ward", "organisation.ward where site_id = :id");
      case BUILDING -> blocking(id, "open ward", "organisation.ward where building_id = :id");
      case SPECIALTY -> ofSpecialty(id);
      case PRACTICE -> blocking(id, "GP", "organisation.gp where practice_id = :id");
      case TRUST, WARD, BAY, BED, STAFF, GP -> List.of();
    };
  }

  private List<Reference> ofSpecialty(UUID id) {
    var of = "specialty = (select code from organisation.specialty where id = :id)";
    var all = new java.util.ArrayList<Reference>();
    all.addAll(blocking(id, "open ward", "organisation.ward where " + of));
    all.addAll(blocking(id, "member of staff", "organisation.staff where " + of));
    return all;
  }

  private List<Reference> blocking(UUID id, String what, String where) {
    var count =
        jdbc.sql("select count(*) from " + where + " and valid_to is null")
            .param("id", id)
            .query(Long.class)
            .single();
    if (count == 0) return List.of();
    var plural = what.equals("member of staff") ? "members of staff" : what + "s";
    return List.of(new Reference(count + " " + (count == 1 ? what : plural), true));
  }
}
