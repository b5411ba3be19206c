package org.almoner.patients.registration;

import java.util.List;
import java.util.stream.Collectors;
import org.almoner.platform.Refusal;

/** The minimum data set of this kind of registration is not there. */
public final class TooLittleKnown extends Refusal {
  private final transient List<MinimumDataSet.Missing> missing;

  public TooLittleKnown(List<MinimumDataSet.Missing> missing) {
    super(
        "minimum_data_set",
        missing.getFirst().field(),
        missing.stream().map(MinimumDataSet.Missing::words).collect(Collectors.joining(". "))
            + ".");
    this.missing = List.copyOf(missing);
  }

  public List<MinimumDataSet.Missing> missing() {
    return missing;
  }
}
