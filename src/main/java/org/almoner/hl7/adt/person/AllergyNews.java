package org.almoner.hl7.adt.person;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.Segment;
import org.almoner.patients.PatientId;
import org.almoner.patients.allergies.AllergyDetails;
import org.almoner.patients.allergies.Reaction;
import org.almoner.patients.allergies.ToldAllergies;
import org.springframework.stereotype.Component;

/** AL1: what the sender lists is added. That nothing is known is never taken from a message. */
@Component
class AllergyNews {
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)nk[a-z]{0,2}a|(nil|none|no|not|nothing)( known| recorded| stated)?\\.?"
              + "|unknown|(nil|no)( known)?( drug| food| latex| medication)? ?(allerg\\S*|adverse.*|reactions?).*");
  private static final List<String> NONE_CODES =
      List.of("716186003", "409137002", "428607008", "429625007", "1003774007");
  private static final int WORDS = 200;

  private final ToldAllergies allergies;

  AllergyNews(ToldAllergies allergies) {
    this.allergies = allergies;
  }

  void told(Inbound in, PatientId patient) {
    for (var al1 : in.message().all("AL1")) one(in, patient, al1);
  }

  private void one(Inbound in, PatientId patient, Segment al1) {
    var words = words(al1);
    if (words.isEmpty()) return;
    if (NONE.matcher(words).matches() || NONE_CODES.contains(al1.field(3).text())) {
      in.note(
          "AL1 says that no allergy is known. That is stated here by a person, not taken over.");
      return;
    }
    var listed = allergies.told(patient, details(in, al1, words));
    if (listed.isEmpty()) in.changed("Allergy", null, words, "AL1-3");
    else if (!listed.get().stands())
      in.note("AL1 lists " + words + ", which does not stand here. Nothing was changed.");
  }

  private static String words(Segment al1) {
    var what = al1.field(3);
    if (!what.component(2).isEmpty()) return what.component(2);
    return what.component(5).isEmpty() ? what.text() : what.component(5);
  }

  private static AllergyDetails details(Inbound in, Segment al1, String words) {
    var short200 = words.length() > WORDS ? words.substring(0, WORDS - 3) + "..." : words;
    var reactions = reactions(al1);
    return new AllergyDetails(
        snomed(al1) ? al1.field(3).text() : null,
        short200,
        type(al1.field(2).text()),
        reactions,
        AllergyDetails.Certainty.UNCONFIRMED,
        AllergyDetails.Source.SYSTEM,
        "",
        note(in, al1, words, reactions.isEmpty()),
        AllergyDetails.Status.ACTIVE);
  }

  /** HL7 table 0396. */
  private static boolean snomed(Segment al1) {
    return al1.field(3).component(3).matches("SCT|SCT2|SNM|SNM3|SNOMED.*");
  }

  /** HL7 table 0127. */
  private static AllergyDetails.Type type(String sent) {
    return switch (sent) {
      case "DA" -> AllergyDetails.Type.MEDICATION;
      case "FA" -> AllergyDetails.Type.FOOD;
      case "EA", "LA", "AA", "PA" -> AllergyDetails.Type.ENVIRONMENT;
      case "MA", "MC" -> AllergyDetails.Type.OTHER;
      default -> AllergyDetails.Type.NOT_KNOWN;
    };
  }

  private static List<Reaction> reactions(Segment al1) {
    var found = new ArrayList<Reaction>();
    for (var reaction : al1.repetitions(5))
      if (!reaction.text().isEmpty())
        found.add(new Reaction(null, reaction.text(), severity(al1.field(4).text())));
    return found;
  }

  /** HL7 table 0128. */
  private static Reaction.Severity severity(String sent) {
    return switch (sent) {
      case "SV" -> Reaction.Severity.SEVERE;
      case "MO" -> Reaction.Severity.MODERATE;
      case "MI" -> Reaction.Severity.MILD;
      default -> Reaction.Severity.NOT_KNOWN;
    };
  }

  /** What has no place of its own is kept as it was sent. */
  private static String note(Inbound in, Segment al1, String words, boolean severityHasNoPlace) {
    var parts = new ArrayList<String>();
    parts.add("Sent by " + in.sender().name() + " as " + words);
    if (!al1.field(3).text().isEmpty()) parts.add("code " + al1.field(3).text());
    if (severityHasNoPlace && al1.field(4).present()) parts.add("severity " + al1.field(4).text());
    if (al1.field(6).present()) parts.add("identified " + al1.field(6).text());
    return String.join(", ", parts);
  }
}
