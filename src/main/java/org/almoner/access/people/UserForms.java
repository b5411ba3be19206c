package org.almoner.access.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.access.Role;
import org.almoner.access.UserAccount;
import org.almoner.access.secondfactor.SecondFactors;
import org.almoner.access.signin.OpenSessions;
import org.almoner.access.signin.Places;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.springframework.stereotype.Component;

/** The form of one person, filled in. */
@Component
class UserForms {
  private static final List<Option> ROLES =
      Arrays.stream(Role.values()).map(r -> new Option(r.name(), r.words())).toList();
  private final Places places;
  private final OpenSessions sessions;
  private final SecondFactors factors;

  UserForms(Places places, OpenSessions sessions, SecondFactors factors) {
    this.places = places;
    this.sessions = sessions;
    this.factors = factors;
  }

  static Set<Role> roles(Collection<String> codes) {
    var roles = EnumSet.noneOf(Role.class);
    for (var role : Role.values()) if (codes.contains(role.name())) roles.add(role);
    return roles;
  }

  UserPage blank() {
    return refused("", "", Set.of(), Set.of(), FormErrors.none());
  }

  UserPage refused(
      String username,
      String displayName,
      Set<String> roles,
      Set<String> chosen,
      FormErrors errors) {
    return new UserPage(
        "",
        username,
        displayName,
        ROLES,
        roles,
        places.options(),
        chosen,
        true,
        0,
        List.of(),
        false,
        errors);
  }

  UserPage of(UserAccount person, FormErrors errors) {
    return new UserPage(
        person.id().toString(),
        person.username(),
        person.displayName(),
        ROLES,
        person.roles().stream().map(Role::name).collect(Collectors.toSet()),
        places.options(),
        person.places(),
        person.active(),
        person.version(),
        sessions.of(person.id(), null),
        factors.enrolled(person.id()),
        errors);
  }
}
