package org.almoner.inpatients.work;

import java.util.Optional;
import org.almoner.shell.FirstPage;
import org.almoner.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Who works on a ward begins there. */
@Component
class OwnWard implements FirstPage {
  private final WardWaits waits;
  private final SignedIn signedIn;

  OwnWard(WardWaits waits, SignedIn signedIn) {
    this.waits = waits;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<String> path() {
    if (!signedIn.may("inpatients.view")) return Optional.empty();
    return waits.wards().isEmpty() ? Optional.empty() : Optional.of("/wards");
  }
}
