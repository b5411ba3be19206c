package org.almoner.inpatients.forms;

import java.util.Map;

/** One form about a patient's current stay. */
public interface StayForm {
  /** The last part of its address. */
  String path();

  /** The form with what was typed, and proposals where nothing was. */
  WorkForm draw(Here here, Map<String, String> typed);

  /** Does it. Returns one sentence that names what was done. */
  String save(Here here, Typed typed);
}
