package org.almoner.inpatients.board;

import java.util.List;
import java.util.UUID;
import org.almoner.inpatients.signs.BedSigns;
import org.jspecify.annotations.Nullable;

/**
 * One bed on the board, in words ready to print. The order of its lines never changes; an empty
 * line stays empty.
 *
 * @param state occupied, available, reserved, cleaning, closed or compromised; the card's look
 * @param is every filter that the bed belongs to, separated by spaces
 */
public record BedCard(
    UUID bed,
    String code,
    int row,
    int column,
    String state,
    String is,
    String href,
    @Nullable Occupant occupant,
    @Nullable Vacancy vacancy) {

  public String item() {
    return "bed-" + bed;
  }

  /** What a screen reader says first. */
  public String spoken() {
    return vacancy == null ? "Bed " + code : "Bed " + code + ", " + vacancy.word();
  }

  /**
   * Who lies in the bed.
   *
   * @param sign how ill they are; null when nothing was observed
   * @param next what happens next to them, empty when nothing is arranged
   * @param flags at most three; {@code more} says how many there are besides
   * @param edd when they leave: expected, or confirmed
   * @param chip one state, for instance "Ready"; null when none
   */
  public record Occupant(
      UUID patient,
      UUID spell,
      String surname,
      String given,
      Identity identity,
      String ageSex,
      String problem,
      BedSigns.@Nullable Sign sign,
      String next,
      List<Flag> flags,
      int more,
      Edd edd,
      String day,
      @Nullable Flag chip,
      List<Action> actions) {
    /** D4 Menon */
    public String foot() {
      return day;
    }
  }

  /** The chosen bed's full identity for the status line. */
  public record Identity(String name, String born, String gender, String nhs) {}

  /**
   * @param kind tag style: unsure, infection, neutral, done, committed or overdue
   * @param title what a pointer or a screen reader learns besides
   */
  public record Flag(String kind, String icon, String words, String title) {}

  /**
   * When they are to leave.
   *
   * @param kind "", today, unset or overdue
   * @param lead EDD, or Confirmed when the discharge is
   */
  public record Edd(String kind, String lead, String words) {
    public boolean confirmed() {
      return lead.equals("Confirmed");
    }
  }

  /** A form about this stay, for the list view. */
  public record Action(String words, String href) {}

  /** Why nobody lies here. */
  public record Vacancy(String icon, String word, String first, String second) {}
}
