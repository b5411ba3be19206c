package org.almoner.shell.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows trouble as a page, or as a small notice when only part of a page asked. */
@Component
public class TroublePages {
  private final TemplateEngine templates;
  private final Frames frames;

  TroublePages(TemplateEngine templates, Frames frames) {
    this.templates = templates;
    this.frames = frames;
  }

  public void write(HttpServletRequest request, HttpServletResponse response, Trouble trouble)
      throws IOException {
    response.resetBuffer();
    response.setStatus(trouble.status());
    if (!wantsHtml(request)) return;
    var model = new HashMap<String, Object>(Map.of("trouble", trouble));
    var template = "shell/web/trouble-notice.jte";
    if (request.getHeader("HX-Request") == null) {
      template = "shell/web/trouble.jte";
      model.put("frame", frames.of(request));
    }
    var output = new Utf8ByteOutput();
    templates.render(template, model, output);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    output.writeTo(response.getOutputStream());
  }

  private static boolean wantsHtml(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return accept == null || accept.contains("text/html") || accept.contains("*/*");
  }
}
