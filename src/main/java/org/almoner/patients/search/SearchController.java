package org.almoner.patients.search;

import static org.almoner.patients.search.SearchPages.encoded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.access.Activity;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.search.SearchPage.Fields;
import org.almoner.patients.search.SearchPages.Asked;
import org.almoner.platform.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The one search box, and the search by field. */
@Controller
class SearchController {
  private static final String VIEW = "patients/search/search";
  private final PatientSearch search;
  private final QueryReader reader;
  private final Searches searches;
  private final SearchPages pages;
  private final Patients patients;
  private final Audit audit;

  SearchController(
      PatientSearch search,
      QueryReader reader,
      Searches searches,
      SearchPages pages,
      Patients patients,
      Audit audit) {
    this.search = search;
    this.reader = reader;
    this.searches = searches;
    this.pages = pages;
    this.patients = patients;
    this.audit = audit;
  }

  @Activity("patients.search")
  @GetMapping("/patients")
  String search(
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes redirect) {
    var asked = asked(form);
    if (asked.criteria().typed().isEmpty())
      return page(model, pages.nothingTyped(asked.fields(), ""));
    if (tooShort(asked.criteria()))
      return page(
          model,
          pages.nothingTyped(
              asked.fields(), "Type at least 3 letters, or a whole number or date of birth."));
    if (request.getHeader("HX-Request") == null) {
      var exact = search.exact(asked.criteria());
      if (exact.isPresent()) return open(asked.criteria(), exact.get(), redirect);
    }
    return list(asked, box(request), response, model);
  }

  /** The page on which somebody types, which names itself; null for a search that is only sent. */
  private static @Nullable String box(HttpServletRequest request) {
    var page = request.getHeader("X-Search-Box");
    return page == null ? null : Actors.current().name() + " " + page;
  }

  private PatientSearch.Found found(Asked asked) {
    return search.find(asked.criteria(), asked.exactly());
  }

  private String list(
      Asked asked, @Nullable String box, HttpServletResponse response, Model model) {
    long from = System.nanoTime();
    try {
      var found = box == null ? found(asked) : searches.insteadOfLast(box, () -> found(asked));
      record(asked.criteria(), found.matches().size(), null);
      return page(model, pages.of(asked, found, (System.nanoTime() - from) / 1_000_000));
    } catch (Searches.Replaced gone) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return page(model, pages.nothingTyped(asked.fields(), ""));
    } catch (QueryTimeoutException slow) {
      record(asked.criteria(), 0, null);
      response.setStatus(503);
      return page(
          model,
          pages.nothingTyped(
              asked.fields(),
              "That search took too long and was stopped. Add a date of birth or postcode."));
    }
  }

  private String open(Criteria criteria, PatientSearch.Exact exact, RedirectAttributes redirect) {
    record(criteria, 1, exact.survivor());
    if (exact.merged())
      redirect.addFlashAttribute(
          "flash",
          criteria.typed()
              + " was merged into this record: "
              + patients.summary(exact.survivor()).formalName()
              + ".");
    return "redirect:/patients/" + exact.survivor().value();
  }

  private void record(Criteria criteria, int found, @Nullable PatientId opened) {
    audit.record(
        new AuditEntry(
            "patient.search",
            opened == null ? null : opened.value(),
            "",
            "",
            Map.of("criteria", criteria.typed(), "found", found)));
  }

  private Asked asked(Map<String, String> form) {
    var fields =
        new Fields(
            field(form, "surname"),
            field(form, "given"),
            field(form, "born"),
            field(form, "gender"),
            field(form, "postcode"),
            field(form, "place"),
            field(form, "number"));
    var typed = field(form, "q");
    var criteria =
        typed.isEmpty()
            ? reader.read(
                fields.surname(),
                fields.given(),
                fields.born(),
                fields.gender(),
                fields.postcode(),
                fields.place(),
                fields.number())
            : reader.read(typed);
    return new Asked(
        criteria,
        fields,
        "/patients?" + parameters(form),
        form.containsKey("exactly"),
        form.containsKey("weak"),
        field(form, "after"));
  }

  private static String parameters(Map<String, String> form) {
    return Stream.of("q", "surname", "given", "born", "gender", "postcode", "place", "number")
        .filter(n -> !field(form, n).isEmpty())
        .map(n -> n + "=" + encoded(field(form, n)))
        .collect(Collectors.joining("&"));
  }

  /** Two letters may be a whole surname only beside something else. */
  private static boolean tooShort(Criteria criteria) {
    if (!criteria.born().isEmpty() || !criteria.postcode().isEmpty() || !criteria.place().isEmpty())
      return false;
    if (!criteria.numbers().isEmpty()) return criteria.numbers().getFirst().length() < 3;
    return Letters.of(criteria.surname() + String.join("", criteria.words())).length() < 3;
  }

  private static String page(Model model, SearchPage page) {
    model.addAttribute("page", page);
    return VIEW;
  }

  private static String field(Map<String, String> form, String name) {
    var value = form.getOrDefault(name, "").strip();
    return value.length() > 100 ? value.substring(0, 100) : value;
  }
}
