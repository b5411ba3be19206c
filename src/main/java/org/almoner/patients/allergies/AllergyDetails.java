package org.almoner.patients.allergies;

import java.util.List;
import java.util.Locale;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one allergy.
 *
 * @param code SNOMED CT code of the allergen, or null for free text that decision support cannot
 *     use
 * @param allergen the substance in words; taken from the code when there is one
 * @param identified when it was first found: a year, a month or a day as ISO text, "" if not known
 */
public record AllergyDetails(
    @Nullable String code,
    String allergen,
    Type type,
    List<Reaction> reactions,
    Certainty certainty,
    Source source,
    String identified,
    String note,
    Status status) {

  public AllergyDetails {
    allergen = allergen.strip();
    identified = identified.strip();
    if (code == null && allergen.isEmpty())
      throw new InvalidInput("allergen", "Choose an allergen or write what it is");
    if (allergen.length() > 200)
      throw new InvalidInput("allergen", "The allergen must be 200 characters or fewer");
    reactions = List.copyOf(reactions);
  }

  /** As a patient tells it: active, not confirmed, nothing more known. */
  public static AllergyDetails freeText(String allergen, Source source) {
    return new AllergyDetails(
        null,
        allergen,
        Type.NOT_KNOWN,
        List.of(),
        Certainty.UNCONFIRMED,
        source,
        "",
        "",
        Status.ACTIVE);
  }

  /** A coded allergen, active and unconfirmed. */
  public static AllergyDetails coded(String code, Source source) {
    return new AllergyDetails(
        code, "", Type.NOT_KNOWN, List.of(), Certainty.UNCONFIRMED, source, "", "", Status.ACTIVE);
  }

  public AllergyDetails with(Reaction... more) {
    return new AllergyDetails(
        code, allergen, type, List.of(more), certainty, source, identified, note, status);
  }

  AllergyDetails called(@Nullable String codeNow, String allergenNow) {
    return new AllergyDetails(
        codeNow, allergenNow, type, reactions, certainty, source, identified, note, status);
  }

  public AllergyDetails withStatus(Status now) {
    return new AllergyDetails(
        code, allergen, type, reactions, certainty, source, identified, note, now);
  }

  /** What kind of substance it is. */
  public enum Type {
    MEDICATION("Medication"),
    FOOD("Food"),
    ENVIRONMENT("Environment"),
    OTHER("Other"),
    NOT_KNOWN("Not known");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** How sure it is (FHIR AllergyIntolerance verification status). */
  public enum Certainty {
    UNCONFIRMED("Unconfirmed"),
    LIKELY("Likely"),
    CONFIRMED("Confirmed");

    private final String words;

    Certainty(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Who said so. */
  public enum Source {
    PATIENT("The patient"),
    RELATIVE("A relative or carer"),
    GP("The GP record"),
    OBSERVED("Seen by staff"),
    TRANSFER("Another hospital"),
    SYSTEM("Another system");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Whether it stands. */
  public enum Status {
    ACTIVE("Active"),
    RESOLVED("Resolved"),
    REFUTED("Refuted");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  static String stored(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E read(Class<E> kind, String stored) {
    return Enum.valueOf(kind, stored.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
