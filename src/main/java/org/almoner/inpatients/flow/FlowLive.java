package org.almoner.inpatients.flow;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.UUID;
import org.almoner.shell.LiveFragment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The changed rows of the flow page. */
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
  public @Nullable String html(String topic, String item) {
    if (item.startsWith("ward-")) {
      var found = flows.ward(UUID.fromString(item.substring(5)));
      return found.isEmpty() ? null : render("inpatients/flow/ward.jte", "ward", found.getFirst());
    }
    var page = flows.page(false);
    return switch (item) {
      case "flow-totals" -> render("inpatients/flow/totals.jte", "page", page);
      case "flow-figures" -> render("inpatients/flow/figures.jte", "page", page);
      case "flow-sides" -> render("inpatients/flow/sides.jte", "page", page);
      default -> null;
    };
  }

  private String render(String template, String name, Object value) {
    var output = new StringOutput();
    templates.render(template, Map.of(name, value), output);
    return output.toString();
  }
}
