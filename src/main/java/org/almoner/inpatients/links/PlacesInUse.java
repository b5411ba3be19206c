package org.almoner.inpatients.links;

import java.util.List;
import java.util.UUID;
import org.almoner.organisation.keeping.Kind;
import org.almoner.organisation.keeping.Reference;
import org.almoner.organisation.keeping.References;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A ward, bay or bed with patients is not closed for good; nor one that is kept for somebody. */
@Component
class PlacesInUse implements References {
  private final JdbcClient jdbc;

  PlacesInUse(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Reference> to(Kind kind, UUID id) {
    return switch (kind) {
      case WARD -> ward(id);
      case BAY -> beds("b.bay_id = :id", id, "bay");
      case BED -> beds("b.bed_id = :id", id, "bed");
      case STAFF -> consultant(id);
      default -> List.of();
    };
  }

  private List<Reference> ward(UUID ward) {
    return found(
        """
        select 1, count(*), ' on the ward' from inpatients.ward_stay
          where ward_id = :id and upper_inf(during) and not cancelled
        union all
        select 2, count(*), ' expected on the ward' from inpatients.admission_request
          where ward_id = :id and state = 'CREATED'
        union all
        select 3, count(*), ' to be transferred to the ward' from inpatients.transfer_request
          where to_ward_id = :id and state = 'REQUESTED'
        """,
        ward);
  }

  private List<Reference> beds(String which, UUID id, String what) {
    return found(
        """
        select 1, count(*), ' in the %2$s' from organisation.v_bed b
          join inpatients.bed_stay s on s.bed_id = b.bed_id and upper_inf(s.during) and not s.cancelled
          where %1$s
        """
            .formatted(which, what),
        id);
  }

  private List<Reference> consultant(UUID staff) {
    return found(
        """
        select 1, count(*), ' under this consultant' from inpatients.consultant_episode
          where consultant_id = :id and upper_inf(during) and not cancelled
        """,
        staff);
  }

  private List<Reference> found(String sql, UUID id) {
    return jdbc.sql(
            "select n, words from (" + sql + ") r (rank, n, words) where n > 0 order by rank")
        .param("id", id)
        .query(
            (row, n) -> {
              var count = row.getInt(1);
              var people = count == 1 ? "1 patient is" : count + " patients are";
              return new Reference(people + row.getString(2), true);
            })
        .list();
  }
}
