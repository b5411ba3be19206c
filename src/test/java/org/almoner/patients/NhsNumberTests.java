package org.almoner.patients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NhsNumberTests {
  @ParameterizedTest
  @CsvSource({
    "9434765919,true", "943 476 5919,true", "943-476-5919,true", "9990000018,true",
        "9999999999,true",
    "9434765918,false", "0000000000,false", "8888888888,false", "943476591,false",
        "94347659190,false",
    "943476591X,false", "9990000140,false"
  })
  void only_numbers_with_their_check_digit_are_numbers(String text, boolean valid) {
    assertThat(NhsNumber.parse(text).isPresent()).isEqualTo(valid);
  }
}
