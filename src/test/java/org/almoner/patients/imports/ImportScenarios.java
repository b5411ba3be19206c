package org.almoner.patients.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almoner.patients.Patients;
import org.almoner.patients.death.Death;
import org.almoner.patients.death.Deaths;
import org.almoner.platform.InvalidInput;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.NhsNumbers;
import org.almoner.testing.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class ImportScenarios {
  private static final String HEADER =
      "hospital_number,nhs_number,surname,given,born,gender,address1,postcode,mobile,practice\n";
  @Autowired PatientIndexes imports;
  @Autowired LineJudge judge;
  @Autowired PatientIndexRows rows;
  @Autowired Patients patients;
  @Autowired Deaths deaths;
  @Autowired JdbcClient jdbc;

  @Test
  void a_dry_run_says_line_by_line_what_is_wrong_and_its_counts_add_up() {
    var name = People.surname();
    var nhs = NhsNumbers.next().digits();
    var file =
        HEADER
            + row(name + "1", nhs, name, "1959-03-03", "2")
            + row(name + "1", "", name, "1960-03-03", "2")
            + row(name + "2", "9434765918", name, "1961-03-03", "2")
            + row(name + "3", "", name, "31/03/1961", "2")
            + row(name + "4", "", name, "1961-03-04", "Q")
            + row("", "", name, "1961-03-05", "1")
            + row(name + "5", "", "", "1961-03-06", "1")
            + row(name + "6", "", name, "2031-03-06", "1")
            + row(name + "7", "", name, "1959-03-03", "2");
    var before = patientCount(name);
    var id = imports.check("index.csv", bytes(file));
    var checked = imports.one(id);
    assertThat(checked.reconciles()).isTrue();
    assertThat(checked.read()).isEqualTo(9);
    assertThat(checked.create()).isEqualTo(1);
    assertThat(checked.duplicates()).isEqualTo(1);
    assertThat(checked.rejected()).isEqualTo(7);
    assertThat(patientCount(name)).isEqualTo(before);
    var rejects = imports.rejects(id, 100);
    assertThat(rejects.stream().map(r -> r.line() + " " + r.column()))
        .containsExactly(
            "3 hospital_number",
            "4 nhs_number",
            "5 born",
            "6 gender",
            "7 hospital_number",
            "8 surname",
            "9 born",
            "10 surname");
    assertThat(rejects).allMatch(r -> !r.why().isBlank());
    assertThat(rejects.get(1).value()).isEqualTo("9434765918");
    assertThat(imports.rejectsCsv(id).lines()).hasSize(9);
  }

  @Test
  void applying_makes_what_the_dry_run_said_and_a_second_run_changes_nothing() {
    var name = People.surname();
    var nhs = NhsNumbers.next();
    var file =
        HEADER
            + row(name + "1", nhs.digits(), name, "1959-03-03", "2")
            + row(name + "2", "", name, "1961-04-04", "1");
    var first = imports.check("index.csv", bytes(file));
    imports.apply(first);
    assertThat(imports.one(first))
        .satisfies(
            f -> {
              assertThat(f.waiting()).isZero();
              assertThat(f.create()).isEqualTo(2);
            });
    var patient = patients.byNhsNumber(nhs).orElseThrow();
    assertThat(patients.byIdentifier("MR", "", name + "1")).contains(patient);
    assertThat(kept(first)).isZero();

    var second = imports.check("index.csv", bytes(file));
    assertThat(imports.one(second).unchanged()).isEqualTo(2);
    assertThat(imports.one(second).reconciles()).isTrue();

    var married = file.replace(name + ",Petra", "Newname,Petra");
    var third = imports.check("index.csv", bytes(married));
    assertThat(imports.one(third).update()).isEqualTo(2);
    assertThat(patients.byId(patient).name().surname()).isEqualToIgnoringCase(name);
    imports.apply(third);
    assertThat(patients.byId(patient).name().surname()).isEqualTo("Newname");
  }

  @Test
  void a_line_that_can_no_longer_be_taken_says_why_and_the_others_are_taken() {
    var name = People.surname();
    var known =
        HEADER
            + row(name + "1", "", name, "1959-03-03", "2")
            + row(name + "2", "", name, "1961-04-04", "1");
    imports.apply(imports.check("index.csv", bytes(known)));
    var changed = known.replace("1959-03-03", "1999-03-03").replace("1961-04-04", "1962-04-04");
    var id = imports.check("index.csv", bytes(changed));
    assertThat(imports.one(id).update()).isEqualTo(2);
    var first = patients.byIdentifier("MR", "", name + "1").orElseThrow();
    deaths.record(first, Death.at(java.time.Instant.parse("1990-01-01T10:00:00Z")));
    imports.apply(id);
    assertThat(imports.one(id))
        .satisfies(
            f -> {
              assertThat(f.update()).isEqualTo(1);
              assertThat(f.rejected()).isEqualTo(1);
              assertThat(f.waiting()).isZero();
              assertThat(f.reconciles()).isTrue();
            });
    assertThat(imports.rejects(id, 10))
        .singleElement()
        .satisfies(r -> assertThat(r.why()).contains("death"));
    assertThat(patients.byId(first).who().born()).hasToString("1959-03-03");
    var again = imports.check("index.csv", bytes(changed));
    assertThat(imports.one(again).rejected()).isEqualTo(1);
    assertThat(imports.one(again).unchanged()).isEqualTo(1);
  }

  @Test
  void numbers_of_two_patients_on_one_line_are_rejected() {
    var name = People.surname();
    var nhs = NhsNumbers.next();
    imports.apply(
        imports.check(
            "index.csv",
            bytes(
                HEADER
                    + row(name + "1", nhs.digits(), name, "1959-03-03", "2")
                    + row(name + "2", "", name, "1963-03-03", "1"))));
    var id =
        imports.check(
            "index.csv", bytes(HEADER + row(name + "2", nhs.digits(), name, "1963-03-03", "1")));
    assertThat(imports.rejects(id, 10))
        .singleElement()
        .satisfies(r -> assertThat(r.why()).contains("two different patients"));
  }

  @Test
  void an_import_that_stopped_half_way_goes_on_where_it_was() {
    var name = People.surname();
    var file =
        HEADER
            + IntStream.range(0, 12)
                .mapToObj(i -> row(name + i, "", name, "19%02d-01-01".formatted(50 + i), "1"))
                .collect(Collectors.joining());
    var id = imports.check("index.csv", bytes(file));
    var half = rows.waiting(id, 5);
    rows.applied(id, judge.apply(half), java.time.Instant.parse("2026-11-24T14:32:05Z"));
    assertThat(imports.one(id).waiting()).isEqualTo(7);
    imports.apply(id);
    imports.apply(id);
    assertThat(imports.one(id).waiting()).isZero();
    assertThat(patientCount(name)).isEqualTo(12);
  }

  @Test
  @Tag("soak")
  void twenty_thousand_lines_are_checked_and_applied_within_three_minutes() {
    var name = People.surname();
    var file = new StringBuilder(HEADER);
    for (int i = 0; i < 20_000; i++)
      file.append(
          "%s%05d,,%s,Petra%s,%04d-%02d-%02d,%d,%d Ropewalk,NM2 4FD,,V81999\n"
              .formatted(
                  name,
                  i,
                  name,
                  letters(i % 500),
                  1930 + i % 90,
                  1 + i % 12,
                  1 + i % 28,
                  1 + i % 2,
                  i));
    var started = System.nanoTime();
    var id = imports.check("index.csv", bytes(file.toString()));
    imports.apply(id);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMinutes(3));
    assertThat(imports.one(id))
        .satisfies(
            f -> {
              assertThat(f.create()).isEqualTo(20_000);
              assertThat(f.waiting()).isZero();
            });
    assertThat(patientCount(name)).isEqualTo(20_000);
  }

  @Test
  void a_file_that_is_not_an_index_is_refused_as_a_whole() {
    for (var wrong :
        List.of(
            "",
            "surname,gender,shoe_size\nX,1,9\n",
            "given,born\nX,1950-01-01\n",
            HEADER + "\"open"))
      assertThatThrownBy(() -> imports.check("x.csv", bytes(wrong)))
          .as(wrong)
          .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> imports.check("x.csv", new byte[] {'s', (byte) 0xE9, ','}))
        .hasMessageContaining("UTF-8");
  }

  @Test
  void quotes_commas_and_line_ends_are_read_and_formulas_are_not_written() {
    assertThat(Csv.read(bytes("\uFEFFa,\"b \"\"c\"\", d\"\r\n\r\n\"e\nf\",g\n")))
        .containsExactly(
            new Csv.Line(1, List.of("a", "b \"c\", d")), new Csv.Line(3, List.of("e\nf", "g")));
    assertThat(Csv.written("=cmd()")).isEqualTo("'=cmd()");
    assertThat(Csv.written("a,b")).isEqualTo("\"a,b\"");
  }

  private static String letters(int i) {
    var letters = new StringBuilder();
    for (int n = i + 26; n > 0; n /= 26) letters.append((char) ('a' + n % 26));
    return letters.toString();
  }

  private static String row(
      String hospital, String nhs, String surname, String born, String gender) {
    return "%s,%s,%s,Petra,%s,%s,9 Ropewalk,NM2 4FD,07700 900418,V81999\n"
        .formatted(hospital, nhs, surname, born, gender);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private long patientCount(String surname) {
    return jdbc.sql("select count(*) from patients.patient where surname = :s")
        .param("s", surname)
        .query(Long.class)
        .single();
  }

  /** Lines whose text is still kept. */
  private long kept(java.util.UUID file) {
    return jdbc.sql(
            "select count(*) from patients.import_line where file_id = :f and said is not null")
        .param("f", file)
        .query(Long.class)
        .single();
  }
}
