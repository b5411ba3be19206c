package org.almoner.inpatients.mylists;

import java.util.List;
import java.util.UUID;
import org.almoner.access.Users;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.platform.Actors;
import org.almoner.shell.Option;
import org.springframework.stereotype.Component;

/** The wards on which the reader works. */
@Component
class OwnWards {
  private final Users users;
  private final Wards wards;

  OwnWards(Users users, Wards wards) {
    this.users = users;
    this.wards = wards;
  }

  List<UUID> ids() {
    var user = Actors.current().userId();
    if (user == null) return List.of();
    return users.placesOf(user).stream()
        .filter(p -> p.startsWith("ward:"))
        .map(p -> UUID.fromString(p.substring(5)))
        .sorted()
        .toList();
  }

  List<Option> options() {
    return ids().stream()
        .map(w -> new Option(w.toString(), "Staff of " + wards.byId(new WardId(w)).name()))
        .toList();
  }
}
