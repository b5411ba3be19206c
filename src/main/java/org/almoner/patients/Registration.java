package org.almoner.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
    return with(d -> d.hospitalNumber = number);
  }

  public Registration of(Demographics newWho) {
    return with(d -> d.who = newWho);
  }

  public Registration with(OtherName name) {
    return with(d -> d.otherNames = plus(otherNames, name));
  }

  public Registration with(Address address) {
    return with(d -> d.addresses = plus(addresses, address));
  }

  public Registration with(Contact contact) {
    return with(d -> d.contacts = plus(contacts, contact));
  }

  public Registration with(RelatedPerson person) {
    return with(d -> d.related = plus(related, person));
  }

  public Registration with(GpRegistration registration) {
    return with(d -> d.gp = registration);
  }

  public Registration with(Identifier identifier) {
    return with(d -> d.identifiers = plus(identifiers, identifier));
  }

  /** Register although somebody alike is here, for this reason. */
  public Registration acknowledging(String reason) {
    return with(d -> d.acknowledged = reason);
  }

  /** What became of one registration of many: exactly one of the two is there. */
  public record Outcome(@Nullable PatientId patient, @Nullable Refusal refusal) {}

  private Registration with(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  private static <T> List<T> plus(List<T> list, T more) {
    var all = new ArrayList<>(list);
    all.add(more);
    return List.copyOf(all);
  }

  private static final class Draft {
    private final Kind kind;
    private Demographics who;
    private @Nullable HospitalNumber hospitalNumber;
    private List<OtherName> otherNames;
    private List<Address> addresses;
    private List<Contact> contacts;
    private List<RelatedPerson> related;
    private @Nullable GpRegistration gp;
    private List<Identifier> identifiers;
    private @Nullable String acknowledged;

    Draft(Registration from) {
      kind = from.kind;
      who = from.who;
      hospitalNumber = from.hospitalNumber;
      otherNames = from.otherNames;
      addresses = from.addresses;
      contacts = from.contacts;
      related = from.related;
      gp = from.gp;
      identifiers = from.identifiers;
      acknowledged = from.acknowledged;
    }

    Registration done() {
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
          acknowledged);
    }
  }
}
