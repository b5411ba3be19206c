package org.almoner.inpatients.board;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.UUID;
import org.almoner.shell.LiveFragment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The changed beds of a ward board; the browser asks for counters and strips itself. */
@Component
class WardLive implements LiveFragment {
  private final WardViews views;
  private final TemplateEngine templates;

  WardLive(WardViews views, TemplateEngine templates) {
    this.views = views;
    this.templates = templates;
  }

  @Override
  public String kind() {
    return "ward";
  }

  @Override
  public String activity() {
    return "inpatients.view";
  }

  @Override
  public @Nullable String html(String topic, String item) {
    if (!item.startsWith("bed-")) return null;
    var board = views.of(UUID.fromString(topic.substring(topic.indexOf(':') + 1)));
    return board.cards().stream()
        .filter(c -> c.item().equals(item))
        .findFirst()
        .map(this::render)
        .orElse(null);
  }

  private String render(BedCard card) {
    var output = new StringOutput();
    templates.render("inpatients/board/card.jte", Map.of("card", card), output);
    return output.toString();
  }
}
