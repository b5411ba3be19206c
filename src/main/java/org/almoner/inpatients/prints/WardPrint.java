package org.almoner.inpatients.prints;

import java.util.List;
import java.util.stream.Collectors;
import org.almoner.inpatients.board.BedCard;
import org.almoner.inpatients.board.Board;

/**
 * A ward on paper.
 *
 * @param blank whether each bed has a line to write on
 */
public record WardPrint(
    String title, String about, List<Line> lines, Board.Strips strips, boolean blank) {

  /** One bed; empty beds are printed too. */
  public record Line(
      String bed,
      String name,
      String born,
      String nhs,
      String ageSex,
      String problem,
      String next,
      String flags,
      String edd,
      String day,
      String state) {
    static Line of(BedCard card) {
      var who = card.occupant();
      if (who == null) {
        var empty = card.vacancy();
        var why = empty == null ? "" : (empty.first() + " " + empty.second()).strip();
        return new Line(
            card.code(),
            "UNOCCUPIED",
            "",
            "",
            "",
            why,
            "",
            "",
            "",
            "",
            empty == null ? "" : empty.word());
      }
      var flags = who.flags().stream().map(BedCard.Flag::words).collect(Collectors.joining(", "));
      return new Line(
          card.code(),
          who.identity().name(),
          who.identity().born(),
          who.identity().nhs(),
          who.ageSex(),
          who.problem(),
          who.next(),
          who.more() > 0 ? flags + ", +" + who.more() : flags,
          who.edd().words(),
          who.foot(),
          who.chip() == null ? "" : who.chip().words());
    }
  }
}
