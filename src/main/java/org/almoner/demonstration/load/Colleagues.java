package org.almoner.demonstration.load;

import java.util.ArrayList;
import java.util.List;
import org.almoner.access.NewUser;
import org.almoner.access.Role;
import org.almoner.access.Users;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.Trusts;
import org.almoner.organisation.Wards;
import org.springframework.stereotype.Component;

/** One person of each role who can sign in, with the wards they work in. */
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
  private final Users users;
  private final Wards wards;

  Colleagues(Users users, Wards wards) {
    this.users = users;
    this.wards = wards;
  }

  /** Makes those who are not there yet. */
  public List<String> create(Plan plan, String password) {
    var places = places(plan);
    var names = new ArrayList<String>();
    for (var person : PEOPLE) {
      names.add(person.username());
      if (users.byUsername(person.username()).isEmpty())
        users.create(person.withPassword(password).at(places));
    }
    return names;
  }

  /** The first wards of the first site. */
  private String[] places(Plan plan) {
    var site = Trusts.siteCode(plan.scale(), 0);
    return Trusts.wards(0, plan.scale().wards()).stream()
        .limit(4)
        .flatMap(w -> wards.byCode(site, w.code()).stream())
        .map(w -> "ward:" + w.id())
        .toArray(String[]::new);
  }
}
