package org.almoner.hl7.adt.codes;

import org.almoner.organisation.TrustSettings;
import org.springframework.stereotype.Component;

/** This hospital's own code, which assigns its hospital numbers. */
@Component
public class OwnCode {
  private final TrustSettings trust;
  private final Reference reference;

  OwnCode(TrustSettings trust, Reference reference) {
    this.trust = trust;
    this.reference = reference;
  }

  /** Empty until the trust is set up. */
  public String code() {
    return reference
        .text(
            "trust",
            () -> java.util.Optional.of(trust.entry().map(TrustSettings.Entry::code).orElse("")))
        .orElse("");
  }
}
