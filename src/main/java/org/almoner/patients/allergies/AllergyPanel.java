package org.almoner.patients.allergies;

import java.util.List;
import org.almoner.patients.ChartPanel;
import org.almoner.patients.PatientId;
import org.almoner.patients.person.Dates;
import org.almoner.platform.Cui;
import org.almoner.shell.Option;
import org.almoner.shell.SignedIn;
import org.springframework.stereotype.Component;

/** The allergy list on the patient page. */
@Component
public class AllergyPanel implements ChartPanel {
  private final Allergies allergies;
  private final SignedIn signedIn;

  AllergyPanel(Allergies allergies, SignedIn signedIn) {
    this.allergies = allergies;
    this.signedIn = signedIn;
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public String template() {
    return "patients/allergies/panel";
  }

  @Override
  public View model(PatientId patient) {
    var list = allergies.of(patient);
    var none = list.noneKnown();
    return new View(
        "/patients/" + patient + "/allergies",
        list.state().words(),
        list.entries().stream().map(AllergyPanel::line).toList(),
        none == null
            ? ""
            : "Stated "
                + Cui.minute(none.statedAt())
                + " by "
                + none.statedBy()
                + ". Source: "
                + inSentence(none.source().words())
                + ".",
        signedIn.may("allergies.record"));
  }

  private static Line line(Allergy allergy) {
    var details = allergy.details();
    var parts = new java.util.StringJoiner(", ");
    details
        .reactions()
        .forEach(
            r ->
                parts.add(
                    r.term()
                        + (r.severity() == Reaction.Severity.NOT_KNOWN
                            ? ""
                            : " (" + r.severity().words().toLowerCase(java.util.Locale.UK) + ")")));
    parts.add(details.certainty().words().toLowerCase(java.util.Locale.UK));
    if (!details.identified().isEmpty())
      parts.add("identified " + Dates.partial(details.identified()));
    return new Line(
        allergy.id().toString(),
        details.allergen(),
        parts.toString(),
        "Source: "
            + inSentence(details.source().words())
            + ". Recorded "
            + Cui.minute(allergy.recordedAt())
            + " by "
            + allergy.recordedBy()
            + "."
            + (details.note().isEmpty() ? "" : " " + details.note()),
        allergy.stands(),
        allergy.coded(),
        allergy.doubled(),
        state(allergy));
  }

  private static String state(Allergy allergy) {
    if (allergy.error() != null) return "Recorded in error: " + allergy.error();
    return allergy.stands() ? "" : allergy.details().status().words();
  }

  /**
   * @param none who stated that none are known; "" when nobody did
   */
  public record View(String path, String state, List<Line> lines, String none, boolean mayWrite) {
    public List<Option> sources() {
      return AllergyForm.options(AllergyDetails.Source.class);
    }

    public boolean anyStands() {
      return lines.stream().anyMatch(Line::stands);
    }
  }

  /**
   * One entry.
   *
   * @param state why it does not stand; "" when it does
   */
  public record Line(
      String id,
      String allergen,
      String what,
      String who,
      boolean stands,
      boolean coded,
      boolean doubled,
      String state) {}

  /** The GP record is "the GP record" inside a sentence. */
  private static String inSentence(String words) {
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
