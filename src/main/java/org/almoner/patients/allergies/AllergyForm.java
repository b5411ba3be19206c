package org.almoner.patients.allergies;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.platform.Cui;
import org.almoner.shell.DateParts;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form of one allergy, as typed.
 *
 * @param id null for a new one
 * @param now what stands saved, when somebody else changed it meanwhile; "" otherwise
 */
public record AllergyForm(
    String patient,
    @Nullable UUID id,
    Map<String, String> typed,
    List<String> allergens,
    List<String> knownReactions,
    FormErrors errors,
    String now) {
  /** Lines for reactions. */
  public static final int REACTIONS = 3;

  public String action() {
    return "/patients/" + patient + "/allergies" + (id == null ? "" : "/" + id);
  }

  public String at(String field) {
    return typed.getOrDefault(field, "");
  }

  public DateParts identified() {
    return DateParts.from(typed, "identified");
  }

  public static List<Option> options(Class<? extends Enum<?>> kind) {
    return Arrays.stream(kind.getEnumConstants()).map(e -> new Option(e.name(), words(e))).toList();
  }

  private static String words(Enum<?> value) {
    return switch (value) {
      case AllergyDetails.Type t -> t.words();
      case AllergyDetails.Certainty c -> c.words();
      case AllergyDetails.Source s -> s.words();
      case AllergyDetails.Status s -> s.words();
      case Reaction.Severity s -> s.words();
      default -> value.name();
    };
  }

  /** The form filled with what is saved. */
  static Map<String, String> typed(Allergy allergy) {
    var details = allergy.details();
    var typed = new HashMap<String, String>();
    typed.put("version", "" + allergy.version());
    typed.put("allergen", details.allergen());
    typed.put("type", details.type().name());
    typed.put("certainty", details.certainty().name());
    typed.put("source", details.source().name());
    typed.put("status", details.status().name());
    typed.put("note", details.note());
    var date = details.identified().split("-");
    typed.put("identified-year", date[0]);
    if (date.length > 1) typed.put("identified-month", date[1]);
    if (date.length > 2) typed.put("identified-day", date[2]);
    for (int i = 0; i < details.reactions().size() && i < REACTIONS; i++) {
      typed.put("reaction-" + i, details.reactions().get(i).term());
      typed.put("severity-" + i, details.reactions().get(i).severity().name());
    }
    return typed;
  }

  /** What an entry says, in one line. */
  static String inWords(Allergy allergy) {
    var details = allergy.details();
    return allergy.words()
        + ", "
        + details.certainty().words().toLowerCase(java.util.Locale.UK)
        + ", "
        + details.status().words().toLowerCase(java.util.Locale.UK)
        + ". Saved "
        + Cui.minute(allergy.changedAt())
        + " by "
        + allergy.changedBy()
        + ".";
  }
}
