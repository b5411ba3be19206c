package org.almoner.inpatients.beds;

import java.util.List;
import java.util.UUID;
import org.almoner.inpatients.board.BedCard;
import org.almoner.inpatients.board.BoardPage;
import org.almoner.inpatients.board.WardViews;
import org.almoner.inpatients.forms.WorkForm;
import org.almoner.shell.Option;
import org.springframework.stereotype.Component;

/** Chooses the patient of a move by list, for those who do not drag. */
@Component
class ChoosePatient {
  private final WardViews views;

  ChoosePatient(WardViews views) {
    this.views = views;
  }

  BoardPage page(UUID ward) {
    var board = views.of(ward);
    var form =
        WorkForm.of(
                "Move a patient",
                "/wards/" + ward + "/move",
                new WorkForm.Who(board.name(), board.about(), null),
                "/wards/" + ward)
            .select(
                "who",
                "Who moves",
                board.cards().stream().map(ChoosePatient::option).flatMap(List::stream).toList(),
                "Choose a patient")
            .doing("The next step asks for the bed.", "Choose the bed");
    return new BoardPage(board, false, null, form);
  }

  private static List<Option> option(BedCard card) {
    var who = card.occupant();
    return who == null
        ? List.of()
        : List.of(new Option(who.patient().toString(), card.code() + "  " + who.identity().name()));
  }
}
