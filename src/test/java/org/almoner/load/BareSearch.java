package org.almoner.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Locale;
import javax.sql.DataSource;
import org.almoner.load.Questions.Question;

/**
 * The floor of the search: one statement that reads the rows of a first page, and nothing else. The
 * floor is told which word is the surname and that only it is misspelt; beside it stands a plain
 * statement that is not.
 */
final class BareSearch {
  private static final String ROW =
      "select p.id, p.surname, p.given, p.born, p.gender, p.nhs_number, p.hospital_number from ";
  private static final String NHS =
      ROW + "patients.patient p where p.nhs_number = ? and p.survivor_id is null";
  private static final String HOSPITAL = ROW + "patients.patient p where p.hospital_number = ?";
  private static final String MISSPELT =
      ROW
          + """
          (select k.patient_id from
             (select distinct word from patients.name_deletion where deletion = any (?)) d
             cross join lateral (select patient_id from patients.search_key
                                 where family_n = d.word and given_n = ? limit 40) k
           limit 20) k join patients.patient p on p.id = k.patient_id
          """;
  private static final String PARTIAL =
      ROW
          + """
          (select patient_id from patients.search_key where family_n = ? and born between ? and ? limit 20) k
          join patients.patient p on p.id = k.patient_id
          """;
  private static final String ALIKE =
      """
      with asked (name, deletion) as (select * from unnest(cast(? as text[]), cast(? as text[]))),
      alike as materialized (
        select a.name, n.word from asked a join patients.name_deletion n on n.deletion = a.deletion
        union
        select a.name, w.word from (select distinct name from asked) a
        join patients.name_word w on w.sound = dmetaphone(a.name))
      """;
  private static final String EITHER_NAME =
      ALIKE
          + ROW
          + """
          (select k.patient_id from (values (?, ?), (?, ?)) g (family, given)
           join alike f on f.name = g.family
           cross join lateral (
             select patient_id from patients.search_key s
             where s.family_n = f.word and s.given_n = any (array(select word from alike where name = g.given))
             limit 20) k
           limit 20) k join patients.patient p on p.id = k.patient_id
          """;
  private static final String NAME_AND_BIRTH =
      ALIKE
          + ROW
          + """
          (select k.patient_id from alike f cross join lateral (
             select patient_id from patients.search_key s where s.family_n = f.word and s.born between ? and ?
             union all
             select patient_id from patients.search_key s where s.given_n = f.word and s.born between ? and ?
             limit 20) k
           limit 20) k join patients.patient p on p.id = k.patient_id
          """;
  private final DataSource source;

  BareSearch(DataSource source) {
    this.source = source;
  }

  /** What was typed, of which it is not known which word is what. */
  int ask(Questions.Kind kind, Question question) {
    return found(question, connection -> asTyped(connection, kind, question));
  }

  /** Told which word is which, and which of them is misspelt. */
  int told(Questions.Kind kind, Question question) {
    return found(question, connection -> prepared(connection, kind, question));
  }

  private interface Asked {
    PreparedStatement of(Connection connection) throws SQLException;
  }

  private int found(Question question, Asked asked) {
    try (var connection = source.getConnection();
        var statement = asked.of(connection);
        var rows = statement.executeQuery()) {
      int found = 0;
      while (rows.next()) if (rows.getObject(1).equals(question.person().id())) found = 1;
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement asTyped(
      Connection connection, Questions.Kind kind, Question question) throws SQLException {
    var given = question.person().given().toUpperCase(Locale.ROOT);
    return switch (kind) {
      case EXACT_NUMBER -> prepared(connection, kind, question);
      case MISSPELT_NAME -> {
        var statement = alike(connection, EITHER_NAME, question.name(), given);
        for (int i = 0; i < 4; i++)
          statement.setString(3 + i, i == 0 || i == 3 ? question.name() : given);
        yield statement;
      }
      case PARTIAL_DATE -> {
        var statement = alike(connection, NAME_AND_BIRTH, question.name());
        var born = question.person().born();
        for (int i = 3; i < 7; i += 2) {
          statement.setObject(i, born.withDayOfMonth(1));
          statement.setObject(i + 1, born.withDayOfMonth(born.lengthOfMonth()));
        }
        yield statement;
      }
    };
  }

  private static PreparedStatement alike(Connection connection, String sql, String... names)
      throws SQLException {
    var of = new ArrayList<String>();
    var deletions = new ArrayList<Object>();
    for (var name : names)
      for (var deletion : deletions(name)) {
        of.add(name);
        deletions.add(deletion);
      }
    var statement = connection.prepareStatement(sql);
    statement.setArray(1, connection.createArrayOf("text", of.toArray()));
    statement.setArray(2, connection.createArrayOf("text", deletions.toArray()));
    return statement;
  }

  private static PreparedStatement prepared(
      Connection connection, Questions.Kind kind, Question question) throws SQLException {
    var who = question.person();
    switch (kind) {
      case EXACT_NUMBER -> {
        var statement =
            connection.prepareStatement(question.name().startsWith("Z") ? HOSPITAL : NHS);
        statement.setString(1, question.name());
        return statement;
      }
      case MISSPELT_NAME -> {
        var statement = connection.prepareStatement(MISSPELT);
        statement.setArray(1, connection.createArrayOf("text", deletions(question.name())));
        statement.setString(2, who.given().toUpperCase(Locale.ROOT));
        return statement;
      }
      default -> {
        var statement = connection.prepareStatement(PARTIAL);
        statement.setString(1, question.name());
        statement.setObject(2, who.born().withDayOfMonth(1));
        statement.setObject(3, who.born().withDayOfMonth(who.born().lengthOfMonth()));
        return statement;
      }
    }
  }

  private static Object[] deletions(String name) {
    var all = new LinkedHashSet<String>();
    all.add(name);
    for (int i = 0; i < name.length(); i++) all.add(name.substring(0, i) + name.substring(i + 1));
    return all.toArray();
  }
}
