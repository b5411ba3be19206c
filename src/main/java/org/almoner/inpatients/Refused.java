package org.almoner.inpatients;

import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** The refusals of this module, each named by what is so. */
public abstract sealed class Refused extends Refusal {
  private Refused(String code, @Nullable String field, String message, @Nullable Throwable cause) {
    super(code, field, message, cause);
  }

  /** The patient has a spell at that time already. */
  public static final class AlreadyInpatient extends Refused {
    public AlreadyInpatient(@Nullable String since, @Nullable Throwable cause) {
      super(
          "spell_one_at_a_time",
          "patient",
          "This patient is an inpatient"
              + (since == null ? " at that time" : " since " + since)
              + ". Open the current stay to move or discharge them.",
          cause);
    }
  }

  /** Somebody who died cannot be admitted or moved. */
  public static final class PatientDeceased extends Refused {
    public PatientDeceased(String died) {
      super(
          "patient_deceased",
          "patient",
          "This patient died on " + died + ". If that is an error, undo the death first.",
          null);
    }
  }

  /** The record was merged into another. */
  public static final class PatientMerged extends Refused {
    public PatientMerged() {
      super(
          "patient_merged",
          "patient",
          "This record was merged into another. Open the surviving record and try there.",
          null);
    }
  }

  /** The bed is closed, being cleaned, blocked or kept for somebody else. */
  public static final class BedUnavailable extends Refused {
    public BedUnavailable(String why, @Nullable Throwable cause) {
      super(
          "bed_stay_not_in_a_held_bed",
          "bed",
          "That bed " + why + ". Choose another bed or the ward's waiting area.",
          cause);
    }
  }

  /** The ward is closed, or closed to new patients. */
  public static final class WardUnavailable extends Refused {
    public WardUnavailable(String why, @Nullable Throwable cause) {
      super(
          "ward_stay_enters_an_open_ward",
          "ward",
          "That ward " + why + ". Choose another ward.",
          cause);
    }
  }

  /** The bed is not on the ward it was asked for. */
  public static final class BedOnAnotherWard extends Refused {
    public BedOnAnotherWard() {
      super(
          "bed_stay_inside_ward_stay",
          "bed",
          "That bed is not on the chosen ward. Choose a bed of the ward.",
          null);
    }
  }

  /** There is a patient in the bed that is to be closed or cleaned. */
  public static final class BedOccupied extends Refused {
    public BedOccupied(@Nullable String since, @Nullable Throwable cause) {
      super(
          "bed_hold_needs_an_empty_bed",
          "bed",
          "A patient is in that bed"
              + (since == null ? "" : " since " + since)
              + ". Move the patient first.",
          cause);
    }
  }

  /** The bed, bay or ward is in that state already. */
  public static final class AlreadyHeld extends Refused {
    public AlreadyHeld(String code, @Nullable Throwable cause) {
      super(code, "bed", "That is so already. Refresh the board to see who recorded it.", cause);
    }
  }

  /** The time cannot be: before what came before, or in the future. */
  public static final class WrongTime extends Refused {
    public WrongTime(String code, String message) {
      super(code, "at", message, null);
    }
  }

  /** The stay is not in the state the action needs. */
  public static final class NotPossibleNow extends Refused {
    public NotPossibleNow(String code, String message) {
      super(code, null, message, null);
    }

    public NotPossibleNow(String code, String message, Throwable cause) {
      super(code, null, message, cause);
    }
  }

  /** A later movement stands on this one. */
  public static final class CancelLaterFirst extends Refused {
    public CancelLaterFirst(String what, String later) {
      super(
          "cancel_later_first",
          null,
          "The " + what + " cannot be cancelled because of the " + later + ". Cancel that first.",
          null);
    }
  }

  /** Codes that do not go together. */
  public static final class CodesDisagree extends Refused {
    public CodesDisagree(String field, String message) {
      super("codes_disagree", field, message, null);
    }
  }
}
