package org.almoner.patients.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.almoner.patients.Demographics;
import org.almoner.patients.Registration;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.Contact;
import org.almoner.patients.person.NhsNumberStatus;
import org.almoner.patients.person.PersonName;
import org.almoner.platform.Actors;
import org.almoner.platform.InvalidInput;
import org.springframework.stereotype.Component;

/** Values that cannot be right are refused by field, whoever sends them. */
@Component
public class Values {
  // NHS Data Dictionary, POSTCODE
  private static final Pattern POSTCODE =
      Pattern.compile(
          "GIR ?0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW]) ?[0-9][ABD-HJLNP-UW-Z]{2}");
  private static final int OLDEST = 130;
  private final Clock clock;

  Values(Clock clock) {
    this.clock = clock;
  }

  /**
   * A feed's addresses and numbers are kept as sent: its sender is asked to mend them, not stopped.
   */
  public void check(Registration registration) {
    check(registration.who());
    if (registration.kind() == Registration.Kind.FEED) return;
    registration.addresses().forEach(Values::check);
    registration.contacts().forEach(Values::check);
  }

  public void check(Demographics who) {
    check(who.name());
    var today = LocalDate.now(clock);
    if (who.born() != null && who.born().isAfter(today))
      throw new InvalidInput("born", "Date of birth must not be in the future.");
    if (who.born() != null && who.born().isBefore(today.minusYears(OLDEST)))
      throw new InvalidInput("born", "Date of birth must be in the last " + OLDEST + " years.");
    if (who.nhs() == null
        && (who.nhsStatus() == NhsNumberStatus.VERIFIED
            || who.nhsStatus() == NhsNumberStatus.NOT_TRACED))
      throw new InvalidInput("nhs", "Enter the NHS number, or choose a status for none.");
    if (who.personal().interpreter() && who.personal().language().isEmpty())
      throw new InvalidInput("language", "Choose the language for the interpreter.");
  }

  private static void check(PersonName name) {
    if (name.surname().length() > 70)
      throw new InvalidInput("surname", "Surname must be 70 characters or fewer.");
    if (name.given().length() > 70)
      throw new InvalidInput("given", "Given name must be 70 characters or fewer.");
    if (name.surname().equals(UnknownPeople.SURNAME)) return;
    if (Actors.current().userId() == null) return; // a feed's names are its own, typed ones are not
    if (name.surname().chars().anyMatch(Character::isDigit))
      throw new InvalidInput("surname", "Surname must not contain digits.");
    if (name.given().chars().anyMatch(Character::isDigit))
      throw new InvalidInput("given", "Given name must not contain digits.");
  }

  public static void check(Address address) {
    if (address.lines().isEmpty() && address.postcode().isEmpty())
      throw new InvalidInput("line1", "Enter the first line of the address.");
    if (address.lines().stream().anyMatch(l -> l.length() > 35))
      throw new InvalidInput("line1", "Each line of the address must be 35 characters or fewer.");
    if (!address.postcode().isEmpty()
        && address.country().isEmpty()
        && !POSTCODE.matcher(address.postcode()).matches())
      throw new InvalidInput("postcode", "Enter a full postcode, for instance NM2 4FD.");
    if (address.from() != null && address.to() != null && address.to().isBefore(address.from()))
      throw new InvalidInput("to", "The address must not end before it starts.");
  }

  public static void check(Contact contact) {
    check(contact, contact.channel().name().toLowerCase(java.util.Locale.ROOT));
  }

  /**
   * @param field it was typed into
   */
  public static void check(Contact contact, String field) {
    if (contact.channel() == Contact.Channel.EMAIL) {
      if (!contact.value().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
        throw new InvalidInput(field, "Enter an email address like name@example.com.");
    } else if (!contact.value().matches("\\+?[0-9 ()-]{6,20}( ?(x|ext)\\.? ?[0-9]{1,6})?")) {
      throw new InvalidInput(field, "Enter a telephone number like 01632 960 001.");
    }
  }
}
