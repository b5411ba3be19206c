package org.almoner.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@HospitalTest
class CodesScenarios {
  private static final Path DICTIONARY = Path.of("../shared/data/nhs-data-dictionary/codes.csv");
  @Autowired Codes codes;

  @ParameterizedTest
  @EnumSource(CodeSet.class)
  void every_list_offers_codes_and_names_its_source(CodeSet set) {
    assertThat(codes.selectable(set)).isNotEmpty();
    assertThat(codes.source(set)).isNotBlank();
    for (var code : codes.of(set))
      assertThat(code.becomes()).allMatch(successor -> codes.find(set, successor).isPresent());
  }

  @Test
  void a_code_before_cds_6_3_is_read_but_not_offered() {
    assertThat(codes.selectable(CodeSet.DISCHARGE_METHOD)).noneMatch(c -> c.code().equals("2"));
    assertThat(codes.find(CodeSet.DISCHARGE_METHOD, "2").orElseThrow().becomes())
        .containsExactly("6", "7");
    assertThat(codes.current(CodeSet.DISCHARGE_METHOD, "2")).isEmpty();
    assertThat(codes.current(CodeSet.ADMISSION_SOURCE, "41").orElseThrow().code()).isEqualTo("37");
    assertThat(codes.current(CodeSet.GENDER, "1").orElseThrow().words()).isEqualTo("Male");
  }

  @Test
  void defaults_and_retired_codes_are_not_offered() {
    assertThat(codes.selectable(CodeSet.ADMISSION_METHOD))
        .extracting(Code::code)
        .doesNotContain("28", "98", "99")
        .contains("21", "2D", "81");
    assertThat(codes.selectable(CodeSet.MARITAL_STATUS))
        .extracting(Code::code)
        .containsExactly("S", "M", "D", "W", "P", "N");
    assertThat(codes.selectable(CodeSet.TREATMENT_FUNCTION))
        .extracting(Code::code)
        .contains("100", "300", "430")
        .doesNotContain("510", "199");
  }

  @Test
  void a_file_that_repeats_a_code_is_refused() {
    var lines =
        List.of("# here", "code|words|selectable|from|to|becomes", "1|One|yes|||", "1|Uno|yes|||");
    assertThatThrownBy(() -> CodeList.parse("test.csv", lines)).hasMessageContaining("1 twice");
  }

  @ParameterizedTest
  @CsvSource({
    "ADMISSION_METHOD, admission_method",
    "PATIENT_CLASSIFICATION, patient_classification",
    "INTENDED_MANAGEMENT, intended_management",
    "ADMINISTRATIVE_CATEGORY, administrative_category_code",
    "DISCHARGE_METHOD, discharge_method",
    "ADMISSION_SOURCE, source_of_admission",
    "ETHNIC_CATEGORY, ethnic_category_code_2001",
    "MARITAL_STATUS, person_marital_status",
    "NHS_NUMBER_STATUS, nhs_number_status_indicator_code",
    "TREATMENT_FUNCTION, treatment_function_code",
    "MAIN_SPECIALTY, main_specialty_code",
    "OVERSEAS_VISITOR, overseas_visitor_charging_category",
    "LEGAL_STATUS, mental_health_act_legal_status_classification_code",
    "LIVE_OR_STILL_BIRTH, live_or_still_birth"
  })
  void every_code_of_the_data_dictionary_is_understood(CodeSet set, String attribute)
      throws IOException {
    assumeTrue(Files.exists(DICTIONARY), "the Data Dictionary extract is not on this machine");
    assertThat(codes.of(set)).extracting(Code::code).containsAll(dictionary(attribute));
  }

  private static Set<String> dictionary(String attribute) throws IOException {
    var row = java.util.regex.Pattern.compile("," + attribute + ",[a-z_]+,([0-9A-Z]{1,3}),");
    try (var lines = Files.lines(DICTIONARY)) {
      return lines
          .map(row::matcher)
          .filter(java.util.regex.Matcher::find)
          .map(found -> found.group(1))
          .collect(Collectors.toSet());
    }
  }
}
