package org.almoner.inpatients.ledger;

import java.util.HashMap;
import java.util.Map;
import org.almoner.inpatients.Admission;
import org.jspecify.annotations.Nullable;

/** The parameters of an admission. */
final class Params {
  private Params() {}

  static Map<String, @Nullable Object> of(Admission admission) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("patient", admission.patient().value());
    params.put("method", admission.method());
    params.put("source", admission.source());
    params.put("management", admission.codes().intendedManagement());
    params.put("category", admission.codes().category());
    params.put("decided", admission.background().decidedOn());
    params.put("reason", admission.reason());
    params.put("referrer", admission.background().referrer());
    params.put("request", admission.request());
    params.put("mother", admission.mother() == null ? null : admission.mother().value());
    params.put("expected", admission.expectedDischarge());
    params.put(
        "consultant", admission.consultant() == null ? null : admission.consultant().value());
    params.put("ward", admission.to().ward().value());
    params.put("bed", admission.to().bed() == null ? null : admission.to().bed().value());
    return params;
  }
}
