package org.almoner.inpatients.forms;

import java.util.Map;
import org.almoner.inpatients.*;
import org.almoner.inpatients.plans.PendingTransfers;
import org.almoner.organisation.*;
import org.springframework.stereotype.Component;

/** A transfer that was asked for is withdrawn. */
@Component
class WithdrawForm implements StayForm {
  private final PendingTransfers transfers;

  WithdrawForm(PendingTransfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public String path() {
    return "withdraw";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    return here.form("Withdraw transfer", path(), typed)
        .hidden("version")
        .text("reason", "Reason", "")
        .proposing("version", "" + AcceptForm.pending(transfers, here).version())
        .doing("The request disappears from the other ward's board.", "Withdraw");
  }

  @Override
  public String save(Here here, Typed typed) {
    var pending = AcceptForm.pending(transfers, here);
    var version = typed.version();
    transfers.cancel(pending.id(), version, typed.required("reason", "Give a reason."));
    return "The transfer of " + here.who().formal() + " was withdrawn.";
  }
}
