package org.almoner.inpatients;

/** What a movement was. Place and care are two lines of events: each is taken back newest first. */
public enum MovementKind {
  ADMISSION("admission", true, true),
  MOVE("move", true, false),
  SWAP("swap of beds", true, false),
  CONSULTANT("change of consultant", false, true),
  LEAVE_OUT("start of leave", true, false),
  LEAVE_BACK("return from leave", true, false),
  DISCHARGE("discharge", true, true),
  CORRECTION("correction", true, true),
  REASSIGNED("move from another patient's record", false, false);

  private final String words;
  private final boolean movesPlace;
  private final boolean changesCare;

  MovementKind(String words, boolean movesPlace, boolean changesCare) {
    this.words = words;
    this.movesPlace = movesPlace;
    this.changesCare = changesCare;
  }

  public String words() {
    return words;
  }

  /** A visit that was given to the right patient is given back by giving it again. */
  public boolean canBeCancelled() {
    return this != REASSIGNED;
  }

  /** Whether it can be taken back after the stay has ended. */
  public boolean endsOrCorrects() {
    return this == DISCHARGE || this == CORRECTION;
  }

  public boolean movesPlace() {
    return movesPlace;
  }

  public boolean changesCare() {
    return changesCare;
  }
}
