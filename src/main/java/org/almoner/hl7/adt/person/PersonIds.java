package org.almoner.hl7.adt.person;

import java.util.ArrayList;
import java.util.List;
import org.almoner.hl7.message.Field;
import org.almoner.hl7.message.Segment;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.person.Identifier;

/**
 * The numbers of a person in a repeating CX field. The NHS number is known by its type NH or by its
 * assigner, as different systems write it.
 *
 * @param nhs valid NHS numbers, usually one
 * @param badNhs what stands for an NHS number and is none
 * @param local hospital and other numbers
 */
public record PersonIds(List<NhsNumber> nhs, List<String> badNhs, List<Identifier> local) {
  public static PersonIds of(Segment segment, int field) {
    var ids = new PersonIds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (var repetition : segment.repetitions(field)) ids.add(repetition);
    return ids;
  }

  private void add(Field id) {
    var value = id.text();
    if (value.isEmpty()) return;
    var assigner = id.component(4);
    var type = id.component(5);
    if (isNhs(assigner, type)) {
      var number = NhsNumber.parse(value);
      if (number.isEmpty()) badNhs.add(value);
      number.filter(n -> !nhs.contains(n)).ifPresent(nhs::add);
    } else {
      var identifier = new Identifier(type.isEmpty() ? "MR" : type, assigner, value);
      if (!local.contains(identifier)) local.add(identifier);
    }
  }

  private static boolean isNhs(String assigner, String type) {
    return type.equals("NH")
        || type.startsWith("NHS")
        || assigner.equals("NHS")
        || assigner.startsWith("NHSN");
  }

  public boolean none() {
    return nhs.isEmpty() && local.isEmpty();
  }
}
