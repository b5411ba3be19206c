package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.access.Role;
import org.almoner.hl7.mapping.Senders;
import org.almoner.observations.NewEntry;
import org.almoner.observations.Observations;
import org.almoner.observations.Sets;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.Merging;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.allergies.Allergies;
import org.almoner.patients.allergies.AllergyDetails;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.Contact;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.PersonName;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.People;
import org.almoner.testing.RouteNames;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, opened as its text is sent and examined. */
@HospitalTest
@TestInstance(Lifecycle.PER_CLASS)
class PagesJourney {
  private static final Path SOURCES = Path.of("src/main/java/org/almoner");

  /**
   * Answers for scripts, not pages: the state of a session, a draft, the stream of changes, a part
   * of a board or a form.
   */
  private static final Set<String> FOR_SCRIPTS =
      Set.of(
          "/session",
          "/drafts/{form}",
          "/live",
          "/wards/{ward}/around",
          "/flow/around",
          "/patients/practices");

  /** Shown once after a code of the app: LockScenarios opens it. */
  private static final String BEHIND_A_CODE = "access/secondfactor/recovery";

  private static final String INDEX =
      "hospital_number,surname,given,born,gender\nX,Quick,Ivo,1959-13-03,1\n";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired Staff staff;
  @Autowired People people;
  @Autowired Patients patients;
  @Autowired Allergies allergies;
  @Autowired Merging merging;
  @Autowired Senders senders;
  @Autowired WardSeven wardSeven;
  @Autowired Observations observations;
  @Autowired JdbcClient jdbc;
  private final Set<String> routes = new TreeSet<>();
  private final Set<String> views = new TreeSet<>();
  private final List<String> faults = new java.util.ArrayList<>();
  private final Map<String, Integer> weights = new java.util.TreeMap<>();
  private final Map<String, String> pages = new java.util.TreeMap<>();
  private Staff.Member member;

  @BeforeAll
  void open_every_page() {
    var ward = wardSeven.busy();
    member = staff.with(List.of("ward:" + ward.id()), Role.values());
    observations.record(ward.in("A4"), NewEntry.of(TestClock.START, "RN Adeyemi", Sets.ill()));
    var whole = somebodyInFull();
    staff.breakGlass(member, whole.value());
    senders.of("PAGES", "RXX");
    merging.merge(whole, people.somebody(), Merging.Choices.SURVIVORS, "Merged for a look");
    var links = new Links(member);
    var situations = situations(member, ward, whole);
    links.from(
        "/patients/" + ward.in("A4") + "/observations",
        "/now",
        "/patients/" + whole + "/demographics",
        "/wards/notices",
        "/governance/overdue",
        "/patients/" + whole,
        ward.path(),
        "/wards/all",
        "/me",
        "/styleguide",
        "/styleguide/print",
        "/demonstration",
        "/patients/new",
        "/patients?q=" + patients.summary(whole).surname());
    links.from(situations);
    taken(links);
    corners(whole);
  }

  /** Forms that open only for a patient in that situation. */
  private String[] situations(Staff.Member member, WardSeven.Ward ward, PatientId whole) {
    var away = "/patients/" + ward.in("A1") + "/stay";
    var leaving = "/patients/" + ward.in("A2") + "/stay";
    var moving = "/patients/" + ward.in("A3") + "/stay";
    var asked = "/patients/" + whole;
    var dead = people.somebody();
    staff.breakGlass(member, dead.value());
    try (var browser = Browser.as(member::signIn)) {
      var page = browser.page();
      send(page, away + "/off-ward", Map.of("place", "CT scan", "back", "24-Nov-2026 15:10"));
      send(page, leaving + "/leave", Map.of("back", "26-Nov-2026 18:00"));
      send(
          page,
          moving + "/transfer",
          Map.of(
              "ward",
              wardSeven.empty().id().toString(),
              "wanted",
              "24-Nov-2026 16:00",
              "reason",
              "Needs monitoring"));
      send(
          page,
          asked + "/request-bed",
          Map.of(
              "kind",
              "GP",
              "ward",
              ward.id().toString(),
              "method",
              "21",
              "source",
              "19",
              "reason",
              "Sepsis"));
      send(
          page,
          asked + "/attend",
          Map.of("ward", ward.id().toString(), "reason", "Change of dressing"));
      page.navigate(staff.address() + "/patients/" + dead + "/death");
      page.locator("#at").fill("12");
      page.locator("#at-month").fill("11");
      page.locator("#at-year").fill("2026");
      page.locator("button:has-text('Record death')").click();
      page.locator(".flash").waitFor();
      page.navigate(staff.address() + "/patients/imports");
      page.locator("#file")
          .setInputFiles(
              new FilePayload("index.csv", "text/csv", INDEX.getBytes(StandardCharsets.UTF_8)));
      page.locator("button:has-text('Check file')").click();
      page.waitForURL("**/patients/imports/*");
    }
    return new String[] {
      away,
      away + "/back-on-ward",
      leaving + "/return",
      moving + "/accept",
      moving + "/reject",
      moving + "/withdraw",
      asked + "/admit",
      asked + "/request-bed",
      "/patients/" + dead + "/death/undo",
      asked + "/withdraw-request?request=" + request(whole),
      asked + "/newborn",
      ward.path() + "/attenders",
      visit(whole) + "/see",
      visit(whole) + "/outcome",
      visit(whole) + "/undo",
      asked + "/past-stay",
      "/patients/" + ward.in("A1") + "/stays/" + ward.spells().get("A1") + "/in-error",
      list(member)
    };
  }

  private UUID request(PatientId patient) {
    return jdbc.sql("select id from inpatients.admission_request where patient_id = :patient")
        .param("patient", patient.value())
        .query(UUID.class)
        .single();
  }

  private static String list(Staff.Member member) {
    var made = member.web().submit("/my-lists", Map.of("name", "To see", "ward", ""));
    return URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private String visit(PatientId patient) {
    return jdbc.sql("select id from inpatients.ward_attendance where patient_id = :patient")
        .param("patient", patient.value())
        .query((row, n) -> "/patients/" + patient + "/attendances/" + row.getString("id"))
        .single();
  }

  private void send(Page page, String path, Map<String, String> typed) {
    page.navigate(staff.address() + path);
    typed.forEach(
        (name, value) -> {
          var field = page.locator(".workspace [name='" + name + "']").first();
          if (field.evaluate("e => e.tagName").equals("SELECT")) field.selectOption(value);
          else field.fill(value);
        });
    page.locator(".workspace__foot button[type=submit]").first().click();
    page.locator(".flash, [data-error-summary]").first().waitFor();
    assertThat(page.locator("[data-error-summary]").allInnerTexts()).as(path).isEmpty();
  }

  private void corners(PatientId whole) {
    var corners = new Corners(staff, jdbc, this::taken);
    corners.signing_in();
    corners.secrets_shown_once();
    corners.somebody_alike(patients, whole);
    corners.refusals(people.somebody());
  }

  private void taken(Links links) {
    routes.addAll(links.routes);
    views.addAll(links.views);
    faults.addAll(links.faults);
    weights.putAll(links.weights);
    pages.putAll(links.pages);
  }

  private PatientId somebodyInFull() {
    var patient =
        people.register(
            Registration.of(
                    Registration.Kind.FULL,
                    Demographics.of(
                        PersonName.of("Mrs", "Rukhsana", People.surname()),
                        LocalDate.of(1959, 3, 3),
                        Gender.FEMALE))
                .with(Address.home(List.of("14 Lantern Row", "Northmoor"), "NM4 2AB"))
                .with(Contact.of(Contact.Channel.MOBILE, "07700 900418"))
                .with(GpRegistration.notKnown()));
    allergies.record(patient, AllergyDetails.coded("764146007", AllergyDetails.Source.GP));
    wardSeven.alert(patient, "clinical", "Falls risk");
    return patient;
  }

  @Test
  void every_route_was_opened() {
    var all = new TreeSet<String>();
    mappings
        .getHandlerMethods()
        .forEach(
            (route, method) -> {
              if (!method.getBeanType().getPackageName().startsWith("org.almoner")) return;
              if (!route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) return;
              route.getPatternValues().forEach(p -> all.addAll(RouteNames.each(p)));
            });
    all.removeIf(r -> r.startsWith("/probe") || r.startsWith("/test-"));
    all.removeAll(FOR_SCRIPTS);
    assertThat(all).hasSizeGreaterThan(60);
    assertThat(routes).containsAll(all);
  }

  @Test
  void every_template_of_a_page_was_seen() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      var pages =
          files
              .filter(
                  f -> f.toString().endsWith(".jte") && read(f).contains("@template.shell.page("))
              .map(f -> SOURCES.relativize(f).toString().replace(".jte", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(pages).hasSizeGreaterThan(40);
      pages.remove(BEHIND_A_CODE);
      assertThat(views).containsAll(pages);
    }
  }

  @Test
  void none_has_a_fault() {
    assertThat(faults).isEmpty();
  }

  @Test
  void a_browser_finds_each_accessible_and_as_wide_as_a_phone() {
    assertThat(pages).hasSizeGreaterThan(40);
    assertThat(BrowserLook.at(member, pages.values())).isEmpty();
  }

  @Test
  void each_weighs_less_than_sixty_kilobytes_as_sent_before_images_and_fonts() throws Exception {
    int frame = sent("/assets/almoner.css") + sent("/assets/almoner.js");
    weights.replaceAll((page, html) -> html + frame);
    assertThat(weights).hasSizeGreaterThan(60);
    assertThat(weights.entrySet().stream().filter(w -> w.getValue() >= 60 * 1024)).isEmpty();
  }

  private int sent(String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(staff.address() + path))
            .header("Accept-Encoding", "gzip")
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
      return answer.body().length;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
