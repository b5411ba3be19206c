package org.almoner.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Locale;
import javax.sql.DataSource;
import org.almoner.load.Questions.Question;

/** The floor of the search: one statement that reads the rows of a first page, and nothing else. */
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
  private final DataSource source;

  BareSearch(DataSource source) {
    this.source = source;
  }

  int ask(Questions.Kind kind, Question question) {
    try (var connection = source.getConnection();
        var statement = prepared(connection, kind, question);
        var rows = statement.executeQuery()) {
      int found = 0;
      while (rows.next()) if (rows.getObject(1).equals(question.person().id())) found = 1;
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
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
