package org.almoner.inpatients.chart;

import java.util.List;
import org.almoner.inpatients.forms.WorkForm;
import org.almoner.patients.PatientBanner;
import org.almoner.shell.Link;
import org.almoner.shell.Row;
import org.jspecify.annotations.Nullable;

/**
 * The stay of one patient in words.
 *
 * @param banner null in the patient page, which has its own
 * @param facts empty when the patient is not in hospital
 * @param actions forms that are possible now
 * @param attendances visits without a bed, newest first
 * @param work the form in the workspace, or null
 */
public record StayPage(
    @Nullable PatientBanner banner,
    String patient,
    String title,
    String about,
    List<Row> facts,
    List<Link> actions,
    List<Movement> movements,
    List<Earlier> earlier,
    List<Earlier> attendances,
    @Nullable WorkForm work) {

  /**
   * One thing that happened, newest first.
   *
   * @param cancelled why it was taken back; empty while it stands
   * @param undo where it can be cancelled, or null
   */
  public record Movement(
      String when, String what, String second, String cancelled, @Nullable String undo) {}

  /**
   * A stay that has ended, or an attendance.
   *
   * @param give where it is given to another patient
   * @param mend where its history is corrected and where it is marked in error
   */
  public record Earlier(
      String from, String to, String place, String how, String give, List<Link> mend) {}
}
