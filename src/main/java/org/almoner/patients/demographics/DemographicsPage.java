package org.almoner.patients.demographics;

import java.util.List;
import org.almoner.patients.PatientBanner;
import org.almoner.shell.Row;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of who a person is, now or as it was at a moment.
 *
 * @param todo what is still to be asked; "" when the registration is complete
 * @param asAt the moment shown, in words; null for now
 * @param moments when the person's own row changed, the newest first
 */
public record DemographicsPage(
    PatientBanner banner,
    String base,
    String todo,
    boolean unknown,
    @Nullable String asAt,
    List<Row> who,
    List<Section> sections,
    List<Moment> moments,
    boolean mayAmend) {

  /** One part of it. */
  public record Section(String heading, String addHref, String add, List<Line> lines) {}

  /**
   * @param changeHref null where nothing is ever changed
   */
  public record Line(
      String label, String words, String when, boolean past, @Nullable String changeHref) {}

  /** A change of the person's own row. */
  public record Moment(String words, String href) {}
}
