package org.almoner.patients.search;

import org.almoner.patients.PatientId;

/**
 * How well a person fits what was typed.
 *
 * @param score out of 100
 * @param name how the name fits
 * @param born how the birth fits
 */
record Match(
    PatientId patient,
    int score,
    NameFit family,
    NameFit given,
    BornFit born,
    boolean former,
    boolean swapped,
    boolean postcode,
    boolean number) {
  /** How a typed name fits, the best first. */
  enum NameFit {
    SAME(100),
    STARTS(75),
    LETTER(75),
    SOUNDS(68),
    SHORT_FORM(68),
    TWO_LETTERS(50),
    INITIAL(40),
    NOT_ASKED(0),
    DIFFERENT(-40);
    final int percent;

    NameFit(int percent) {
      this.percent = percent;
    }

    boolean fits() {
      return percent > 0;
    }
  }

  /** How a typed birth fits, the best first. */
  enum BornFit {
    SAME(100),
    WITHIN(80),
    SWAPPED(75),
    YEAR_OUT(55),
    MONTH_OUT(55),
    DAY_OUT(55),
    NOT_ASKED(0),
    DIFFERENT(-50);
    final int percent;

    BornFit(int percent) {
      this.percent = percent;
    }
  }
}
