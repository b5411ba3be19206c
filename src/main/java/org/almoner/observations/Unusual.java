package org.almoner.observations;

import java.util.List;
import java.util.stream.Collectors;
import org.almoner.platform.Refusal;

/** Values that are possible but unusual: asked for twice before they are written. */
public final class Unusual extends Refusal {
  private final transient List<Parameter> parameters;

  Unusual(List<Parameter> parameters) {
    super(
        "unusual_value",
        parameters.getFirst().field(),
        "Unusual: "
            + parameters.stream().map(Parameter::words).collect(Collectors.joining(", "))
            + ". Measure again or correct it, or confirm it below. Nothing was saved yet.");
    this.parameters = List.copyOf(parameters);
  }

  public List<Parameter> parameters() {
    return parameters;
  }
}
