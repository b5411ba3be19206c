package org.almoner.patients.search;

import java.time.LocalDate;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** One way a person is looked up by name, as in patients.search_key. */
record Key(
    PatientId patient,
    String family,
    String given,
    @Nullable LocalDate born,
    boolean former,
    String postcode) {}
