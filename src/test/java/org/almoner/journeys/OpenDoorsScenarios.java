package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.almoner.access.Activity;
import org.almoner.access.Role;
import org.almoner.access.activities.Grants;
import org.almoner.inpatients.plans.PendingAdmissions;
import org.almoner.inpatients.plans.PendingTransfers;
import org.almoner.patients.Merging;
import org.almoner.patients.PatientId;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.People;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * A page shows nobody a link, a button or a form that their role may not use: every page that a
 * role comes to in a filled ward is read, and what it leads to is held against the role's grants.
 */
@HospitalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDoorsScenarios {
  private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");
  private static final Pattern TAG = Pattern.compile("<([a-z]+)((?:\\s+[a-z-]+(?:=\"[^\"]*\")?)+)");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
  private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

  /** Where the browser takes its own files from, and what a request of a script asks for. */
  private static final Pattern OURS = Pattern.compile("^/(?!assets/|/).*");

  private static final Pattern PAPER = Pattern.compile("\\.(pdf|csv)\\b");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired Staff staff;
  @Autowired People people;
  @Autowired Grants grants;
  @Autowired WardSeven wardSeven;
  @Autowired Merging merging;
  @Autowired PendingAdmissions admissions;
  @Autowired PendingTransfers transfers;
  private WardSeven.Ward ward;
  private PatientId merged;

  @BeforeAll
  void a_filled_ward() {
    ward = wardSeven.busy();
    admissions.create(
        new PendingAdmissions.Request(
            people.somebody(),
            PendingAdmissions.Kind.GP,
            "",
            NOW,
            NOW,
            ward.id(),
            null,
            null,
            "21",
            "19",
            "1",
            "01",
            PendingAdmissions.Priority.ROUTINE,
            "",
            "Fall"));
    var elsewhere = wardSeven.busy();
    transfers.request(
        new PendingTransfers.Request(
            elsewhere.spells().get("C1"), ward.id(), NOW, "Needs monitoring", "", false, null));
    transfers.request(
        new PendingTransfers.Request(
            ward.spells().get("C1"), elsewhere.id(), NOW, "Needs monitoring", "", false, null));
    merged = people.somebody();
    merging.merge(merged, people.somebody(), Merging.Choices.SURVIVORS, "Merged for a look");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everything_that_a_page_offers_opens_for_the_role_that_reads_it(Role role) {
    var member = staff.with(List.of("ward:" + ward.id()), role);
    for (var patient : ward.patients().values()) staff.breakGlass(member, patient.value());
    staff.breakGlass(member, merged.value());
    var walk = new Walk(role, member);
    walk.from("/now", ward.path(), "/wards/all", "/me", "/patients", "/lists/inpatients");
    for (var bed : List.of("A1", "B4", "C1"))
      walk.from("/patients/" + ward.in(bed), "/patients/" + ward.in(bed) + "/stay");
    walk.from("/patients/" + merged, ward.path() + "?view=list", "/flow", "/patients?q=Dacosta");
    assertThat(walk.opened).as("pages of " + role).isGreaterThan(5);
    assertThat(walk.locked).isEmpty();
  }

  /** Follows one link of each kind, and notes on which page one was locked. */
  private final class Walk {
    final Set<String> locked = new TreeSet<>();
    int opened;
    private final Role role;
    private final Staff.Member member;
    private final Set<String> known = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    Walk(Role role, Staff.Member member) {
      this.role = role;
      this.member = member;
    }

    void from(String... paths) {
      for (var path : paths) if (may("GET", path)) offer(path);
      while (!waiting.isEmpty()) open(waiting.poll());
    }

    private void offer(String path) {
      if (known.add(kind(path))) waiting.add(path);
    }

    private void open(String path) {
      var answer = member.get(path);
      if (answer.statusCode() == 403) locked.add(path + " answers 403");
      answer
          .headers()
          .firstValue("Location")
          .map(l -> l.replace(member.address(), ""))
          .ifPresent(this::offer);
      if (answer.statusCode() != 200 || !answer.body().contains("<html")) return;
      opened++;
      read(path, answer.body());
    }

    private void read(String page, String body) {
      var tags = TAG.matcher(body);
      while (tags.find()) {
        var attributes = new java.util.HashMap<String, String>();
        ATTRIBUTE
            .matcher(tags.group(2))
            .results()
            .forEach(a -> attributes.put(a.group(1), a.group(2)));
        var posts = attributes.getOrDefault("method", "get").equalsIgnoreCase("post");
        attributes.forEach((name, value) -> lead(page, tags.group(1), name, value, posts));
        if (tags.group(1).equals("form") && posts && !attributes.containsKey("action"))
          lead(page, "form", "action", page, true);
      }
    }

    private void lead(String page, String tag, String name, String value, boolean posts) {
      var path = value.replace("&amp;", "&").replaceAll("#.*", "");
      if (!OURS.matcher(path).matches() || name.equals("value")) return;
      var method = (tag.equals("form") && posts) || name.equals("formaction") ? "POST" : "GET";
      if (!may(method, path))
        locked.add(kind(page) + " has <" + tag + " " + name + "> " + method + " " + kind(path));
      else if (method.equals("GET") && name.endsWith("href") && !PAPER.matcher(path).find())
        offer(path);
    }

    private boolean may(String method, String path) {
      var activity = activity(method, path);
      return Set.of(Activity.SIGNED_IN, Activity.ANYONE).contains(activity)
          || grants.may(List.of(role), activity);
    }
  }

  private String activity(String method, String path) {
    var uri = URI.create(path.replace(" ", "%20").replace("|", "%7C"));
    var request = new MockHttpServletRequest(method, uri.getPath());
    ServletRequestPathUtils.parseAndCache(request);
    try {
      var chain = mappings.getHandler(request);
      if (chain == null || !(chain.getHandler() instanceof HandlerMethod handler))
        return Activity.ANYONE;
      var own = handler.getMethodAnnotation(Activity.class);
      if (own == null) own = handler.getBeanType().getAnnotation(Activity.class);
      return own == null ? Activity.SIGNED_IN : own.value();
    } catch (Exception e) {
      return Activity.ANYONE;
    }
  }

  private static String kind(String path) {
    var parts = path.split("\\?", 2);
    var kind = UUIDS.matcher(parts[0]).replaceAll("{}");
    if (parts.length == 1) return kind;
    var names = new TreeSet<String>();
    for (var pair : parts[1].split("&")) names.add(pair.split("=")[0]);
    return kind + names;
  }
}
