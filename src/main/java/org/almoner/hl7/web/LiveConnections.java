package org.almoner.hl7.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.almoner.shell.LiveFragment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of connections on every open console, again after messages came. */
@Component
class LiveConnections implements LiveFragment {
  private final TemplateEngine templates;
  private final Connections connections;

  LiveConnections(TemplateEngine templates, Connections connections) {
    this.templates = templates;
    this.connections = connections;
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
    if (!item.equals("connections")) return null;
    var out = new StringOutput();
    templates.render(
        "hl7/web/connections.jte", Map.<String, Object>of("connections", connections.all()), out);
    return out.toString();
  }
}
