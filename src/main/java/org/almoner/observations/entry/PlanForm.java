package org.almoner.observations.entry;

import java.util.List;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;

/**
 * A decision about how observations are taken: the saturation scale, or how often.
 *
 * @param now what holds now, in words
 * @param version of what can be ended; 0 when there is nothing to end
 * @param choices of minutes; empty for the scale
 */
public record PlanForm(
    String patient,
    String kind,
    String now,
    int version,
    List<Option> choices,
    String minutes,
    String reason,
    String explain,
    FormErrors errors) {
  public String action() {
    return "/patients/" + patient + "/observations/" + kind;
  }
}
