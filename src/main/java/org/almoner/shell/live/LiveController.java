package org.almoner.shell.live;

import java.time.Clock;
import java.util.Set;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.shell.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream of changes of the topics that a page shows. */
@RestController
class LiveController {
  private static final int MOST_TOPICS = 20;
  private final Listeners listeners;
  private final Fragments fragments;
  private final SignedIn signedIn;
  private final Clock clock;

  LiveController(Listeners listeners, Fragments fragments, SignedIn signedIn, Clock clock) {
    this.listeners = listeners;
    this.fragments = fragments;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> listen(
      @RequestParam Set<String> topic,
      @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastSeen) {
    if (topic.size() > MOST_TOPICS) throw new InvalidInput("topic", "A page has too many topics.");
    topic.forEach(this::check);
    var listener = new Listener(Set.copyOf(topic), listeners, clock);
    listeners.join(listener, lastSeen);
    Thread.ofVirtual().name("live").start(listener::run);
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .body(listener.out());
  }

  private void check(String topic) {
    var fragment = fragments.of(topic).orElseThrow(() -> new NotFound("The topic"));
    var activity = fragment.activity();
    if (activity != null && !signedIn.may(activity))
      throw new AccessDeniedException("Listening needs the activity " + activity);
  }
}
