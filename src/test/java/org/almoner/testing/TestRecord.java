package org.almoner.testing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.access.Activity;
import org.almoner.access.CareRelationship;
import org.almoner.access.OpensRecord;
import org.almoner.access.SensitiveRecords;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A module in small: a record with a route, relationships of its own, and sensitive patients. */
@RestController
public class TestRecord implements CareRelationship, SensitiveRecords {
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Set<UUID> sensitive = ConcurrentHashMap.newKeySet();

  @GetMapping("/test-records/{patient}")
  @Activity(Activity.SIGNED_IN)
  @OpensRecord("test.open")
  String open(@PathVariable UUID patient) {
    return "The record";
  }

  @PostMapping("/test-records/{patient}")
  @Activity(Activity.SIGNED_IN)
  @OpensRecord("test.change")
  String change(@PathVariable UUID patient) {
    return "Changed";
  }

  @GetMapping("/test-forgotten")
  @Activity("test.nobody-has-this")
  String forgotten() {
    return "Secret";
  }

  public void knows(Staff.Member member, UUID patient) {
    known.add(member.id() + " " + patient);
  }

  public void makeSensitive(UUID patient) {
    sensitive.add(patient);
  }

  @Override
  public Optional<String> between(UUID user, UUID patient) {
    return known.contains(user + " " + patient) ? Optional.of("Known to a test") : Optional.empty();
  }

  @Override
  public boolean sensitive(UUID patient) {
    return sensitive.contains(patient);
  }
}
