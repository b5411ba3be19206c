package org.almoner.hl7.web;

import java.util.List;
import org.almoner.hl7.mapping.Sender;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;

/** How one sender's messages are read. */
public record SenderPage(Sender sender, FormErrors errors) {
  static final List<Option> VISIT =
      List.of(
          new Option("PV1-19", "PV1-19, visit number"),
          new Option("PV1-50", "PV1-50, alternate visit id"));
  static final List<Option> LOCATION =
      List.of(
          new Option("site-ward^bay^bed", "site-ward, bay, bed", "RXX01-W12^BAY2^BED6"),
          new Option("ward^bay^bed^site", "ward, bay, bed, site", "W12^BAY2^BED6^RXX01"));
  static final List<Option> EFFECTIVE =
      List.of(
          new Option("EVN-6", "EVN-6, when it occurred, else EVN-2"),
          new Option("EVN-2", "EVN-2, when it was recorded, else EVN-6"));
  static final List<Option> PARKED =
      List.of(
          new Option("AE", "AE: not applied, the sender should know"),
          new Option("AA", "AA: taken, it is dealt with here"));

  public List<Option> visits() {
    return VISIT;
  }

  public List<Option> locations() {
    return LOCATION;
  }

  public List<Option> effective() {
    return EFFECTIVE;
  }

  public List<Option> parked() {
    return PARKED;
  }
}
