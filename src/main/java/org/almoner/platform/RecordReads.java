package org.almoner.platform;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Reads ahead what every page about a record needs, in one round trip. */
@Component
public class RecordReads {
  private static final Logger LOG = LoggerFactory.getLogger(RecordReads.class);
  private final RoundTrips trips;
  private final List<RecordRead<?>> reads;

  RecordReads(RoundTrips trips, List<RecordRead.Source> sources) {
    this.trips = trips;
    this.reads =
        sources.stream().flatMap(s -> s.reads().stream()).<RecordRead<?>>map(r -> r).toList();
  }

  /**
   * Within {@link OnePage}. When one of the statements fails, each part of the page reads for
   * itself and says what it could not read.
   */
  public void ahead(UUID patient) {
    var trip = trips.start();
    var held = reads.stream().map(r -> r.ask(patient, trip)).toList();
    try {
      trip.go();
      held.forEach(Runnable::run);
    } catch (DataAccessException e) {
      LOG.warn("A record could not be read in one go", e);
    }
  }
}
