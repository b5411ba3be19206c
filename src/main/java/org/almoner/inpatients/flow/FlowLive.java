package org.almoner.inpatients.flow;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.UUID;
import org.almoner.shell.LiveFragment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The changed rows of the flow page; the browser asks for the totals itself. */
@Component
class FlowLive implements LiveFragment {
  private final Flows flows;
  private final TemplateEngine templates;

  FlowLive(Flows flows, TemplateEngine templates) {
    this.flows = flows;
    this.templates = templates;
  }

  @Override
  public String kind() {
    return "flow";
  }

  @Override
  public String activity() {
    return "inpatients.flow";
  }

  @Override
  public @Nullable String html(String topic, String item) {
    if (!item.startsWith("ward-")) return null;
    var found = flows.ward(UUID.fromString(item.substring(5)));
    return found.isEmpty() ? null : render(found.getFirst());
  }

  private String render(WardFlow ward) {
    var output = new StringOutput();
    templates.render("inpatients/flow/ward.jte", Map.of("ward", ward), output);
    return output.toString();
  }
}
