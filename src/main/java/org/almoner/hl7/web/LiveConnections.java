package org.almoner.hl7.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.almoner.shell.LiveFragment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The connections and the figures of every open console, again after messages came. */
@Component
class LiveConnections implements LiveFragment {
  private final TemplateEngine templates;
  private final Connections connections;
  private final Flags flags;

  LiveConnections(TemplateEngine templates, Connections connections, Flags flags) {
    this.templates = templates;
    this.connections = connections;
    this.flags = flags;
  }

  @Override
  public String kind() {
    return "hl7";
  }

  @Override
  public String activity() {
    return "hl7.view";
  }

  @Override
  public @Nullable String html(String topic, String item) {
    return switch (item) {
      case "connections" -> rendered(item, connections.all());
      case "flags" -> rendered(item, flags.of(connections.all()));
      default -> null;
    };
  }

  private String rendered(String item, Object list) {
    var out = new StringOutput();
    templates.render("hl7/web/" + item + ".jte", Map.of(item, list), out);
    return out.toString();
  }
}
