package org.almoner.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.almoner.platform.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTests {
  private static final LocalDateTime HALF_PAST_TWO = LocalDateTime.of(2026, 5, 6, 14, 30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "06-May-2026 14:30",
        "6/5/2026 14:30",
        "6.5.2026, 14.30",
        " 6 may 2026 1430 ",
        "06052026 14:30",
        "2026-05-06T14:30"
      })
  void a_moment_is_read_day_first(String typed) {
    assertThat(Moments.parse("at", typed)).isEqualTo(HALF_PAST_TWO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31-Feb-2026 10:00",
        "5/13/2026 10:00",
        "6-May-2026",
        "14:30",
        "6-May-26 14:30",
        "6-May-2026 25:00",
        "2026-05-06T99:00",
        "tomorrow",
        ""
      })
  void what_is_not_a_moment_is_refused_with_an_example(String typed) {
    assertThatThrownBy(() -> Moments.parse("at", typed)).isInstanceOf(InvalidInput.class);
  }
}
