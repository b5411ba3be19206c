package org.almoner.patients.merge;

import org.almoner.shell.NavItem;
import org.almoner.shell.WorkItemSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records to merge or sort, on the rail and among the work that waits. */
@Component
class MergesPlace implements NavItem, WorkItemSource {
  private static final String PATH = "/patients/merges";
  private final JdbcClient jdbc;

  MergesPlace(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Place place() {
    return new Place(PATH, "Merges", "swap", "m", 60);
  }

  @Override
  public String activity() {
    return "patients.merge";
  }

  @Override
  public Count count() {
    var open = open();
    return new Count(open.pairs() + open.entries(), false);
  }

  @Override
  public Waiting waiting() {
    var open = open();
    return new Waiting(
        "Records to merge or sort",
        "possible duplicates and entries between two records",
        open.pairs() + open.entries(),
        0,
        PATH);
  }

  private record Open(long pairs, long entries) {}

  private Open open() {
    return jdbc.sql(
            """
            select (select count(*) from patients.possible_duplicate where settled_at is null) as pairs,
                   (select count(*) from patients.unmerge_question where settled_at is null) as entries
            """)
        .query(Open.class)
        .single();
  }
}
