package org.almoner.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.almoner.access.Activity;
import org.almoner.organisation.imports.ImportKind;
import org.almoner.organisation.imports.ImportReport;
import org.almoner.organisation.imports.Imports;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports files: first a dry run, then the same text for good. */
@Controller
class ImportController {
  private static final String VIEW = "organisation/web/import";
  private final Imports imports;
  private final EntryPages pages;

  ImportController(Imports imports, EntryPages pages) {
    this.imports = imports;
    this.pages = pages;
  }

  @GetMapping("/organisation/import")
  @Activity(OrganisationActivities.MAINTAIN)
  String empty(Model model) {
    model.addAttribute("page", page("WARDS", "", null, FormErrors.none()));
    return VIEW;
  }

  @PostMapping("/organisation/import")
  @Activity(OrganisationActivities.MAINTAIN)
  String run(
      @RequestParam String kind,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean apply,
      Model model,
      HttpServletResponse response)
      throws IOException {
    var content = content(text, file);
    try {
      var of = ImportKind.valueOf(kind);
      var report = apply ? imports.apply(of, content) : imports.dryRun(of, content);
      model.addAttribute("page", page(kind, content, report, FormErrors.none()));
    } catch (Refusal refusal) {
      response.setStatus(422);
      model.addAttribute("page", page(kind, content, null, FormErrors.of(refusal)));
    }
    return VIEW;
  }

  private static String content(String text, @Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) return text;
    if (file.getSize() > 4_000_000)
      throw new InvalidInput("file", "Import files of up to 4 MB; split a larger one.");
    return new String(file.getBytes(), StandardCharsets.UTF_8);
  }

  private ImportPage page(
      String kind, String text, @Nullable ImportReport report, FormErrors errors) {
    return new ImportPage(pages.kinds(), kind, text, report, errors);
  }
}
