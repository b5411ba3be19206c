package org.almoner.shell.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almoner.platform.Actors;
import org.almoner.platform.Cui;
import org.almoner.shell.Trust;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Paper from templates. A print template takes {@code PrintHead head}, is well-formed XHTML and
 * puts its content into {@code @template.shell.printing.print(head = head, content = ...)}.
 */
@Component
public class Pdf {
  private final TemplateEngine templates;
  private final ObjectProvider<Trust> trust;
  private final Clock clock;

  Pdf(TemplateEngine templates, ObjectProvider<Trust> trust, Clock clock) {
    this.templates = templates;
    this.trust = trust;
    this.clock = clock;
    XRLog.setLoggingEnabled(false);
  }

  /** The sheet to print on, in millimetres. */
  public record Paper(float width, float height, boolean label) {
    public static final Paper A4 = new Paper(210, 297, false);
    public static final Paper A4_LANDSCAPE = new Paper(297, 210, false);

    public static Paper label(float width, float height) {
      return new Paper(width, height, true);
    }
  }

  /** What to print. */
  public record Sheet(Paper paper, String title, List<String> identifiers, String notice) {
    public static Sheet of(Paper paper, String title, String... identifiers) {
      return new Sheet(paper, title, List.of(identifiers), "");
    }
  }

  /**
   * @param template such as "inpatients/web/handover"; the model need not hold the head
   */
  public byte[] render(Sheet sheet, String template, Map<String, Object> model) {
    var all = new HashMap<>(model);
    all.put("head", head(sheet));
    var html = new StringOutput();
    templates.render(template + ".jte", all, html);
    return toPdf(html.toString(), sheet.paper());
  }

  /** The PDF shown in the browser, never kept by it. */
  public ResponseEntity<byte[]> answer(
      String fileName, Sheet sheet, String template, Map<String, Object> model) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(render(sheet, template, model));
  }

  private PrintHead head(Sheet sheet) {
    var hospital = trust.getIfAvailable();
    return new PrintHead(
        sheet.title(),
        hospital == null ? "" : hospital.name(),
        sheet.identifiers(),
        sheet.notice(),
        Actors.current().displayName(),
        Cui.minute(clock.instant()),
        hospital != null && hospital.training(),
        sheet.paper().label());
  }

  private static byte[] toPdf(String html, Paper paper) {
    var out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useDefaultPageSize(paper.width(), paper.height(), PageSizeUnits.MM)
          .useFont(() -> font("inter-400"), "Inter", 400, FontStyle.NORMAL, true)
          .useFont(() -> font("inter-700"), "Inter", 700, FontStyle.NORMAL, true)
          .withHtmlContent(html, null)
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static InputStream font(String name) {
    return Objects.requireNonNull(Pdf.class.getResourceAsStream("/fonts/" + name + ".ttf"), name);
  }
}
