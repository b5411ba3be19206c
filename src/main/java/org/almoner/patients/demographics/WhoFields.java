package org.almoner.patients.demographics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.person.NhsNumberStatus;
import org.almoner.patients.registration.CodeOptions;
import org.almoner.shell.Option;
import org.almoner.terminology.CodeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of who a person is, and what stands in them. */
@Component
class WhoFields {
  private final CodeOptions codes;

  WhoFields(CodeOptions codes) {
    this.codes = codes;
  }

  List<Field> fields() {
    return Stream.concat(name().stream(), rest().stream()).toList();
  }

  private static List<Field> name() {
    return List.of(
        Field.text("surname", "Surname"),
        Field.text("given", "Given name"),
        Field.text("middle", "Middle names"),
        Field.text("title", "Title"),
        Field.text("suffix", "Suffix"),
        Field.choice(
            "nameChange",
            "If the name is new",
            List.of(
                new Option("CHANGE", "It changed: keep the old one as a former name"),
                new Option("CORRECTION", "It was wrong: do not keep the old one"))),
        Field.text("preferredName", "Likes to be called"),
        Field.date("born", "Date of birth", ""),
        Field.tick("bornEstimated", "Date of birth is a guess"),
        Field.text("bornAt", "Time of birth", "For babies, for instance 04:35"));
  }

  private List<Field> rest() {
    return List.of(
        Field.choice("gender", "Gender", genders()),
        Field.choice("birthSex", "Sex at birth", genders()),
        Field.text("genderIdentity", "Gender identity"),
        Field.text("pronouns", "Pronouns"),
        Field.text("nhs", "NHS number"),
        Field.choice("nhsStatus", "NHS number status", statuses()),
        Field.choice("ethnicCategory", "Ethnic category", codes.of(CodeSet.ETHNIC_CATEGORY)),
        Field.choice("religion", "Religion or belief", codes.of(CodeSet.RELIGION_GROUP)),
        Field.choice("maritalStatus", "Marital status", codes.of(CodeSet.MARITAL_STATUS)),
        Field.text("nationality", "Nationality"),
        Field.text("occupation", "Occupation"),
        Field.choice("language", "Language", codes.of(CodeSet.LANGUAGE)),
        Field.tick("interpreter", "Needs an interpreter"),
        Field.choice(
            "overseasStatus", "Overseas visitor status", codes.of(CodeSet.OVERSEAS_VISITOR)),
        Field.tick("sensitive", "Sensitive: opening the record always asks for a reason"));
  }

  Map<String, @Nullable Object> row(Demographics who) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    var name = who.name();
    row.put("surname", name.surname());
    row.put("given", name.given());
    row.put("middle", name.middle());
    row.put("title", name.title());
    row.put("suffix", name.suffix());
    row.put("nameChange", "CHANGE");
    row.put("born", who.born());
    row.put("bornEstimated", who.bornEstimated());
    row.put("gender", who.gender().code());
    row.put("nhs", who.nhs() == null ? "" : who.nhs().spaced());
    row.put("nhsStatus", who.nhsStatus().code());
    personal(row, who);
    return row;
  }

  private static void personal(Map<String, @Nullable Object> row, Demographics who) {
    var personal = who.personal();
    row.put("preferredName", personal.preferredName());
    row.put("bornAt", Objects.toString(personal.bornAt(), ""));
    row.put("birthSex", personal.birthSex());
    row.put("genderIdentity", personal.genderIdentity());
    row.put("pronouns", personal.pronouns());
    row.put("ethnicCategory", personal.ethnicCategory());
    row.put("religion", personal.religion());
    row.put("maritalStatus", personal.maritalStatus());
    row.put("nationality", personal.nationality());
    row.put("occupation", personal.occupation());
    row.put("language", personal.language());
    row.put("interpreter", personal.interpreter());
    row.put("overseasStatus", personal.overseasStatus());
    row.put("sensitive", personal.sensitive());
  }

  private static List<Option> genders() {
    return Arrays.stream(Gender.values()).map(g -> new Option(g.code(), g.words())).toList();
  }

  private static List<Option> statuses() {
    return Arrays.stream(NhsNumberStatus.values())
        .map(s -> new Option(s.code(), s.code() + " " + s.words()))
        .toList();
  }
}
