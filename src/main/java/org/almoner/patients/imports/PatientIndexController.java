package org.almoner.patients.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Importing a patient index. */
@Controller
@RequestMapping("/patients/imports")
@Activity("patients.import")
class PatientIndexController {
  private static final int SHOWN = 200;
  private final PatientIndexes imports;

  PatientIndexController(PatientIndexes imports) {
    this.imports = imports;
  }

  @GetMapping
  String files(Model model) {
    model.addAttribute("page", new ImportsPage(imports.latest(), FormErrors.none()));
    return "patients/imports/imports";
  }

  @PostMapping
  String check(@RequestParam MultipartFile file, Model model, HttpServletResponse response)
      throws IOException {
    try {
      if (file.isEmpty()) throw new InvalidInput("file", "Choose a CSV file");
      var name = file.getOriginalFilename();
      return "redirect:/patients/imports/"
          + imports.check(name == null ? "patient index" : name, file.getBytes());
    } catch (Refusal refusal) {
      response.setStatus(422);
      model.addAttribute("page", new ImportsPage(imports.latest(), FormErrors.of(refusal)));
      return "patients/imports/imports";
    }
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model) {
    model.addAttribute("page", new ImportPage(imports.one(id), imports.rejects(id, SHOWN)));
    return "patients/imports/import";
  }

  @PostMapping("/{id}/apply")
  String apply(@PathVariable UUID id, RedirectAttributes flash) {
    imports.apply(id);
    var file = imports.one(id);
    flash.addFlashAttribute(
        "flash", file.create() + " patients were registered and " + file.update() + " changed.");
    return "redirect:/patients/imports/" + id;
  }

  @GetMapping("/{id}/rejects.csv")
  ResponseEntity<byte[]> rejects(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("rejects.csv").build().toString())
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(imports.rejectsCsv(id).getBytes(StandardCharsets.UTF_8));
  }
}
