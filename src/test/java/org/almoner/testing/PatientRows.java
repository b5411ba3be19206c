package org.almoner.testing;

import org.almoner.patients.PatientId;

/**
 * Writes at least one row into every table of a module that names a patient. The merge scenarios
 * find all implementations by themselves and fail for a table that none of them fills.
 */
public interface PatientRows {
  void about(PatientId patient);
}
