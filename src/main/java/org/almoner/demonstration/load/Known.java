package org.almoner.demonstration.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.Trusts;
import org.almoner.demonstration.plan.WardPlan;
import org.almoner.demonstration.plan.WardPlan.BedPlan;
import org.almoner.inpatients.Destination;
import org.almoner.organisation.BedId;
import org.almoner.organisation.StaffDirectory;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ids that the planned beds, consultants and people got. */
final class Known {
  private final Map<String, WardId> wards = new HashMap<>();
  private final Map<String, BedId> beds = new HashMap<>();
  private final Map<String, List<StaffId>> consultants = new HashMap<>();
  private final Map<String, PatientId> patients = new ConcurrentHashMap<>();
  private final Plan plan;
  private final JdbcClient jdbc;

  Known(Plan plan, Wards all, StaffDirectory staff, JdbcClient jdbc) {
    this.plan = plan;
    this.jdbc = jdbc;
    for (var site : plan.sites())
      for (var ward : site.wards())
        all.byCode(Trusts.siteCode(plan.scale(), site.site()), ward.code())
            .ifPresent(found -> remember(ward, found.id(), all));
    for (var c : org.almoner.demonstration.plan.Colleague.all(plan.scale()))
      if (c.code() != null && c.specialty() != null)
        staff.byNationalCode(c.code()).ifPresent(s -> of(c.specialty()).add(s.id()));
    refresh();
  }

  /** Whoever was registered since. */
  void refresh() {
    jdbc.sql(
            "select patient_id, hospital_number from patients.v_patient where hospital_number like :prefix")
        .param("prefix", plan.scale().prefix() + "N%")
        .query(
            row -> {
              patients.put(
                  row.getString("hospital_number"),
                  new PatientId(row.getObject("patient_id", UUID.class)));
            });
  }

  private void remember(WardPlan ward, WardId id, Wards all) {
    wards.put(ward.code(), id);
    var layout = all.layout(id);
    for (var bay : layout.bays())
      for (var bed : layout.bedsIn(bay.id()))
        beds.put(ward.code() + "/" + bay.code() + "/" + bed.code(), bed.id());
  }

  private List<StaffId> of(String specialty) {
    return consultants.computeIfAbsent(specialty, s -> new ArrayList<>());
  }

  WardId ward(WardPlan ward) {
    return known(wards.get(ward.code()), ward.code());
  }

  BedId bed(BedPlan bed) {
    return known(beds.get(bed.key()), bed.key());
  }

  Destination destination(BedPlan bed) {
    return Destination.bed(ward(bed.ward()), bed(bed));
  }

  /** A cot of the nursery that belongs to a maternity ward. */
  Destination cot(WardPlan ward, int number) {
    var key = ward.code() + "/N/N" + number;
    return Destination.bed(ward(ward), known(beds.get(key), key));
  }

  PatientId patient(int person) {
    var number = plan.people().get(person).hospitalNumber();
    return known(patients.get(number), number);
  }

  /** One of those of the specialty, the same for the same number. */
  StaffId consultant(String specialty, int number) {
    var all = of(specialty);
    return known(all.isEmpty() ? null : all.get(number % all.size()), "consultant " + specialty);
  }

  private static <T> T known(@Nullable T found, String what) {
    if (found == null) throw new IllegalStateException("The demonstration has no " + what);
    return found;
  }
}
