package org.almoner.demonstration.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the demonstration hospital.
 *
 * @param code CONSULTANT CODE, null for everybody else
 */
public record Colleague(
    @Nullable String code,
    String localCode,
    String title,
    String given,
    String surname,
    String job,
    @Nullable String specialty) {
  private static final List<String> JOBS =
      List.of(
          "Staff nurse",
          "Staff nurse",
          "Staff nurse",
          "Ward sister",
          "Charge nurse",
          "Ward clerk",
          "Resident doctor",
          "Resident doctor",
          "Specialty registrar",
          "Physiotherapist",
          "Occupational therapist",
          "Pharmacist",
          "Site manager",
          "Midwife");

  /** A third are consultants: those of specialties with wards first, then one of each other. */
  public static List<Colleague> all(Scale scale) {
    var random = new SplittableRandom(31_000_007L);
    var all = new ArrayList<Colleague>();
    var specialties = new ArrayList<String>();
    for (int site = 0; site < Trusts.SITES.size(); site++)
      for (var ward : Trusts.wards(site, scale.wards())) specialties.add(ward.specialty());
    int consultants = Math.max(specialties.size(), scale.staff() * 3 / 10);
    for (int i = 0; i < consultants; i++) {
      var of = i < specialties.size() ? specialties : Trusts.SPECIALTIES;
      all.add(consultant(scale, i, of.get(i % of.size()), random));
    }
    for (int i = consultants; i < scale.staff(); i++)
      all.add(colleague(scale, i, null, one(JOBS, random), null, random));
    return all;
  }

  private static Colleague consultant(
      Scale scale, int number, String specialty, SplittableRandom random) {
    return colleague(
        scale,
        number,
        "C" + (9_000_000 + scale.offset() + number),
        "Consultant",
        specialty,
        random);
  }

  private static Colleague colleague(
      Scale scale,
      int number,
      @Nullable String code,
      String job,
      @Nullable String specialty,
      SplittableRandom random) {
    var woman = random.nextBoolean();
    var given = one(woman ? Names.WOMEN : Names.MEN, random);
    var title = job.contains("octor") || code != null ? "Dr" : woman ? "Ms" : "Mr";
    var local = scale.prefix() + "S" + String.format("%04d", number);
    return new Colleague(code, local, title, given, one(Names.SURNAMES, random), job, specialty);
  }

  private static String one(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
