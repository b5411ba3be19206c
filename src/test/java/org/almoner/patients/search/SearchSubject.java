package org.almoner.patients.search;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.almoner.patients.CurrentLocations;
import org.almoner.patients.PatientId;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The search as the search page calls it, without the page: for the benchmark. */
public final class SearchSubject {
  private static final int WEAK = 45;
  private final PatientSearch search;
  private final People people;
  private final TransactionTemplate transaction;

  public SearchSubject(DataSource source) {
    var database = new SearchDatabase(source, new Searches());
    search =
        new PatientSearch(
            new QueryReader(Clock.systemDefaultZone()),
            new NameDictionary(database),
            database,
            new DefaultListableBeanFactory().getBeanProvider(CurrentLocations.class));
    people = new People(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    transaction.setReadOnly(true);
  }

  /** Whether exactly this person is opened for a number. */
  public boolean opens(String number, UUID patient) {
    var criteria = search.read(number);
    var found = transaction.execute(_ -> search.exact(criteria));
    return found != null && found.isPresent() && found.get().survivor().value().equals(patient);
  }

  /** Whether this person is on the first page of the list, whose rows are read. */
  public boolean lists(String typed, UUID patient) {
    var criteria = search.read(typed);
    var found = transaction.execute(_ -> search.find(criteria, false));
    List<PatientId> page =
        found == null
            ? List.of()
            : found.matches().stream()
                .filter(m -> m.score() >= WEAK)
                .limit(SearchPages.ROWS)
                .map(Match::patient)
                .toList();
    return people.byId(page).containsKey(new PatientId(patient));
  }
}
