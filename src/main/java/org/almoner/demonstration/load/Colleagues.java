package org.almoner.demonstration.load;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almoner.access.NewUser;
import org.almoner.access.Role;
import org.almoner.access.Users;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.SitePlan;
import org.almoner.demonstration.plan.Trusts;
import org.almoner.organisation.Wards;
import org.springframework.stereotype.Component;

/** One person of each role who can sign in, on the wards where such a person works. */
@Component
public class Colleagues {
  private static final List<NewUser> PEOPLE =
      List.of(
          NewUser.of("ward.clerk", "Wendy Clegg", Role.WARD_CLERK),
          NewUser.of("nurse", "Grace Okafor", Role.NURSE),
          NewUser.of("doctor", "Daniel Ngo", Role.DOCTOR),
          NewUser.of("consultant", "Asha Menon", Role.CONSULTANT),
          NewUser.of("clinic.clerk", "Colin Royle", Role.CLINIC_CLERK),
          NewUser.of("bed.manager", "Brenda Malik", Role.BED_MANAGER),
          NewUser.of("ed.clerk", "Evan Dacre", Role.ED_CLERK),
          NewUser.of("coder", "Ciara Doherty", Role.CODER),
          NewUser.of("integration", "Ivan Petrov", Role.INTEGRATION_ANALYST),
          NewUser.of("governance", "Gwen Verity", Role.INFORMATION_GOVERNANCE));

  /** Wards by code; who is not named here works on none. */
  private static final Map<String, List<String>> WARDS =
      Map.ofEntries(
          entry("ward.clerk", List.of("W7", "AMU")),
          entry("nurse", List.of("W7")),
          entry("doctor", List.of("AMU", "W7", "W1")),
          entry("consultant", List.of("AMU", "W7", "W2")),
          entry("ed.clerk", List.of("AMU", "SAU", "EAU")));

  private final Users users;
  private final Wards wards;

  Colleagues(Users users, Wards wards) {
    this.users = users;
    this.wards = wards;
  }

  /** Makes those who are not there yet. */
  public List<String> create(Plan plan, String password) {
    var names = new ArrayList<String>();
    for (var person : PEOPLE) {
      names.add(person.username());
      if (users.byUsername(person.username()).isEmpty())
        users.create(person.withPassword(password).at(places(plan, person.username())));
    }
    return names;
  }

  /** A bed manager works on every ward. */
  private String[] places(Plan plan, String person) {
    var codes = WARDS.getOrDefault(person, List.of());
    return plan.sites().stream()
        .flatMap(site -> places(plan, site, codes, person.equals("bed.manager")))
        .toArray(String[]::new);
  }

  private java.util.stream.Stream<String> places(
      Plan plan, SitePlan site, List<String> codes, boolean all) {
    var code = Trusts.siteCode(plan.scale(), site.site());
    return site.wards().stream()
        .filter(w -> all || codes.contains(w.code()))
        .flatMap(w -> wards.byCode(code, w.code()).stream())
        .map(w -> "ward:" + w.id());
  }
}
