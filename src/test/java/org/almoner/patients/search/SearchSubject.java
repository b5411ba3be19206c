package org.almoner.patients.search;

import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.almoner.patients.CurrentLocations;
import org.almoner.patients.PatientId;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The search as the search page calls it, without the page: for the benchmark. */
public final class SearchSubject {
  private static final int WEAK = 45;
  private final PatientSearch search;
  private final People people;

  public SearchSubject(DataSource source) {
    var database = new SearchDatabase(source, new Searches());
    search =
        new PatientSearch(
            new QueryReader(Clock.systemDefaultZone()),
            database,
            new DefaultListableBeanFactory().getBeanProvider(CurrentLocations.class));
    people = new People(database);
  }

  /** Whether exactly this person is opened for a number. */
  public boolean opens(String number, UUID patient) {
    var found = search.exact(search.read(number));
    return found.isPresent() && found.get().survivor().value().equals(patient);
  }

  /** Whether this person is on the first page of the list, whose rows are read. */
  public boolean lists(String typed, UUID patient) {
    var found = search.find(search.read(typed), false);
    var page =
        found.matches().stream()
            .filter(m -> m.score() >= WEAK)
            .limit(SearchPages.ROWS)
            .map(Match::patient)
            .toList();
    var rows = people.byId(page, found.people());
    return page.contains(new PatientId(patient)) && rows.containsKey(new PatientId(patient));
  }
}
