package org.almoner.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/**
 * Spring MVC views from the precompiled JTE templates: "inpatients/web/board" is
 * inpatients/web/board.jte.
 */
@Configuration(proxyBeanMethods = false)
class JteViews {
  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "almoner.templates");
  }

  @Bean
  ViewResolver jteViewResolver(TemplateEngine templates, Frames frames) {
    return new Resolver(templates, frames);
  }

  private record Resolver(TemplateEngine templates, Frames frames)
      implements ViewResolver, org.springframework.core.Ordered {
    @Override
    public @org.jspecify.annotations.Nullable View resolveViewName(String name, Locale locale) {
      var template = name + ".jte";
      return templates.hasTemplate(template) ? new JteView(templates, template, frames) : null;
    }

    @Override
    public int getOrder() {
      return 0;
    }
  }

  private static final class JteView extends AbstractView {
    private static final int USUAL_LENGTH = 40_000;
    private final TemplateEngine templates;
    private final String template;

    private final Frames frames;

    JteView(TemplateEngine templates, String template, Frames frames) {
      this.templates = templates;
      this.template = template;
      this.frames = frames;
      setContentType("text/html;charset=UTF-8");
    }

    @Override
    protected void renderMergedOutputModel(
        Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      var output = new StringOutput(USUAL_LENGTH);
      model.putIfAbsent("frame", frames.of(request));
      templates.render(template, model, output);
      response.setContentType(getContentType());
      var page = output.toString().getBytes(StandardCharsets.UTF_8);
      response.setContentLength(page.length);
      try (var out = response.getOutputStream()) {
        out.write(page);
      }
    }
  }
}
