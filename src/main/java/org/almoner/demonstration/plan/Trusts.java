package org.almoner.demonstration.plan;

import java.util.List;
import org.almoner.demonstration.plan.WardPlan.Intake;

/**
 * Northmoor Hospitals: a trust that does not exist, with two sites, 24 wards and 40 specialties.
 */
public final class Trusts {
  public static final String NAME = "Northmoor Hospitals";
  public static final String CODE = "RNZ";
  public static final List<String> SITES =
      List.of("Northmoor General Hospital", "Ellerby Hospital");

  /** Treatment functions that the trust provides. */
  public static final List<String> SPECIALTIES =
      List.of(
          "100", "101", "103", "104", "107", "110", "120", "130", "140", "160", "180", "190", "191",
          "192", "300", "301", "302", "303", "307", "314", "315", "320", "326", "328", "330", "340",
          "350", "361", "370", "400", "410", "420", "422", "430", "501", "502", "560", "650", "800",
          "811");

  private static final List<WardPlan> WARDS =
      List.of(
          ward(0, "AMU", "Acute medical unit", "326", Intake.MEDICAL_ASSESSMENT, 4, 6, 4, 1.4),
          ward(0, "W7", "Ward 7, general medicine", "300", Intake.MEDICAL, 4, 6, 4, 8),
          ward(
              0,
              "SAU",
              "Surgical assessment unit",
              "100",
              Intake.SURGICAL_ASSESSMENT,
              3,
              6,
              2,
              1.2),
          ward(0, "W1", "Ward 1, cardiology", "320", Intake.MEDICAL, 3, 6, 4, 7),
          ward(0, "W2", "Ward 2, respiratory", "340", Intake.MEDICAL, 3, 6, 4, 9),
          ward(0, "W3", "Ward 3, gastroenterology", "301", Intake.MEDICAL, 3, 6, 4, 8),
          ward(0, "W4", "Ward 4, elderly medicine", "430", Intake.ELDERLY, 4, 6, 4, 14),
          ward(0, "W5", "Ward 5, stroke", "328", Intake.MEDICAL, 3, 6, 4, 15),
          ward(0, "W6", "Ward 6, general surgery", "100", Intake.SURGICAL, 3, 6, 4, 6),
          ward(0, "W8", "Ward 8, colorectal surgery", "104", Intake.SURGICAL, 3, 6, 4, 8),
          ward(0, "W9", "Ward 9, trauma and orthopaedics", "110", Intake.SURGICAL, 4, 6, 4, 10),
          ward(0, "W10", "Ward 10, renal", "361", Intake.MEDICAL, 3, 6, 2, 9),
          ward(0, "ITU", "Intensive care unit", "192", Intake.CRITICAL, 2, 6, 2, 5),
          ward(0, "W12", "Ward 12, children", "420", Intake.CHILDREN, 3, 4, 6, 3),
          ward(
              1,
              "EAU",
              "Emergency assessment unit",
              "326",
              Intake.MEDICAL_ASSESSMENT,
              3,
              6,
              4,
              1.4),
          ward(1, "E3", "Ellerby 3, general medicine", "300", Intake.MEDICAL, 3, 6, 4, 8),
          ward(1, "E1", "Ellerby 1, elderly medicine", "430", Intake.ELDERLY, 3, 6, 4, 15),
          ward(1, "E2", "Ellerby 2, rehabilitation", "314", Intake.ELDERLY, 3, 6, 4, 20),
          ward(1, "E4", "Ellerby 4, orthopaedics", "110", Intake.SURGICAL, 3, 6, 4, 6),
          ward(1, "E5", "Ellerby 5, urology", "101", Intake.SURGICAL, 2, 6, 4, 5),
          ward(1, "E6", "Ellerby 6, gynaecology", "502", Intake.WOMEN, 2, 6, 2, 4),
          ward(1, "E7", "Ellerby 7, oncology", "370", Intake.MEDICAL, 2, 6, 4, 9),
          ward(1, "MAT", "Maternity", "501", Intake.MATERNITY, 3, 4, 6, 2.6),
          ward(1, "E8", "Ellerby 8, ear, nose and throat", "120", Intake.SURGICAL, 2, 4, 4, 4));

  private Trusts() {}

  /** The wards of a site, at most {@code most} of them. */
  public static List<WardPlan> wards(int site, int most) {
    return WARDS.stream().filter(w -> w.site() == site).limit(most).toList();
  }

  public static String siteCode(Scale scale, int site) {
    return scale.prefix() + CODE + "0" + (site + 1);
  }

  private static WardPlan ward(
      int site,
      String code,
      String name,
      String specialty,
      Intake intake,
      int bays,
      int perBay,
      int sideRooms,
      double stay) {
    return new WardPlan(site, code, name, specialty, intake, bays, perBay, sideRooms, stay);
  }
}
