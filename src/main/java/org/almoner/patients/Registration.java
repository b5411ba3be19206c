package org.almoner.patients;

import java.util.ArrayList;
import java.util.List;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.Contact;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.Identifier;
import org.almoner.patients.person.OtherName;
import org.almoner.patients.person.RelatedPerson;
import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a person when the record is made.
 *
 * @param kind how much must be known
 * @param hospitalNumber given by the system that feeds this one; null lets Almoner give the next
 * @param acknowledged why to register although somebody alike is here; null asks to be refused
 */
public record Registration(
    Kind kind,
    Demographics who,
    @Nullable HospitalNumber hospitalNumber,
    List<OtherName> otherNames,
    List<Address> addresses,
    List<Contact> contacts,
    List<RelatedPerson> related,
    @Nullable GpRegistration gp,
    List<Identifier> identifiers,
    @Nullable String acknowledged) {

  /** How much must be known: the minimum data set of each kind. */
  public enum Kind {
    /** Surname, given name, born, gender, an address or its absence, a practice or its absence. */
    FULL,
    /** Surname and gender now; the rest waits on the worklist of incomplete registrations. */
    QUICK,
    /** Nothing but gender: the name is made up and says so until the person is identified. */
    UNKNOWN,
    /** A baby born here, linked to the mother. */
    NEWBORN,
    /** What another system sent: a surname; incomplete until the rest arrives. */
    FEED
  }

  public static Registration of(Kind kind, Demographics who) {
    return new Registration(
        kind, who, null, List.of(), List.of(), List.of(), List.of(), null, List.of(), null);
  }

  public Registration numbered(@Nullable HospitalNumber number) {
    return new Registration(
        kind, who, number, otherNames, addresses, contacts, related, gp, identifiers, acknowledged);
  }

  public Registration of(Demographics newWho) {
    return new Registration(
        kind,
        newWho,
        hospitalNumber,
        otherNames,
        addresses,
        contacts,
        related,
        gp,
        identifiers,
        acknowledged);
  }

  public Registration with(OtherName name) {
    return new Registration(
        kind,
        who,
        hospitalNumber,
        plus(otherNames, name),
        addresses,
        contacts,
        related,
        gp,
        identifiers,
        acknowledged);
  }

  public Registration with(Address address) {
    return new Registration(
        kind,
        who,
        hospitalNumber,
        otherNames,
        plus(addresses, address),
        contacts,
        related,
        gp,
        identifiers,
        acknowledged);
  }

  public Registration with(Contact contact) {
    return new Registration(
        kind,
        who,
        hospitalNumber,
        otherNames,
        addresses,
        plus(contacts, contact),
        related,
        gp,
        identifiers,
        acknowledged);
  }

  public Registration with(RelatedPerson person) {
    return new Registration(
        kind,
        who,
        hospitalNumber,
        otherNames,
        addresses,
        contacts,
        plus(related, person),
        gp,
        identifiers,
        acknowledged);
  }

  public Registration with(GpRegistration registration) {
    return new Registration(
        kind,
        who,
        hospitalNumber,
        otherNames,
        addresses,
        contacts,
        related,
        registration,
        identifiers,
        acknowledged);
  }

  public Registration with(Identifier identifier) {
    return new Registration(
        kind,
        who,
        hospitalNumber,
        otherNames,
        addresses,
        contacts,
        related,
        gp,
        plus(identifiers, identifier),
        acknowledged);
  }

  /** Register although somebody alike is here, for this reason. */
  public Registration acknowledging(String reason) {
    return new Registration(
        kind,
        who,
        hospitalNumber,
        otherNames,
        addresses,
        contacts,
        related,
        gp,
        identifiers,
        reason);
  }

  /** What became of one registration of many: exactly one of the two is there. */
  public record Outcome(@Nullable PatientId patient, @Nullable Refusal refusal) {}

  private static <T> List<T> plus(List<T> list, T more) {
    var all = new ArrayList<>(list);
    all.add(more);
    return List.copyOf(all);
  }
}
