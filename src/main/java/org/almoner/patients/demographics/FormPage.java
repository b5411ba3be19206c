package org.almoner.patients.demographics;

import java.util.List;
import org.almoner.patients.PatientBanner;
import org.almoner.shell.DateParts;
import org.almoner.shell.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * A form about one patient, field by field.
 *
 * @param version of the row that the form was made from
 * @param stale what somebody else saved meanwhile, beside what was typed; null when nobody did
 */
public record FormPage(
    PatientBanner banner,
    String title,
    String action,
    String back,
    int version,
    List<Filled> fields,
    FormErrors errors,
    @Nullable Stale stale) {

  /** What its draft is kept under: one for each thing that can be changed. */
  public String draft() {
    return action.substring(action.indexOf("/demographics") + 1).replace('/', '-');
  }

  /** A field with what stands in it. */
  public record Filled(Field field, String value, DateParts date) {
    public boolean checked() {
      return value.equals("true");
    }
  }

  /**
   * @param by who saved the other version, and when
   */
  public record Stale(String by, List<Difference> differences) {}

  /** One field in both versions. */
  public record Difference(String what, String mine, String theirs) {}
}
