package org.almoner.patients;

/** Makes the banner of a patient, as the person at the screen may see it. */
public interface Banners {
  PatientBanner of(PatientId patient);
}
