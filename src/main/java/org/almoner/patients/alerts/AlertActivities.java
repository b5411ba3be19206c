package org.almoner.patients.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almoner.access.ActivityCatalogue;
import org.springframework.stereotype.Component;

/** Two activities per category: none, read or write. */
@Component
class AlertActivities implements ActivityCatalogue {
  @Override
  public List<Definition> activities() {
    return Arrays.stream(AlertCategory.values())
        .flatMap(
            c ->
                Stream.of(
                    new Definition(
                        c.reading(),
                        "see alerts: " + c.words().toLowerCase(Locale.UK),
                        c.readers()),
                    new Definition(
                        c.writing(),
                        "record alerts: " + c.words().toLowerCase(Locale.UK),
                        c.writers())))
        .toList();
  }
}
