package org.almoner.patients.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.Identifier;
import org.almoner.patients.person.OtherName;
import org.almoner.patients.person.PersonName;
import org.almoner.testing.Crowd;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.NhsNumbers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchScenarios {
  private static final int PEOPLE = 50_000;
  @Autowired Searches searches;
  @Autowired SearchDatabase database;
  @Autowired Patients patients;
  @Autowired PatientSearch search;
  @Autowired JdbcClient jdbc;
  private Crowd crowd;

  @BeforeAll
  void a_town() {
    crowd = Crowd.of(PEOPLE);
  }

  @AfterAll
  void everybody_goes_home() {
    crowd.close();
  }

  @Test
  void a_misspelt_name_finds_its_person_on_the_first_page() throws IOException {
    var lines =
        Files.readAllLines(
            Path.of("src/test/resources/patients/misspellings.csv"), StandardCharsets.UTF_8);
    var tried = new TreeMap<String, int[]>();
    var lost = new ArrayList<String>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split("\\|");
      var id =
          person(
              cells[2],
              cells[1],
              LocalDate.of(1911, 1, 1).plusDays(Math.abs(line.hashCode() % 3000)));
      boolean found = firstPage(cells[3]).contains(id);
      var count = tried.computeIfAbsent(cells[0], k -> new int[2]);
      count[0]++;
      if (found) count[1]++;
      else lost.add(line);
    }
    int all = tried.values().stream().mapToInt(c -> c[0]).sum();
    int found = tried.values().stream().mapToInt(c -> c[1]).sum();
    var report = new StringBuilder("Recall by name alone: " + found + " of " + all);
    tried.forEach(
        (kind, c) ->
            report.append(", ").append(kind).append(" ").append(c[1]).append("/").append(c[0]));
    System.out.println(report + "\nNot on the first page: " + lost);
    assertThat(all).isGreaterThanOrEqualTo(200);
    assertThat((double) found / all).as(report + " " + lost).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void the_words_may_come_in_any_order_and_be_partial() {
    var id = person("Peregrine", "Winterbottom", LocalDate.of(1948, 3, 12));
    for (var typed :
        List.of(
            "winterbottom",
            "peregrine winterbottom",
            "Winterbottom, Peregrine",
            "winterbottom 12/3/48",
            "12/3/1948 winter",
            "12 Mar 1948 winterbotom",
            "1948 winterbottom",
            "winterbottom mar 1948",
            "winterb 3/1948",
            "1948-03-12",
            "12031948",
            "peregrin 12-03-48",
            "winterbottom 3/12/1948",
            "winterbottom 12/3/1949",
            "pergrine wintrebottom 12.3.48")) assertThat(firstPage(typed)).as(typed).contains(id);
  }

  @Test
  void a_postcode_whole_or_in_part_finds_those_who_live_there() {
    var id =
        patients.register(
            quick("Odile", "Marchbanks", LocalDate.of(1977, 7, 7))
                .with(Address.home(List.of("1 Quay"), "ZE2 9QX")));
    assertThat(firstPage("ze2 9qx")).contains(id);
    assertThat(firstPage("marchbanks ze2")).contains(id);
    assertThat(firstPage("ZE29QX odile")).contains(id);
  }

  @Test
  void former_names_find_their_person_and_say_so() {
    var id =
        patients.register(
            quick("Catriona", "Howe-Fenwick", LocalDate.of(1961, 6, 30))
                .with(
                    new OtherName(
                        OtherName.Kind.FORMER, PersonName.of("", "Ballantrae"), null, null)));
    var match = find("ballantrae catriona").getFirst();
    assertThat(match.patient()).isEqualTo(id);
    assertThat(Why.of(match)).contains("Former or other name");
  }

  @Test
  void numbers_of_any_kind_find_exactly_their_person() {
    var nhs = NhsNumbers.next();
    var who =
        Demographics.of(
                PersonName.of("Ernestine", "Vavasour"), LocalDate.of(1939, 9, 3), Gender.FEMALE)
            .withNhs(nhs);
    var id =
        patients.register(
            Registration.of(Registration.Kind.QUICK, who)
                .with(new Identifier("PI", "RXQ", "qq-77 812")));
    assertThat(exact(nhs.spaced())).isEqualTo(id);
    assertThat(exact(nhs.digits())).isEqualTo(id);
    assertThat(exact(patients.summary(id).hospitalNumber().toLowerCase())).isEqualTo(id);
    assertThat(exact("QQ77812")).isEqualTo(id);
    assertThat(search.exact(search.read("vavasour"))).isEmpty();
  }

  @Test
  void a_merged_away_number_leads_to_the_survivor() {
    var survivor = person("Maudie", "Tredinnick", LocalDate.of(1930, 1, 1));
    var loser = person("Maude", "Tredinnock", LocalDate.of(1945, 1, 1));
    jdbc.sql(
            "update patients.patient set survivor_id = :survivor, version = version + 1 where id = :loser")
        .param("survivor", survivor.value())
        .param("loser", loser.value())
        .update();
    var found = search.exact(search.read(patients.summary(loser).hospitalNumber())).orElseThrow();
    assertThat(found.merged()).isTrue();
    assertThat(found.survivor()).isEqualTo(survivor);
    assertThat(firstPage("tredinnock maude")).doesNotContain(loser);
  }

  @Test
  void names_are_brought_to_one_form_by_program_and_database_alike() {
    for (var name :
        List.of(
            "Müller",
            "O'Brien",
            "Núñez",
            "Łukasz",
            "Großmann",
            "Øberg",
            "Þór",
            "van der Berg",
            "Æthelred",
            "Œuvre",
            "Đặng",
            "李"))
      assertThat(
              jdbc.sql("select patients.letters(:n)").param("n", name).query(String.class).single())
          .isEqualTo(Letters.of(name));
  }

  @Test
  void what_is_typed_on_stops_the_search_before_it_in_the_database() throws Exception {
    try (var threads = java.util.concurrent.Executors.newSingleThreadExecutor()) {
      var first = threads.submit(() -> searches.insteadOfLast("grace page1", this::slow));
      Thread.sleep(300); // the program's own role cannot see in pg_stat_activity that it began
      assertThat(searches.insteadOfLast("grace page2", () -> "other page")).isEqualTo("other page");
      assertThat(first.isDone()).isFalse();
      long from = System.nanoTime();
      assertThat(searches.insteadOfLast("grace page1", () -> "typed on")).isEqualTo("typed on");
      org.assertj.core.api.Assertions.assertThatThrownBy(first::get)
          .hasCauseInstanceOf(Searches.Replaced.class);
      assertThat(java.time.Duration.ofNanos(System.nanoTime() - from).toMillis()).isLessThan(1_000);
    }
  }

  private String slow() {
    return database.sql("select 'typed-first' from pg_sleep(1.9)").query(String.class).single();
  }

  @Test
  void only_what_differs_between_two_people_is_marked() {
    assertThat(marked("MCALLISTER", "MACALISTER")).isEqualTo("M[CAL]LISTER");
    assertThat(marked("12-Mar-1948", "12-Mar-1949")).isEqualTo("12-Mar-[1948]");
    assertThat(marked("NM2 4FD", "NM2 8RT")).isEqualTo("NM2 [4FD]");
    assertThat(marked("Catriona", "Catriona")).isEqualTo("Catriona");
    assertThat(marked("Ward 8", "Not here")).isEqualTo("[Ward] [8]");
    assertThat(marked("Not recorded", "NM2")).isEqualTo("[Not recorded]");
  }

  private static String marked(String fact, String other) {
    var text = new StringBuilder();
    for (var part : Part.of(fact, other))
      text.append(part.differs() ? "[" + part.text() + "]" : part.text());
    return text.toString();
  }

  @Test
  void no_search_reads_more_than_a_few_pages() {
    var most = new TreeMap<Integer, String>();
    for (var typed :
        List.of(
            "mcalister katriona 12/3/48",
            "smyth",
            "smith john",
            "smiht jhon",
            "1911 smith",
            "1911 john",
            "3/4/1911",
            "jones mar 1911",
            "john mar 1911",
            "smi joh",
            "ZE1 0AA smith",
            "ZE1",
            "smith john female",
            "999 000 0018",
            "garcia lopez inmaculada")) {
      pages(typed); // the first search on a connection plans its statements
      most.put(pages(typed), typed);
    }
    System.out.println("Pages of each search: " + most);
    assertThat(most.lastKey()).as(most.lastEntry().getValue()).isBetween(10, 2_000);
    assertThat(pages("CR1 smith"))
        .as("a common name is looked for in a crowded place, each at their address")
        .isLessThan(10_000);
  }

  /** Pages of 8 KB that the statement of a search touches, with everything it does inside. */
  private int pages(String typed) {
    var asking = new Asking(search.read(typed), false, java.util.Set.of());
    var plan =
        jdbc.sql("explain (analyze, buffers) " + PatientSearch.FIND)
            .params(asking.parameters())
            .query(String.class)
            .list();
    var hit = java.util.regex.Pattern.compile("Buffers: shared hit=(\\d+)");
    return plan.stream()
        .map(hit::matcher)
        .filter(java.util.regex.Matcher::find)
        .mapToInt(m -> Integer.parseInt(m.group(1)))
        .max()
        .orElse(0);
  }

  private List<Match> find(String typed) {
    return search.find(search.read(typed), false).matches();
  }

  private List<PatientId> firstPage(String typed) {
    return find(typed).stream().limit(SearchPages.ROWS).map(Match::patient).toList();
  }

  private PatientId exact(String typed) {
    return search.exact(search.read(typed)).map(PatientSearch.Exact::survivor).orElse(null);
  }

  private PatientId person(String given, String surname, LocalDate born) {
    return patients.register(
        quick(given, surname, born).acknowledging("Another person of the test"));
  }

  private static Registration quick(String given, String surname, LocalDate born) {
    return Registration.of(
        Registration.Kind.QUICK,
        Demographics.of(PersonName.of(given, surname), born, Gender.FEMALE));
  }
}
