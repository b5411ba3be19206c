package org.almoner.observations.score;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.almoner.observations.Risk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The loaded versions. They never change, so each is read once. */
@Component
public class Algorithms {
  private static final String IN_USE = "NEWS2-2017";
  private final JdbcClient jdbc;
  private final Map<String, Algorithm> known = new ConcurrentHashMap<>();

  Algorithms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Algorithm inUse() {
    return version(IN_USE);
  }

  public Algorithm version(String id) {
    return known.computeIfAbsent(id, this::read);
  }

  private Algorithm read(String id) {
    return jdbc.sql("select name, source from observations.algorithm where id = :id")
        .param("id", id)
        .query(
            (r, n) ->
                new Algorithm(
                    id,
                    r.getString("name"),
                    r.getString("source"),
                    bands(id),
                    codes(id),
                    responses(id)))
        .single();
  }

  private List<Algorithm.Band> bands(String id) {
    return jdbc.sql(
            "select parameter, supply, lowest, highest, points from observations.band where"
                + " algorithm_id = :id")
        .param("id", id)
        .query(
            (r, n) ->
                new Algorithm.Band(
                    r.getString("parameter"),
                    r.getString("supply"),
                    r.getBigDecimal("lowest"),
                    r.getBigDecimal("highest"),
                    r.getInt("points")))
        .list();
  }

  private Map<String, Integer> codes(String id) {
    return jdbc
        .sql(
            "select parameter, code, points from observations.code_points where algorithm_id = :id")
        .param("id", id)
        .query(
            (r, n) ->
                Map.entry(r.getString("parameter") + ":" + r.getString("code"), r.getInt("points")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Algorithm.Response> responses(String id) {
    return jdbc.sql(
            """
            select risk, from_total, single_parameter, words, monitoring, asks from observations.response
             where algorithm_id = :id order by rank desc
            """)
        .param("id", id)
        .query(
            (r, n) ->
                new Algorithm.Response(
                    Risk.valueOf(r.getString("risk")),
                    r.getInt("from_total"),
                    r.getBoolean("single_parameter"),
                    r.getString("words"),
                    r.getString("monitoring"),
                    r.getString("asks")))
        .list();
  }
}
