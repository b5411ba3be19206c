package org.almoner.demonstration.load;

import org.almoner.demonstration.plan.Colleague;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.Scale;
import org.almoner.demonstration.plan.Trusts;
import org.almoner.demonstration.plan.WardPlan;
import org.almoner.organisation.BayId;
import org.almoner.organisation.BaySex;
import org.almoner.organisation.BedKind;
import org.almoner.organisation.SiteId;
import org.almoner.organisation.Sites;
import org.almoner.organisation.Specialties;
import org.almoner.organisation.StaffDirectory;
import org.almoner.organisation.StaffDirectory.StaffDetails;
import org.almoner.organisation.TrustSettings;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.organisation.keeping.Closings;
import org.almoner.organisation.keeping.Kind;
import org.almoner.organisation.practices.Practices;
import org.almoner.organisation.practices.Practices.GpDetails;
import org.springframework.stereotype.Component;

/** Builds the trust: sites, wards, beds, staff and practices. */
@Component
class Estate {
  private final TrustSettings trust;
  private final Specialties specialties;
  private final Closings closings;
  private final Sites sites;
  private final Wards wards;
  private final StaffDirectory staff;
  private final Practices practices;

  Estate(
      TrustSettings trust,
      Specialties specialties,
      Closings closings,
      Sites sites,
      Wards wards,
      StaffDirectory staff,
      Practices practices) {
    this.trust = trust;
    this.specialties = specialties;
    this.closings = closings;
    this.sites = sites;
    this.wards = wards;
    this.staff = staff;
    this.practices = practices;
  }

  /** The trust itself, marked as training, with forty specialties. */
  void trust() {
    if (trust.entry().isEmpty()) trust.setUp(Trusts.CODE, Trusts.NAME, true);
    for (var s : specialties.entries())
      if (s.open() && !Trusts.SPECIALTIES.contains(s.code()))
        closings.close(Kind.SPECIALTY, s.id(), s.version(), "Not provided by this trust");
  }

  void build(Plan plan) {
    for (var site : plan.sites()) {
      var code = Trusts.siteCode(plan.scale(), site.site());
      var id = sites.openSite(code, Trusts.SITES.get(site.site()));
      for (var ward : site.wards()) build(id, ward);
    }
    for (var c : Colleague.all(plan.scale())) staff.add(details(c));
    for (int n = 0; n < plan.scale().practices(); n++) practice(plan.scale(), n);
  }

  private void build(SiteId site, WardPlan plan) {
    var details =
        new Wards.WardDetails(
            plan.code(),
            plan.name(),
            plan.specialty(),
            null,
            "01632 960" + plan.beds().size(),
            true);
    var ward = wards.openWard(site, details);
    for (int bay = 0; bay < plan.bays(); bay++) {
      var letter = String.valueOf((char) ('A' + bay));
      var id =
          wards.addBay(
              ward, letter, "Bay " + letter, sex(plan, bay), false, bay / 2 + 1, bay % 2 + 1);
      furnish(plan, letter, id);
    }
    if (plan.sideRooms() > 0) furnish(plan, "S", sideRooms(plan, ward));
    if (plan.intake() == WardPlan.Intake.MATERNITY) nursery(plan, ward);
  }

  private void nursery(WardPlan plan, WardId ward) {
    var nursery = wards.addBay(ward, "N", "Nursery", BaySex.MIXED, false, plan.bays() / 2 + 2, 1);
    for (int n = 0; n < Births.COTS; n++)
      wards.addBed(nursery, "N" + (n + 1), BedKind.COT, n / 2 + 1, n % 2 + 1);
  }

  private BayId sideRooms(WardPlan plan, WardId ward) {
    int row = (plan.bays() + 1) / 2 + (plan.bays() % 2 == 0 ? 1 : 0);
    int column = plan.bays() % 2 == 0 ? 1 : 2;
    return wards.addBay(ward, "S", "Side rooms", BaySex.UNDESIGNATED, true, row, column);
  }

  private void furnish(WardPlan plan, String bay, BayId id) {
    for (var bed : plan.beds())
      if (bed.bay().equals(bay)) wards.addBed(id, bed.code(), BedKind.BED, bed.row(), bed.column());
  }

  private static BaySex sex(WardPlan plan, int bay) {
    return switch (plan.sexOf(bay)) {
      case 'F' -> BaySex.FEMALE;
      case 'M' -> BaySex.MALE;
      default -> BaySex.MIXED;
    };
  }

  private static StaffDetails details(Colleague c) {
    return new StaffDetails(
        c.code(),
        c.localCode(),
        c.surname(),
        c.given(),
        c.title(),
        c.job(),
        c.code() != null,
        c.specialty());
  }

  private void practice(Scale scale, int n) {
    var names = Colleague.all(scale);
    var id =
        practices.openPractice(
            scale.practiceCode(n),
            names.get(n % names.size()).surname() + " Road Surgery",
            (n + 1) + " Station Road, Northmoor",
            "NY1 " + (n % 9 + 1) + "AA",
            "01632 960" + String.format("%03d", n));
    var gp = names.get((n * 7 + 3) % names.size());
    practices.addGp(new GpDetails(scale.gpCode(n), gp.surname(), gp.given(), "Dr", id));
  }
}
