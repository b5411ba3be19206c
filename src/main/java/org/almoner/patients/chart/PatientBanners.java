package org.almoner.patients.chart;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almoner.access.BreakGlass;
import org.almoner.patients.AllergyState;
import org.almoner.patients.Banners;
import org.almoner.patients.CurrentLocations;
import org.almoner.patients.Gender;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.PatientBanner;
import org.almoner.patients.PatientId;
import org.almoner.patients.alerts.Alerts;
import org.almoner.patients.allergies.Allergies;
import org.almoner.patients.allergies.Allergy;
import org.almoner.patients.allergies.AllergyList;
import org.almoner.patients.person.Age;
import org.almoner.patients.person.Dates;
import org.almoner.patients.person.PersonName;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

@Service
class PatientBanners implements Banners {
  private static final Logger LOG = LoggerFactory.getLogger(PatientBanners.class);
  private final BannerRow.Rows rows;
  private final Allergies allergies;
  private final Alerts alerts;
  private final List<CurrentLocations> locations;
  private final BreakGlass breakGlass;
  private final Clock clock;

  PatientBanners(
      BannerRow.Rows rows,
      Allergies allergies,
      Alerts alerts,
      List<CurrentLocations> locations,
      BreakGlass breakGlass,
      Clock clock) {
    this.rows = rows;
    this.allergies = allergies;
    this.alerts = alerts;
    this.locations = locations;
    this.breakGlass = breakGlass;
    this.clock = clock;
  }

  @Override
  public PatientBanner of(PatientId patient) {
    var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    var row = rows.of(patient);
    var known = allergyList(patient);
    return new PatientBanner(
        patient,
        PersonName.of(row.title(), row.given(), row.surname()).formal(),
        born(row),
        Gender.of(row.gender()).words(),
        row.nhs() == null ? "Not known" : new NhsNumber(row.nhs()).spaced(),
        row.nhs() == null || row.nhsStatus().equals("01") ? "" : "not verified",
        row.hospitalNumber(),
        known == null ? AllergyState.UNAVAILABLE : known.state(),
        known == null ? "" : words(known),
        row.preferredName(),
        needs(row),
        row.addressSensitive() ? "Sensitive, not shown" : row.address(),
        row.phone(),
        chips(patient, today),
        location(patient),
        died(row),
        reason(patient));
  }

  /** Null when the list cannot be read: the banner then says so and not that there are none. */
  private @Nullable AllergyList allergyList(PatientId patient) {
    try {
      return allergies.of(patient);
    } catch (DataAccessException e) {
      LOG.error("Allergies of {} could not be read; the banner says unavailable", patient, e);
      return null;
    }
  }

  private static String words(AllergyList known) {
    return known.standing().stream().map(Allergy::words).collect(joining(", "));
  }

  private String born(BannerRow row) {
    if (row.born() == null) return "Not known";
    var day = (row.bornEstimated() ? "Approx " : "") + Cui.day(row.born());
    if (row.died() != null) return day;
    var now = clock.instant().atZone(clock.getZone()).toLocalDateTime();
    return day + " (" + Age.words(row.born(), row.bornAt(), now) + ")";
  }

  private @Nullable String died(BannerRow row) {
    if (row.died() == null || row.diedPrecision() == null) return null;
    var day = Dates.died(row.died(), row.diedPrecision());
    if (row.born() == null) return day;
    var local = row.died().atZone(clock.getZone()).toLocalDateTime();
    return day + ", Age at Death " + Age.words(row.born(), row.bornAt(), local);
  }

  private static String needs(BannerRow row) {
    var interpreter =
        row.interpreter()
            ? Locale.of(row.language()).getDisplayLanguage(Locale.UK) + " interpreter"
            : "";
    return Stream.of(interpreter, row.needs()).filter(n -> !n.isEmpty()).collect(joining("; "));
  }

  private List<PatientBanner.Chip> chips(PatientId patient, LocalDate today) {
    return alerts.of(patient).entries().stream()
        .filter(a -> a.stands(today))
        .map(
            a ->
                new PatientBanner.Chip(
                    a.details().title(),
                    a.details().category().tag(),
                    a.details().category().words()
                        + (a.confirmedBy() == null ? ", unconfirmed" : "")))
        .toList();
  }

  private @Nullable String location(PatientId patient) {
    return locations.stream().flatMap(l -> l.placeNow(patient).stream()).findFirst().orElse(null);
  }

  private PatientBanner.@Nullable Reason reason(PatientId patient) {
    return breakGlass
        .mine(patient.value())
        .map(a -> new PatientBanner.Reason(a.reason(), a.left()))
        .orElse(null);
  }
}
