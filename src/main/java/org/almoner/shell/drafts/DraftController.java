package org.almoner.shell.drafts;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.almoner.platform.Actors;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps, gives back and discards the signed-in person's own drafts. */
@RestController
class DraftController {
  private static final int LONGEST = 1_000_000;
  private final Drafts drafts;

  DraftController(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * What the script sends.
   *
   * @param key of the form, so that a late save cannot bring back what was just committed
   */
  record Typed(
      String fields, String page, String desk, @Nullable String replaces, @Nullable String key) {}

  @PutMapping("/drafts/{form}")
  ResponseEntity<Map<String, String>> save(
      @PathVariable String form,
      @RequestParam(required = false) @Nullable UUID patient,
      @RequestBody Typed typed) {
    if (typed.fields().length() > LONGEST) return ResponseEntity.status(413).build();
    if (!typed.page().matches("/(?!/).*")) return ResponseEntity.badRequest().build();
    var draft =
        new Drafts.Draft(form, patient, typed.page(), typed.desk(), typed.fields(), drafts.time());
    return drafts.save(me(), draft, typed.replaces(), typed.key())
        ? ResponseEntity.ok(Map.of("savedAt", Cui.exactTime(draft.savedAt())))
        : ResponseEntity.status(409).body(Map.of());
  }

  @GetMapping("/drafts/{form}")
  ResponseEntity<Map<String, String>> find(
      @PathVariable String form, @RequestParam(required = false) @Nullable UUID patient) {
    return drafts
        .find(me(), form, patient)
        .map(
            d ->
                ResponseEntity.ok(
                    Map.of(
                        "fields", d.fields(),
                        "desk", d.desk(),
                        "savedAt", Cui.exactTime(d.savedAt()))))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @DeleteMapping("/drafts/{form}")
  ResponseEntity<Void> discard(
      @PathVariable String form, @RequestParam(required = false) @Nullable UUID patient) {
    drafts.end(me(), form, patient);
    return ResponseEntity.noContent().build();
  }

  private static UUID me() {
    return Objects.requireNonNull(Actors.current().userId(), "drafts belong to a signed-in person");
  }
}
