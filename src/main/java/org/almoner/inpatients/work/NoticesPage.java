package org.almoner.inpatients.work;

import java.util.List;
import java.util.UUID;

/** What somebody must look at, ready to print. */
public record NoticesPage(List<Line> lines) {
  /**
   * @param href where one deals with it
   */
  public record Line(
      UUID id, int version, String raised, String name, String born, String what, String href) {}
}
