package org.almoner.inpatients.ledger;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almoner.inpatients.PlacementRisk;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a patient and a place before the one is put into the other.
 *
 * @param reserved whether any bed was ever kept for the patient
 * @param men how many other patients of that gender lie in the bay; side rooms count as empty
 */
public record Placement(
    String gender,
    @Nullable LocalDate born,
    @Nullable Instant died,
    boolean merged,
    @Nullable Instant inpatientSince,
    boolean wardOpen,
    String wardName,
    String specialty,
    boolean belongs,
    @Nullable UUID bed,
    boolean bedOpen,
    boolean bedOnWard,
    @Nullable UUID bay,
    String bayName,
    String baySex,
    boolean sideRoom,
    @Nullable String compromised,
    boolean reserved,
    @Nullable UUID occupant,
    @Nullable Instant occupiedSince,
    int men,
    int women,
    int others,
    Hours hours,
    Terms terms) {
  /** When the bay takes patients; without times it is day and night. */
  public record Hours(@Nullable LocalTime opens, @Nullable LocalTime closes, boolean weekdaysOnly) {
    boolean closedAt(Instant at) {
      var local = at.atZone(Cui.LONDON);
      if (weekdaysOnly && local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) return true;
      if (opens == null || closes == null) return false;
      return local.toLocalTime().isBefore(opens) || !local.toLocalTime().isBefore(closes);
    }

    String words() {
      var from = opens == null ? "" : " from " + opens + " to " + closes;
      return "is open" + from + (weekdaysOnly ? " on weekdays" : "") + " only.";
    }
  }

  /**
   * Whom the place is for.
   *
   * @param category NHS Data Dictionary ADMINISTRATIVE CATEGORY of the patient's stay
   */
  public record Terms(String bedCode, boolean privateBed, boolean waitingArea, String category) {
    /** 02 private patient, 03 amenity patient: both pay for the bed. */
    private static final Set<String> PAYING = Set.of("02", "03");

    boolean keptForOthers() {
      return privateBed && !PAYING.contains(category);
    }
  }

  /**
   * Delivering same-sex accommodation (NHS England, 2019): a patient shares a bay only with
   * patients of the same sex; mixing needs a justification and is counted.
   */
  public Map<PlacementRisk, String> risks(Instant at) {
    var risks = new EnumMap<PlacementRisk, String>(PlacementRisk.class);
    if (mixes())
      risks.put(
          PlacementRisk.MIXED_SEX,
          "%s has %s: this would mix the sexes.".formatted(bayName, occupants()));
    else if (otherSexThan(baySex))
      risks.put(
          PlacementRisk.BAY_SEX,
          "%s is a %s bay.".formatted(bayName, baySex.equals("MALE") ? "male" : "female"));
    if (!belongs)
      risks.put(PlacementRisk.OUTLIER, "%s does not take this specialty.".formatted(wardName));
    if (compromised != null)
      risks.put(PlacementRisk.COMPROMISED_BED, "The bed is compromised: " + compromised + ".");
    if (bed != null && hours.closedAt(at))
      risks.put(PlacementRisk.BAY_HOURS, bayName + " " + hours.words());
    if (bed != null && terms.keptForOthers())
      risks.put(
          PlacementRisk.PRIVATE_BED, terms.bedCode() + " is a private bed; this stay is not.");
    if (bed == null && !terms.waitingArea())
      risks.put(PlacementRisk.NO_WAITING_AREA, wardName + " has no waiting area.");
    return risks;
  }

  public boolean mixes() {
    if (bed == null || sideRoom || baySex.equals("MIXED")) return false;
    return switch (gender) {
      case "1" -> women > 0;
      case "2" -> men > 0;
      default -> false;
    };
  }

  private boolean otherSexThan(String sex) {
    return bed != null
        && !sideRoom
        && (sex.equals("MALE") && gender.equals("2") || sex.equals("FEMALE") && gender.equals("1"));
  }

  private String occupants() {
    if (gender.equals("1")) return women == 1 ? "a woman in it" : women + " women in it";
    return men == 1 ? "a man in it" : men + " men in it";
  }
}
