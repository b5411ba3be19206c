package org.almoner.inpatients.lists;

/** Everybody in hospital now, with the words of place and consultant. */
final class Inside {
  /** What a list adds about the stay is lateral to it: never the other way round. */
  static final String INPATIENTS =
      """
        from inpatients.v_inside i
        join patients.v_patient p on p.patient_id = i.patient_id
        join organisation.v_ward w on w.ward_id = i.ward_id
        left join organisation.v_bed b on b.bed_id = i.bed_id
        left join organisation.v_staff s on s.staff_id = i.consultant_id
        left join organisation.v_specialty f on f.code = i.specialty
      """;

  private Inside() {}
}
