package org.almoner.hl7.adt.person;

import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.log.TryAgain;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Wait;
import org.almoner.inpatients.BedTaken;
import org.almoner.inpatients.Refused;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Refusal;
import org.almoner.platform.StaleEdit;

/** What the services refuse, as answers: wrong for good, or waiting for something else to come. */
public final class Refusals {
  /** Found out: the bed cannot be used, so the patient is put on the ward without one. */
  public static final String NO_BED = "no bed";

  private Refusals() {}

  /** Runs a movement of the visit. */
  public static void during(Inbound in, Runnable movement) {
    try {
      movement.run();
    } catch (BedTaken | Refused.BedUnavailable e) {
      throw noBed(in, e);
    } catch (Refused.CodesDisagree | InvalidInput e) {
      throw new Problem.Wrong(ErrorCode.TABLE_VALUE, At.segment("PV1"), e.message());
    } catch (Refused.WrongTime e) {
      if (e.code().equals("happened_in_future"))
        throw new Problem.Wrong(ErrorCode.DATA_TYPE, At.segment("EVN"), e.message());
      throw waits(in, e);
    } catch (Refused.PatientDeceased | Refused.PatientMerged e) {
      throw new Problem.Waits(ErrorCode.INTERNAL, null, e.message(), Wait.PERSON);
    } catch (StaleEdit e) {
      throw e;
    } catch (Refusal e) {
      throw waits(in, e);
    }
  }

  private static RuntimeException noBed(Inbound in, Refusal e) {
    if (!in.hinted(NO_BED)) return new TryAgain(NO_BED);
    return waits(in, e);
  }

  /** Out of order: tried again with whatever this visit brings next. */
  private static Problem.Waits waits(Inbound in, Refusal e) {
    return new Problem.Waits(
        ErrorCode.INTERNAL, Visits.at(in), e.message(), Wait.visit(in.sender().id(), in.visit()));
  }
}
