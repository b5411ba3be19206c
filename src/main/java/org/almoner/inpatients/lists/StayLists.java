package org.almoner.inpatients.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.inpatients.words.When;
import org.almoner.inpatients.words.Who;
import org.almoner.inpatients.words.WhoRow;
import org.almoner.platform.Cui;
import org.almoner.platform.NotFound;
import org.almoner.terminology.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs the lists: two statements a page, whatever its length. */
@Service
public class StayLists {
  private static final String FILTER =
      """
       where (:ward::uuid is null or x.ward_id = :ward)
         and (:consultant::uuid is null or x.consultant_id = :consultant)
         and (:specialty::text is null or x.specialty = :specialty)
      """;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Codes codes;
  private final List<StayList> lists =
      Stream.of(
              PatientLists.all(),
              BreachLists.all(),
              CompanionLists.all(),
              CorrectionLists.all(),
              WorkLists.all())
          .flatMap(List::stream)
          .toList();

  StayLists(JdbcClient jdbc, Clock clock, Codes codes) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.codes = codes;
  }

  List<StayList> all() {
    return lists;
  }

  StayList named(String key) {
    return lists.stream()
        .filter(l -> l.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("That list"));
  }

  /** How many rows there are with the filter, and without it. */
  @Transactional(readOnly = true)
  public Counts counts(StayList list, ListQuery query) {
    return bind(
            jdbc.sql(
                "select (select count(*) from (%s) x %s) as shown, (select count(*) from (%s) x) as total"
                    .formatted(list.sql(), FILTER, list.sql())),
            query)
        .query((r, n) -> new Counts(r.getLong("shown"), r.getLong("total")))
        .single();
  }

  @Transactional(readOnly = true)
  public List<Line> lines(StayList list, ListQuery query, int limit) {
    var key =
        query.after() == null ? null : query.after().substring(0, query.after().length() - 37);
    var id =
        query.after() == null
            ? null
            : UUID.fromString(query.after().substring(query.after().length() - 36));
    return bind(
            jdbc.sql(
                "select * from (%s) x %s and (:afterId::uuid is null or (x.sort_key, x.row_id) > (:afterKey::text, :afterId::uuid)) order by x.sort_key, x.row_id limit :limit"
                    .formatted(list.sql(), FILTER)),
            query)
        .param("afterKey", key)
        .param("afterId", id)
        .param("limit", limit)
        .query((r, n) -> line(list, r))
        .list();
  }

  private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ListQuery query) {
    var now = clock.instant();
    return statement
        .param("ward", query.ward())
        .param("consultant", query.consultant())
        .param("specialty", query.specialty())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("today", Cui.date(now))
        .param("at", query.at().atOffset(ZoneOffset.UTC))
        .param(
            "since", When.at(query.since(), java.time.LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC));
  }

  private Line line(StayList list, ResultSet r) throws SQLException {
    var cells = new String[4];
    for (int i : IntStream.range(0, 4).toArray()) {
      var text = WhoRow.words(r, "c" + (i + 1));
      var set = list.columns().get(i).codes();
      cells[i] = set == null || text.isEmpty() ? text : codes.words(set, text);
    }
    var row = r.getObject("row_id", UUID.class);
    var who = r.getObject("patient_id") == null ? null : WhoRow.of(r);
    var now = clock.instant();
    return new Line(
        WhoRow.words(r, "sort_key") + "|" + row,
        WhoRow.words(r, "place"),
        who == null ? "" : who.formal(),
        who == null ? "" : who.bornAge(now),
        who == null ? "" : who.nhs() == null ? who.hospital() : who.nhsSpaced(),
        List.of(cells),
        href(list, row, r.getObject("ward_id", UUID.class), who));
  }

  private static String href(StayList list, UUID row, @Nullable UUID ward, @Nullable Who who) {
    if (list.opens() == StayList.Opens.WARD) return "/wards/" + ward + "/beds/" + row;
    if (list.opens() == StayList.Opens.ATTENDERS) return "/wards/" + ward + "/attenders";
    if (who == null) return ward == null ? "/flow" : "/wards/" + ward;
    return list.opens() == StayList.Opens.ADMIT
        ? "/patients/" + who.patient() + "/admit?request=" + row
        : "/patients/" + who.patient() + "/stay";
  }

  record Counts(long shown, long total) {}

  /**
   * One row in words.
   *
   * @param key for the next page
   */
  public record Line(
      String key,
      String place,
      String name,
      String born,
      String nhs,
      List<String> cells,
      String href) {}
}
