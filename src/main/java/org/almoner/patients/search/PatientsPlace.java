package org.almoner.patients.search;

import org.almoner.shell.NavItem;
import org.springframework.stereotype.Component;

/** "Patients" on the rail. */
@Component
class PatientsPlace implements NavItem {
  @Override
  public Place place() {
    return new Place("/patients", "Patients", "patients", "p", 30);
  }

  @Override
  public String activity() {
    return "patients.search";
  }
}
