package org.almoner.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuiTests {
  @Test
  void months_have_three_letters_and_days_two_digits() {
    assertThat(Cui.day(LocalDate.of(2026, 9, 4))).isEqualTo("04-Sep-2026");
    assertThat(Cui.weekday(LocalDate.of(2026, 9, 4))).isEqualTo("Fri 04-Sep-2026");
    assertThat(Cui.month(LocalDate.of(2026, 9, 4))).isEqualTo("Sep-2026");
  }

  @Test
  void an_instant_is_told_in_the_time_of_the_hospital_on_both_sides_of_the_clock_change() {
    assertThat(Cui.minute(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("25-Oct-2026 01:30");
    assertThat(Cui.minute(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("25-Oct-2026 01:30");
    assertThat(Cui.minute(Instant.parse("2026-10-25T02:30:00Z"))).isEqualTo("25-Oct-2026 02:30");
    assertThat(Cui.date(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("2026-07-01");
  }

  @ParameterizedTest
  @CsvSource({
    "PT-5M, 0min", "PT59S, 0min", "PT34M, 34min", "PT60M, 1hr", "PT72M, 1hr 12min",
    "PT23H59M, 23hr 59min", "PT24H, 1d", "PT76H, 3d 4hr", "P13DT23H, 13d 23hr", "P15D, 2w 1d"
  })
  void a_length_is_told_in_its_two_largest_units(Duration length, String words) {
    assertThat(Cui.length(length)).isEqualTo(words);
  }
}
