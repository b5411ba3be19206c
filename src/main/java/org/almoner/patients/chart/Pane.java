package org.almoner.patients.chart;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.almoner.shell.Frame;

/** A part of the patient page that another template lays out. */
public record Pane(TemplateEngine templates, String template, Object model) {
  public Content content(Frame frame) {
    return out -> templates.render(template + ".jte", Map.of("frame", frame, "panel", model), out);
  }
}
