package org.almoner.patients;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Two records of one person become one, and can become two again. Pages and HL7 both come here. */
public interface Merging {
  /**
   * Everything of {@code loser} goes to {@code survivor}, in one transaction; the loser's numbers
   * and names from then on lead to the survivor.
   *
   * @return the merge, to undo it by
   * @throws org.almoner.patients.merge.CannotMerge saying what is in the way
   */
  UUID merge(PatientId survivor, PatientId loser, Choices choices, String reason);

  /**
   * The same, of two records as somebody compared them.
   *
   * @throws org.almoner.platform.StaleEdit when one of them was changed since
   */
  UUID merge(Seen survivor, Seen loser, Choices choices, String reason);

  /** A record as it was seen. */
  record Seen(PatientId patient, int version) {}

  /**
   * Both records as they were. What was recorded on the survivor since the merge stays there and is
   * listed for a person to sort.
   */
  void unmerge(UUID merge, String reason);

  /** The record that stands for this one: itself unless it was merged. */
  PatientId survivorOf(PatientId patient);

  /**
   * Whose demographics the survivor keeps.
   *
   * @param fromLoser the fields taken from the loser; all others stay the survivor's
   * @param fillGaps also take from the loser what the survivor's record does not know
   */
  record Choices(Set<Field> fromLoser, boolean fillGaps) {
    /**
     * The survivor's, with its gaps filled from the loser: what a message without a person does.
     */
    public static final Choices SURVIVORS = new Choices(Set.of(), true);

    public Choices {
      fromLoser = Set.copyOf(fromLoser);
    }

    public static Choices fromLoser(Field... fields) {
      return new Choices(fields.length == 0 ? Set.of() : EnumSet.copyOf(List.of(fields)), false);
    }

    /** One choice: columns that only make sense together. */
    public enum Field {
      NAME("Name", "surname", "title", "given", "middle", "suffix"),
      PREFERRED_NAME("Preferred name", "preferred_name"),
      BORN("Born", "born", "born_estimated", "born_at"),
      GENDER("Gender", "gender", "birth_sex", "gender_identity", "pronouns"),
      NHS_NUMBER("NHS number", "nhs_number", "nhs_status"),
      ETHNIC_CATEGORY("Ethnic category", "ethnic_category"),
      RELIGION("Religion", "religion"),
      MARITAL_STATUS("Marital status", "marital_status"),
      LANGUAGE("Language and interpreter", "language", "interpreter"),
      NATIONALITY("Nationality", "nationality"),
      OCCUPATION("Occupation", "occupation"),
      OVERSEAS_STATUS("Overseas status", "overseas_status"),
      ADDRESS("Address"),
      GP("GP practice"),
      NEXT_OF_KIN("Next of kin"),
      PREFERRED_CONTACT("Preferred contact"),
      DEATH("Death");

      private final String words;
      private final List<String> columns;

      Field(String words, String... columns) {
        this.words = words;
        this.columns = List.of(columns);
      }

      public String words() {
        return words;
      }

      /** Columns of patients.patient; none when the choice is about rows elsewhere. */
      public List<String> columns() {
        return columns;
      }
    }
  }
}
