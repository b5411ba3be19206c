package org.almoner.shell.preferences;

import java.util.Objects;
import org.almoner.platform.Actors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what the signed-in person chose with Ctrl and full stop, or on the sheet of keys. */
@RestController
class PreferencesController {
  private final Preferences preferences;

  PreferencesController(Preferences preferences) {
    this.preferences = preferences;
  }

  @PostMapping("/preferences")
  ResponseEntity<Void> keep(@RequestParam boolean compact, @RequestParam boolean letters) {
    var me = Objects.requireNonNull(Actors.current().userId(), "preferences are somebody's");
    preferences.keep(me, new Preferences.Choice(compact, letters));
    return ResponseEntity.noContent().build();
  }
}
