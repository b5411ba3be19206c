package org.almoner.organisation.web;

import java.util.List;
import org.almoner.organisation.keeping.Kind;
import org.almoner.organisation.web.desk.Desk;
import org.almoner.platform.NotFound;
import org.springframework.stereotype.Component;

@Component
class Desks {
  private final List<Desk> all;

  Desks(List<Desk> all) {
    this.all = all.stream().sorted(java.util.Comparator.comparing(Desk::kind)).toList();
  }

  List<Desk> all() {
    return all;
  }

  Desk of(String slug) {
    return all.stream()
        .filter(d -> d.kind().slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> new NotFound("That page"));
  }

  Desk of(Kind kind) {
    return of(kind.slug());
  }
}
