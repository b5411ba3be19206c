package org.almoner.patients.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The age rules of the NHS Common User Interface, at and around every boundary. */
class AgeTests {
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T14:32, 2026-11-24T14:32, 0min",
    "2026-11-24T14:32, 2026-11-24T16:31, 119min",
    "2026-11-24T14:32, 2026-11-24T16:32, 2hr",
    "2026-11-24T14:32, 2026-11-26T14:31, 47hr",
    "2026-11-24T14:32, 2026-11-26T14:32, 2d",
    "2026-11-24T14:32, 2026-12-21T23:59, 27d",
    "2026-11-24T14:32, 2026-12-22T00:00, 4w",
    "2026-11-24T14:32, 2026-12-23T00:00, 4w 1d",
    "2026-11-24T14:32, 2027-11-23T23:59, 52w",
    "2026-11-24T14:32, 2027-11-24T00:00, 12m",
    "2026-11-24T14:32, 2027-12-25T00:00, 13m 1d",
    "2026-11-24T14:32, 2028-11-23T23:59, 23m 30d",
    "2026-11-24T14:32, 2028-11-24T00:00, 2y",
    "2026-11-24T14:32, 2028-12-24T00:00, 2y 1m",
    "2026-11-24T14:32, 2044-11-23T23:59, 17y 11m",
    "2026-11-24T14:32, 2044-11-24T00:00, 18y",
    "2026-11-24T14:32, 2130-01-01T00:00, 103y",
    "2024-02-29T08:00, 2026-02-28T09:00, 23m 30d",
    "2024-02-29T08:00, 2026-03-01T09:00, 2y",
    "2026-11-24T14:32, 2026-11-24T14:31, not yet born",
    "2026-11-24T14:32, 2026-11-23T23:00, not yet born"
  })
  void an_age_is_told_in_the_unit_its_rule_names(LocalDateTime born, LocalDateTime at, String age) {
    assertThat(Age.words(born.toLocalDate(), born.toLocalTime(), at)).isEqualTo(age);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, 2026-11-24T14:32, 0d",
    "2026-11-23, 2026-11-24T00:10, 1d",
    "1959-03-03, 2026-11-24T14:32, 67y",
    "1959-11-25, 2026-11-24T14:32, 66y",
    "2026-11-25, 2026-11-24T14:32, not yet born"
  })
  void without_a_time_of_birth_the_day_is_the_finest_unit(
      LocalDate born, LocalDateTime at, String age) {
    assertThat(Age.words(born, null, at)).isEqualTo(age);
  }

  @Test
  void every_day_of_a_life_has_an_age_that_never_goes_back() {
    var born = LocalDate.of(2024, 2, 29);
    var shape = Pattern.compile("\\d+d|\\d+w( \\dd)?|\\d+m( \\d+d)?|\\d+y( \\d+m)?");
    var previous = -1.0;
    for (var day = born; day.isBefore(born.plusYears(20)); day = day.plusDays(1)) {
      var words = Age.words(born, LocalTime.NOON, day.atTime(12, 0).plusDays(3));
      assertThat(words).matches(shape);
      assertThat(roughDays(words)).as(words).isGreaterThanOrEqualTo(previous);
      previous = roughDays(words);
    }
  }

  private static double roughDays(String words) {
    var sum = 0.0;
    for (var part : words.split(" ")) {
      var number = Integer.parseInt(part.replaceAll("\\D", ""));
      sum +=
          number
              * switch (part.replaceAll("\\d", "")) {
                case "d" -> 1.0;
                case "w" -> 7.0;
                case "m" -> 30.4368;
                default -> 365.2425;
              };
    }
    return sum;
  }
}
