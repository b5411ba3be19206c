package org.almoner.demonstration.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A ward to be built.
 *
 * @param bays of {@code perBay} beds, A, B, C...
 * @param sideRooms single rooms, in a bay of their own called S
 * @param stay mean length of stay in days
 */
public record WardPlan(
    int site,
    String code,
    String name,
    String specialty,
    Intake intake,
    int bays,
    int perBay,
    int sideRooms,
    double stay) {

  /** For whom a ward is. */
  public enum Intake {
    MEDICAL_ASSESSMENT,
    SURGICAL_ASSESSMENT,
    MEDICAL,
    SURGICAL,
    ELDERLY,
    CRITICAL,
    CHILDREN,
    MATERNITY,
    WOMEN;

    boolean assessment() {
      return this == MEDICAL_ASSESSMENT || this == SURGICAL_ASSESSMENT;
    }
  }

  /** For whom a bay is kept: M, F or X for both. */
  public char sexOf(int bay) {
    return switch (intake) {
      case CRITICAL, CHILDREN -> 'X';
      case MATERNITY, WOMEN -> 'F';
      default -> bay % 2 == 0 ? 'F' : 'M';
    };
  }

  /** A bed as planned; {@code sex} is that of its bay, S for a side room. */
  public record BedPlan(WardPlan ward, String bay, String code, char sex, int row, int column) {
    public String key() {
      return ward.code() + "/" + bay + "/" + code;
    }
  }

  public List<BedPlan> beds() {
    var beds = new ArrayList<BedPlan>();
    for (int bay = 0; bay < bays; bay++) {
      var letter = String.valueOf((char) ('A' + bay));
      for (int n = 0; n < perBay; n++)
        beds.add(new BedPlan(this, letter, letter + (n + 1), sexOf(bay), n / 2 + 1, n % 2 + 1));
    }
    for (int n = 0; n < sideRooms; n++)
      beds.add(new BedPlan(this, "S", "S" + (n + 1), 'S', n / 2 + 1, n % 2 + 1));
    return beds;
  }
}
