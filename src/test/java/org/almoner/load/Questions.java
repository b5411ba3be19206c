package org.almoner.load;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.almoner.patients.search.SearchSubject;

/** What clerks type, made from people who are in the register. */
final class Questions {
  private static final String[] NEIGHBOURS = {
    "QW", "WE", "ER", "RT", "TY", "UI", "IO", "AS", "SD", "DF", "FG", "GH", "JK", "KL", "CV", "VB",
    "BN", "NM"
  };
  private final Path home;
  private final int size;
  private final Random random = new Random(20261122);

  Questions(Path home, int size) {
    this.home = home;
    this.size = size;
  }

  /** The ways to look for somebody that are measured. */
  enum Kind {
    EXACT_NUMBER("NHS or hospital number"),
    MISSPELT_NAME("misspelt surname and given name"),
    PARTIAL_DATE("surname, month and year of birth");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    boolean ask(SearchSubject subject, Question question) {
      return this == EXACT_NUMBER
          ? subject.opens(question.typed, question.person.id)
          : subject.lists(question.typed, question.person.id);
    }
  }

  record Person(
      UUID id, String surname, String given, LocalDate born, String nhs, String hospitalNumber) {}

  /**
   * @param name the surname as it was typed, in capitals
   */
  record Question(String typed, String name, Person person) {}

  List<Question> of(Kind kind, int number) {
    return people(number).stream().map(p -> question(kind, p)).toList();
  }

  private Question question(Kind kind, Person who) {
    return switch (kind) {
      case EXACT_NUMBER -> {
        var number = who.nhs == null || random.nextBoolean() ? who.hospitalNumber : who.nhs;
        yield new Question(number, number, who);
      }
      case MISSPELT_NAME -> {
        var name = misspelt(who.surname.toUpperCase(java.util.Locale.ROOT));
        yield new Question(name + " " + who.given, name, who);
      }
      case PARTIAL_DATE ->
          new Question(
              "%s %d/%d".formatted(who.surname, who.born.getMonthValue(), who.born.getYear()),
              who.surname.toUpperCase(java.util.Locale.ROOT),
              who);
    };
  }

  /** Drops, doubles, swaps or mistypes one letter after the first. */
  private String misspelt(String name) {
    int at = 1 + random.nextInt(name.length() - 2);
    var head = name.substring(0, at);
    var tail = name.substring(at + 1);
    char letter = name.charAt(at);
    return switch (random.nextInt(4)) {
      case 0 -> head + tail;
      case 1 -> head + letter + letter + tail;
      case 2 -> head + tail.charAt(0) + letter + tail.substring(1);
      default -> head + besides(letter) + tail;
    };
  }

  private char besides(char letter) {
    for (var pair : NEIGHBOURS)
      if (pair.indexOf(letter) >= 0) return pair.charAt(1 - pair.indexOf(letter));
    return (char) ('A' + random.nextInt(26));
  }

  private List<Person> people(int number) {
    var ids = new UUID[number];
    for (int i = 0; i < number; i++)
      ids[i] = new UUID(0x7000L, 0x8001L << 48 | 1 + random.nextInt(size));
    var found = new ArrayList<Person>();
    try (var connection = Homes.superuser(home, "almoner");
        var query =
            connection.prepareStatement(
                "select id, surname, given, born, nhs_number, hospital_number from patients.patient where id = any (?)")) {
      query.setArray(1, connection.createArrayOf("uuid", ids));
      try (var row = query.executeQuery()) {
        while (row.next())
          found.add(
              new Person(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getString(3),
                  row.getObject(4, LocalDate.class),
                  row.getString(5),
                  row.getString(6)));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
