package org.almoner.inpatients.forms;

import java.util.Map;
import org.almoner.inpatients.*;
import org.almoner.inpatients.plans.PendingTransfers;
import org.almoner.organisation.*;
import org.springframework.stereotype.Component;

/** A transfer that was asked for is rejected. */
@Component
class RejectForm implements StayForm {
  private final PendingTransfers transfers;

  RejectForm(PendingTransfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public String path() {
    return "reject";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    return here.form("Reject transfer", path(), typed)
        .hidden("version")
        .text("reason", "Reason", "")
        .proposing("version", "" + AcceptForm.pending(transfers, here).version())
        .doing("The ward that asked sees the reason. The patient stays where they are.", "Reject");
  }

  @Override
  public String save(Here here, Typed typed) {
    var pending = AcceptForm.pending(transfers, here);
    var version = typed.version();
    transfers.reject(pending.id(), version, typed.required("reason", "Give a reason."));
    return "The transfer of " + here.who().formal() + " was rejected.";
  }
}
