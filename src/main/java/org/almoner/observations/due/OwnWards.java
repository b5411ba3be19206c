package org.almoner.observations.due;

import java.util.List;
import java.util.UUID;
import org.almoner.access.Users;
import org.almoner.platform.Actors;
import org.springframework.stereotype.Component;

/** The wards where the signed-in person works. */
@Component
class OwnWards {
  private final Users users;

  OwnWards(Users users) {
    this.users = users;
  }

  List<UUID> mine() {
    var user = Actors.current().userId();
    if (user == null) return List.of();
    return users.placesOf(user).stream()
        .filter(p -> p.startsWith("ward:"))
        .map(p -> UUID.fromString(p.substring(5)))
        .sorted()
        .toList();
  }
}
