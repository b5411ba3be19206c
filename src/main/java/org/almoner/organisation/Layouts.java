package org.almoner.organisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.organisation.keeping.Keeping;
import org.almoner.organisation.keeping.Kind;
import org.almoner.platform.Constraints;
import org.almoner.platform.InvalidInput;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where bays stand on their ward and beds in their bay, changed as a whole. */
@Service
@Transactional
public class Layouts {
  private static final String PLACES = "organisation.bay_place_once, organisation.bed_place_once";
  private final JdbcClient jdbc;
  private final Keeping keeping;
  private final Wards wards;

  Layouts(JdbcClient jdbc, Keeping keeping, Wards wards) {
    this.jdbc = jdbc;
    this.keeping = keeping;
    this.wards = wards;
  }

  /**
   * A bay or a bed with its new place.
   *
   * @param version it was read with
   */
  public record Placing(Kind kind, UUID id, int version, int row, int column) {}

  /**
   * Puts the bays and beds of the ward where they are wanted; two may swap places.
   *
   * @throws InvalidInput when two would stand in one place
   * @throws org.almoner.platform.StaleEdit when one was changed meanwhile
   */
  public void arrange(WardId ward, List<Placing> placings) {
    jdbc.sql("set constraints " + PLACES + " deferred").update();
    var layout = wards.layout(ward);
    for (var placing : placings)
      if (stands(layout, placing) && moved(layout, placing))
        keeping.change(placing.kind(), placing.id(), placing.version(), values(placing));
    try {
      jdbc.sql("set constraints " + PLACES + " immediate").update();
    } catch (DataIntegrityViolationException e) {
      throw refusal(e);
    }
  }

  private static boolean stands(WardLayout layout, Placing placing) {
    return placing.kind() == Kind.BAY
        ? layout.bays().stream().anyMatch(b -> b.id().value().equals(placing.id()))
        : layout.beds().stream().anyMatch(b -> b.id().value().equals(placing.id()));
  }

  private static boolean moved(WardLayout layout, Placing to) {
    return layout.bays().stream()
            .noneMatch(
                b ->
                    b.id().value().equals(to.id())
                        && b.row() == to.row()
                        && b.column() == to.column())
        && layout.beds().stream()
            .noneMatch(
                b ->
                    b.id().value().equals(to.id())
                        && b.row() == to.row()
                        && b.column() == to.column());
  }

  private static Map<String, Integer> values(Placing placing) {
    return Map.of("grid_row", placing.row(), "grid_column", placing.column());
  }

  private static RuntimeException refusal(DataIntegrityViolationException e) {
    if (Constraints.violates(e, "bay_place_once"))
      return new InvalidInput(
          "", "Two bays would stand in the same place. Give each its own row and column.");
    if (Constraints.violates(e, "bed_place_once"))
      return new InvalidInput(
          "", "Two beds of a bay would stand in the same place. Give each its own row and column.");
    return e;
  }
}
