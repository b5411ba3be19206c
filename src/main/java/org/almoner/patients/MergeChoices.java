package org.almoner.patients;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whose demographics the survivor keeps.
 *
 * @param fromLoser the fields taken from the loser; all others stay the survivor's
 * @param fillGaps also take from the loser what the survivor's record does not know
 */
public record MergeChoices(Set<Field> fromLoser, boolean fillGaps) {
  /** The survivor's, with its gaps filled from the loser: what a message without a person does. */
  public static final MergeChoices SURVIVORS = new MergeChoices(Set.of(), true);

  public MergeChoices {
    fromLoser = Set.copyOf(fromLoser);
  }

  public static MergeChoices fromLoser(Field... fields) {
    return new MergeChoices(fields.length == 0 ? Set.of() : EnumSet.copyOf(List.of(fields)), false);
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
