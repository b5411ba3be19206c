package org.almoner.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.organisation.TrustSettings;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The trust and its wards at a glance. */
@Controller
class TrustController {
  private static final String VIEW = "organisation/web/trust";
  private final TrustSettings trust;
  private final EntryPages pages;
  private final JdbcClient jdbc;

  TrustController(TrustSettings trust, EntryPages pages, JdbcClient jdbc) {
    this.trust = trust;
    this.pages = pages;
    this.jdbc = jdbc;
  }

  @GetMapping("/organisation")
  @Activity(OrganisationActivities.VIEW)
  String trust(Model model) {
    var entry = trust.entry();
    model.addAttribute(
        "page",
        page(
            entry.map(TrustSettings.Entry::code).orElse(""),
            entry.map(TrustSettings.Entry::name).orElse(""),
            trust.gs1Prefix().orElse(""),
            FormErrors.none()));
    return VIEW;
  }

  @PostMapping("/organisation")
  @Activity(OrganisationActivities.MAINTAIN)
  String change(
      @RequestParam(required = false) @Nullable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam String code,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String gs1Prefix,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      var capitals = code.strip().toUpperCase(Locale.UK);
      if (id == null) trust.setUp(capitals, name.strip(), false);
      else trust.change(id, version, capitals, name.strip(), prefix(gs1Prefix));
      flash.addFlashAttribute("flash", name.strip() + " saved.");
      return "redirect:/organisation";
    } catch (Refusal refusal) {
      response.setStatus(422);
      model.addAttribute("page", page(code, name, gs1Prefix, FormErrors.of(refusal)));
      return VIEW;
    }
  }

  private static @Nullable String prefix(String typed) {
    var digits = typed.replace(" ", "");
    return digits.isEmpty() ? null : digits;
  }

  private TrustPage page(String code, String name, String gs1Prefix, FormErrors errors) {
    var entry = trust.entry();
    return new TrustPage(
        pages.kinds(),
        entry.map(TrustSettings.Entry::id).orElse(null),
        entry.map(TrustSettings.Entry::version).orElse(0),
        code,
        name,
        gs1Prefix,
        trust.training(),
        errors,
        wards(),
        pages.maintain());
  }

  private List<TrustPage.WardLine> wards() {
    return jdbc.sql(
            """
            select '/organisation/ward/' || w.ward_id as href, w.site_name as site, w.ward_name as ward,
                   coalesce(s.name, w.specialty) as specialty,
                   (select count(*) from organisation.v_bed b where b.ward_id = w.ward_id and b.open) as beds
              from organisation.v_ward w left join organisation.v_specialty s on s.code = w.specialty
             where w.open order by w.site_name, w.ward_name
            """)
        .query(TrustPage.WardLine.class)
        .list();
  }
}
