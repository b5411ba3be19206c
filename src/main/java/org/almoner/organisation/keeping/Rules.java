package org.almoner.organisation.keeping;

import org.almoner.platform.Constraints;
import org.almoner.platform.InvalidInput;
import org.springframework.dao.DataIntegrityViolationException;

/** What each named constraint means to the person who ran into it. */
final class Rules {
  private Rules() {}

  static RuntimeException refusal(Kind kind, DataIntegrityViolationException e) {
    var constraint = Constraints.violated(e);
    if (constraint == null) return e;
    if (constraint.equals("trust_only_one"))
      return taken(constraint, "code", "The trust is already set up. Change it instead.", e);
    if (constraint.endsWith("code_once"))
      return taken(constraint, "code", anotherHas(kind, "this code"), e);
    if (constraint.equals("bay_name_once"))
      return taken(constraint, "name", anotherHas(kind, "this name on the ward"), e);
    if (constraint.endsWith("place_once"))
      return taken(constraint, "row", anotherHas(kind, "this place on the grid"), e);
    return invalid(constraint, e);
  }

  private static RuntimeException invalid(String constraint, DataIntegrityViolationException e) {
    if (constraint.endsWith("code_given") || constraint.endsWith("code_shape"))
      return new InvalidInput(
          "code",
          "Enter the code in capital letters and digits, as it is used nationally or here.");
    if (constraint.endsWith("name_given"))
      return new InvalidInput(
          constraint.contains("surname") ? "surname" : "name",
          "Enter the name. It may have up to 35 letters for people, 60 for wards and bays, 100 for others.");
    if (constraint.endsWith("on_grid"))
      return new InvalidInput("row", "Rows and columns go from 1 to 30.");
    return people(constraint, e);
  }

  private static RuntimeException people(String constraint, DataIntegrityViolationException e) {
    return switch (constraint) {
      case "staff_specialty", "ward_specialty" ->
          new InvalidInput("specialty", "Choose a specialty that this trust provides.");
      case "ward_building" -> new InvalidInput("building", "Choose a building of this site.");
      case "staff_consultant_known" ->
          new InvalidInput("nationalCode", "A consultant needs a national code and a specialty.");
      case "bay_hours" ->
          new InvalidInput("closes", "Give both times, the closing time after the opening time.");
      case "trust_gs1_prefix_shape" ->
          new InvalidInput("gs1Prefix", "A GS1 company prefix has 7 to 10 digits.");
      default -> e;
    };
  }

  private static String anotherHas(Kind kind, String what) {
    return "Another open %s has %s. Choose another, or close that one first."
        .formatted(kind.words(), what);
  }

  private static CodeTaken taken(String constraint, String field, String message, Throwable e) {
    return new CodeTaken(constraint, field, message, e);
  }
}
