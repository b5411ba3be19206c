package org.almoner.patients;

import java.util.UUID;

/** Two records of one person become one, and can become two again. Pages and HL7 both come here. */
public interface Merging {
  /**
   * Everything of {@code loser} goes to {@code survivor}, in one transaction; the loser's numbers
   * and names from then on lead to the survivor.
   *
   * @return the merge, to undo it by
   * @throws org.almoner.patients.merge.CannotMerge saying what is in the way
   */
  UUID merge(PatientId survivor, PatientId loser, MergeChoices choices, String reason);

  /**
   * Both records as they were. What was recorded on the survivor since the merge stays there and is
   * listed for a person to sort.
   */
  void unmerge(UUID merge, String reason);

  /** The record that stands for this one: itself unless it was merged. */
  PatientId survivorOf(PatientId patient);
}
