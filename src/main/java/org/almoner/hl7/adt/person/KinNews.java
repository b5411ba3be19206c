package org.almoner.hl7.adt.person;

import java.util.ArrayList;
import org.almoner.hl7.adt.codes.Translation;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.mapping.CodeTable;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.Field;
import org.almoner.hl7.message.Segment;
import org.almoner.patients.PatientId;
import org.almoner.patients.feed.FedPeople;
import org.almoner.patients.person.RelatedPerson;
import org.almoner.terminology.CodeSet;
import org.almoner.terminology.Codes;
import org.springframework.stereotype.Component;

/** NK1: next of kin and others, added or brought up to date; nobody is taken away. */
@Component
class KinNews {
  private final FedPeople people;
  private final Translation translation;
  private final Codes codes;

  KinNews(FedPeople people, Translation translation, Codes codes) {
    this.people = people;
    this.translation = translation;
    this.codes = codes;
  }

  void told(Inbound in, PatientId patient) {
    for (var nk1 : in.message().all("NK1")) one(in, patient, nk1);
  }

  private void one(Inbound in, PatientId patient, Segment nk1) {
    var name = PersonReader.person(nk1.field(2));
    if (name.surname().isEmpty() && name.given().isEmpty()) return;
    var relationship = relationship(in, nk1);
    var person =
        new RelatedPerson(
            role(nk1.field(7).text()),
            relationship,
            nk1.sequence(),
            name,
            phone(nk1),
            address(nk1.field(4)),
            false,
            null,
            "");
    if (people.related(patient, person))
      in.changed(
          relationship.isEmpty() ? "Related person" : relationship, "", name.formal(), "NK1-2");
  }

  /** Ours by code or mapping; otherwise in the sender's own words. */
  private String relationship(Inbound in, Segment nk1) {
    var sent = nk1.field(3);
    if (!sent.component(2).isEmpty()) return sent.component(2);
    return translation
        .optional(in, CodeTable.RELATIONSHIP, At.of(nk1, 3), sent.text())
        .flatMap(code -> codes.find(CodeSet.RELATIONSHIP, code))
        .map(code -> code.words())
        .orElse("");
  }

  /** HL7 table 0131; without a role it is the next of kin, which the segment is named for. */
  private static RelatedPerson.Role role(String sent) {
    return switch (sent) {
      case "", "N", "NK" -> RelatedPerson.Role.NEXT_OF_KIN;
      case "C", "EC", "EP" -> RelatedPerson.Role.EMERGENCY;
      default -> RelatedPerson.Role.FAMILY;
    };
  }

  private static String phone(Segment nk1) {
    for (int field : new int[] {5, 6}) {
      var sent = nk1.field(field);
      if (!sent.text().isEmpty()) return sent.text();
      var number = (sent.component(6) + " " + sent.component(7)).strip();
      if (!number.isEmpty()) return number;
    }
    return "";
  }

  private static String address(Field sent) {
    var lines = new ArrayList<String>();
    for (int part = 1; part <= 5; part++)
      if (!sent.component(part).isEmpty()) lines.add(sent.component(part));
    return String.join(", ", lines);
  }
}
