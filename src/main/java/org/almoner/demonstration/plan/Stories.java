package org.almoner.demonstration.plan;

import java.util.List;
import java.util.SplittableRandom;
import org.almoner.demonstration.plan.WardPlan.Intake;

/** Why people come, and how they go, as NHS Data Dictionary codes and as words. */
final class Stories {
  private static final List<String> MEDICAL =
      List.of(
          "Community-acquired pneumonia",
          "Exacerbation of COPD",
          "Heart failure",
          "Chest pain",
          "Acute kidney injury",
          "Cellulitis",
          "Urinary infection",
          "Fall, cause to be found",
          "Atrial fibrillation",
          "Upper gastrointestinal bleed",
          "Confusion",
          "Syncope",
          "Diabetic ketoacidosis",
          "Sepsis, source to be found");
  private static final List<String> SURGICAL =
      List.of(
          "Abdominal pain",
          "Appendicitis",
          "Fracture of the hip",
          "Fracture of the ankle",
          "Bowel obstruction",
          "Gallstones",
          "Hernia repair",
          "Total knee replacement",
          "Renal colic",
          "Abscess",
          "Diverticulitis");
  private static final List<String> CHILDREN =
      List.of("Bronchiolitis", "Asthma", "Gastroenteritis", "Fever", "Fracture of the forearm");
  private final SplittableRandom random;

  Stories(SplittableRandom random) {
    this.random = random;
  }

  String method(Intake intake) {
    return switch (intake) {
      case MATERNITY -> "31";
      case SURGICAL, WOMEN -> pick(List.of("11", "11", "12", "13", "21", "21", "24"));
      case MEDICAL_ASSESSMENT, SURGICAL_ASSESSMENT, CHILDREN, MEDICAL, ELDERLY, CRITICAL ->
          pick(List.of("21", "21", "21", "21", "22", "24", "2D"));
    };
  }

  String source(Intake intake) {
    return intake == Intake.ELDERLY && random.nextInt(5) == 0
        ? pick(List.of("55", "56"))
        : random.nextInt(40) == 0 ? "29" : "19";
  }

  String reason(Intake intake) {
    return switch (intake) {
      case MATERNITY -> pick(List.of("Labour", "Induction of labour", "Planned caesarean"));
      case SURGICAL, SURGICAL_ASSESSMENT, WOMEN -> pick(SURGICAL);
      case CHILDREN -> pick(CHILDREN);
      case MEDICAL_ASSESSMENT, MEDICAL, ELDERLY, CRITICAL -> pick(MEDICAL);
    };
  }

  /** Method and destination of discharge. */
  String[] discharge(Intake intake) {
    int dies =
        switch (intake) {
          case ELDERLY -> 6;
          case CRITICAL -> 9;
          case MEDICAL, MEDICAL_ASSESSMENT -> 2;
          default -> 0;
        };
    int n = random.nextInt(100);
    if (n < dies) return new String[] {"4", "79"};
    if (n > 97) return new String[] {"6", "19"};
    if (n > 90 && intake == Intake.ELDERLY) return new String[] {"1", "55"};
    if (n > 95 && intake == Intake.MEDICAL) return new String[] {"1", "51"};
    return new String[] {"1", "19"};
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
