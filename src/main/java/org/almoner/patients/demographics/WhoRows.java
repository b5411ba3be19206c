package org.almoner.patients.demographics;

import java.util.List;
import org.almoner.patients.Demographics;
import org.almoner.patients.registration.CodeOptions;
import org.almoner.patients.search.Words;
import org.almoner.shell.Row;
import org.almoner.terminology.CodeSet;
import org.springframework.stereotype.Component;

/** Who a person is, as lines to read. */
@Component
class WhoRows {
  private final CodeOptions codes;

  WhoRows(CodeOptions codes) {
    this.codes = codes;
  }

  List<Row> of(Demographics who) {
    var name = who.name();
    var personal = who.personal();
    return List.of(
        new Row(
            "Name",
            name.formal() + (name.middle().isEmpty() ? "" : ", middle names " + name.middle())),
        new Row("Likes to be called", said(personal.preferredName())),
        new Row("Born", (who.bornEstimated() ? "About " : "") + Words.date(who.born()) + time(who)),
        new Row("Gender", who.gender().words()),
        new Row("Sex at birth", codes.words(CodeSet.GENDER, personal.birthSex())),
        new Row(
            "Gender identity, pronouns",
            said((personal.genderIdentity() + " " + personal.pronouns()).strip())),
        new Row("NHS number", who.nhs() == null ? "Not recorded" : who.nhs().spaced()),
        new Row("NHS number status", who.nhsStatus().code() + " " + who.nhsStatus().words()),
        new Row("Ethnic category", codes.words(CodeSet.ETHNIC_CATEGORY, personal.ethnicCategory())),
        new Row("Religion or belief", codes.words(CodeSet.RELIGION_GROUP, personal.religion())),
        new Row("Marital status", codes.words(CodeSet.MARITAL_STATUS, personal.maritalStatus())),
        new Row("Nationality", said(personal.nationality())),
        new Row("Occupation", said(personal.occupation())),
        new Row("Language", language(who)),
        new Row("Overseas visitor status", overseas(personal.overseasStatus())),
        new Row("Sensitive record", personal.sensitive() ? "Yes" : "No"));
  }

  private String language(Demographics who) {
    var personal = who.personal();
    return codes.words(CodeSet.LANGUAGE, personal.language())
        + (personal.interpreter() ? ", needs an interpreter" : "");
  }

  private String overseas(String code) {
    return code.equals("9") ? "Not known" : codes.words(CodeSet.OVERSEAS_VISITOR, code);
  }

  private static String time(Demographics who) {
    return who.personal().bornAt() == null ? "" : " at " + who.personal().bornAt();
  }

  private static String said(String text) {
    return text.isEmpty() ? "Not recorded" : text;
  }
}
