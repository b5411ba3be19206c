package org.almoner.patients.demographics;

import java.util.Map;
import org.almoner.patients.person.RecordMerged;
import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** The database keeps a promise about addresses, contacts, relations or GPs. */
public final class PartRefused extends Refusal {
  private static final Map<String, Words> WORDS =
      Map.of(
          "address_one_of_a_kind_at_a_time",
          new Words(
              "from_date",
              "There is already an address of this type at that time. Choose dates before or after it, or end it first."),
          "gp_registration_one_at_a_time",
          new Words(
              "from_date",
              "There is already a GP registration at that time. Choose dates before or after it, or end it first."),
          "contact_one_preferred",
          new Words("preferred", "Another contact is preferred already. Change that one first."),
          "related_person_one_next_of_kin",
          new Words(
              "role", "There is a next of kin already. End that one, or choose another role."),
          "related_person_named",
          new Words("surname", "Enter the person's name."),
          "identifier_once",
          new Words(
              "value",
              "This number belongs to another patient here. Open that record and compare."),
          "address_dates",
          new Words("to_date", "The address must not end before it starts."),
          "other_name_dates",
          new Words("to_date", "The name must not end before it starts."),
          "gp_registration_dates",
          new Words("to_date", "The registration must not end before it starts."),
          "other_name_says_something",
          new Words("surname", "Enter a surname or a given name."));

  private record Words(String field, String message) {}

  private PartRefused(String constraint, Words words, @Nullable Throwable cause) {
    super(constraint, words.field(), words.message(), cause);
  }

  static PartRefused notYours() {
    return new PartRefused(
        "address_sensitive",
        new Words(
            "",
            "This address is sensitive: your role may not see or change it. An administrator can give it the activity \""
                + AddressPart.SENSITIVE
                + "\"."),
        null);
  }

  static RuntimeException of(String constraint, RuntimeException e) {
    if (constraint.equals("record_was_merged")) return new RecordMerged(e);
    var words = WORDS.get(constraint);
    return words == null ? e : new PartRefused(constraint, words, e);
  }
}
