package org.almoner.hl7.adt.codes;

import java.util.Optional;
import java.util.function.Supplier;
import org.almoner.organisation.Bed;
import org.almoner.organisation.Specialty;
import org.almoner.organisation.StaffMember;
import org.almoner.organisation.Ward;
import org.almoner.organisation.keeping.OrganisationChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wards, beds, doctors and specialties that messages named lately. */
@Component
class Reference {
  private final Remembered<Object, Ward> wards = new Remembered<>();
  private final Remembered<Object, Bed> beds = new Remembered<>();
  private final Remembered<Object, StaffMember> staff = new Remembered<>();
  private final Remembered<Object, Specialty> specialties = new Remembered<>();
  private final Remembered<Object, String> texts = new Remembered<>();

  Optional<Ward> ward(Object key, Supplier<Optional<Ward>> ask) {
    return wards.get(key, ask);
  }

  Optional<Bed> bed(Object key, Supplier<Optional<Bed>> ask) {
    return beds.get(key, ask);
  }

  Optional<StaffMember> staff(Object key, Supplier<Optional<StaffMember>> ask) {
    return staff.get(key, ask);
  }

  Optional<Specialty> specialty(Object key, Supplier<Optional<Specialty>> ask) {
    return specialties.get(key, ask);
  }

  Optional<String> text(Object key, Supplier<Optional<String>> ask) {
    return texts.get(key, ask);
  }

  /** At once for this transaction, and again when everybody sees the change. */
  @EventListener
  void changed(OrganisationChanged event) {
    forget();
    if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            forget();
          }
        });
  }

  private void forget() {
    wards.forget();
    beds.forget();
    staff.forget();
    specialties.forget();
    texts.forget();
  }
}
