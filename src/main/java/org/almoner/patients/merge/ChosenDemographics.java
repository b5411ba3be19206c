package org.almoner.patients.merge;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.patients.Merging.Choices;
import org.almoner.patients.Merging.Choices.Field;
import org.almoner.patients.PatientId;
import org.almoner.patients.PatientRecords.MovedRow;
import org.almoner.patients.RowMover;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The survivor's own row after a merge: its own values, or the loser's where they were chosen. */
@Component
class ChosenDemographics {
  private static final Map<String, String> UNKNOWN =
      Map.of(
          "gender",
          "X",
          "ethnic_category",
          "99",
          "religion",
          "N",
          "marital_status",
          "9",
          "overseas_status",
          "9");
  private static final String BOTH =
      "(select s.%1$s from patients.patient s where s.id = :survivor)";
  private final JdbcClient jdbc;
  private final RowMover mover;

  ChosenDemographics(JdbcClient jdbc, RowMover mover) {
    this.jdbc = jdbc;
    this.mover = mover;
  }

  /** What to take from the loser, gaps included when they are to be filled. */
  Set<Field> fromLoser(PatientId survivor, PatientId loser, Choices choices) {
    var chosen = EnumSet.noneOf(Field.class);
    chosen.addAll(choices.fromLoser());
    if (choices.fillGaps()) {
      var survivors = row(survivor);
      var losers = row(loser);
      for (var field : Field.values())
        if (!field.columns().isEmpty() && !knows(survivors, field) && knows(losers, field))
          chosen.add(field);
    }
    return chosen;
  }

  /**
   * The loser becomes another name for the survivor and takes over the survivor's NHS number where
   * the loser's was chosen, so that both numbers still lead to the survivor.
   */
  List<MovedRow> apply(PatientId survivor, PatientId loser, Set<Field> fromLoser) {
    var params = new HashMap<String, Object>();
    params.put("survivor", survivor.value());
    params.put("loser", loser.value());
    var losers = row(loser);
    var moves = new ArrayList<MovedRow>();
    moves.addAll(
        mover.change(
            "patients.patient",
            "survivor_id = :survivor" + (fromLoser.contains(Field.NHS_NUMBER) ? swapped() : ""),
            "id = :loser",
            params));
    var set = new ArrayList<String>();
    for (var field : fromLoser)
      for (var column : field.columns()) {
        set.add(
            column
                + " = :"
                + column
                + (column.equals("born") ? "::date" : column.equals("born_at") ? "::time" : ""));
        params.put(column, losers.get(column));
      }
    set.add(
        "sensitive = t.sensitive or (select l.sensitive from patients.patient l where l.id = :loser)");
    moves.addAll(
        mover.change("patients.patient", String.join(", ", set), "id = :survivor", params));
    return moves;
  }

  private static String swapped() {
    return List.of("nhs_number", "nhs_status").stream()
        .map(c -> ", " + c + " = " + BOTH.formatted(c))
        .collect(joining());
  }

  private static boolean knows(Map<String, Object> row, Field field) {
    var column = field.columns().getFirst();
    var value = row.get(column);
    return value != null && !value.equals("") && !value.equals(UNKNOWN.get(column));
  }

  private Map<String, Object> row(PatientId patient) {
    return jdbc.sql("select * from patients.patient where id = :id")
        .param("id", patient.value())
        .query()
        .singleRow();
  }
}
