package org.almoner.inpatients.board;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.UUID;
import org.almoner.shell.LiveFragment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The changed parts of a ward board: one bed, the strips, the counters. */
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
  public @Nullable String html(String topic, String item) {
    var board = views.of(UUID.fromString(topic.substring(topic.indexOf(':') + 1)));
    if (item.equals("strips")) return render("inpatients/board/strips.jte", "board", board);
    if (item.equals("counters")) return render("inpatients/board/counters.jte", "board", board);
    return board.cards().stream()
        .filter(c -> c.item().equals(item))
        .findFirst()
        .map(c -> render("inpatients/board/card.jte", "card", c))
        .orElse(null);
  }

  private String render(String template, String name, Object value) {
    var output = new StringOutput();
    templates.render(template, Map.of(name, value), output);
    return output.toString();
  }
}
