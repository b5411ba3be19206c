package org.almoner.inpatients.prints;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.inpatients.board.Board;
import org.almoner.inpatients.board.WardViews;
import org.almoner.inpatients.flow.Flows;
import org.almoner.platform.Cui;
import org.almoner.shell.printing.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a ward prints: the handover, the ward list, the bed state. Every print is audited. */
@Controller
@Activity("inpatients.print")
class WardPrintController {
  private static final String DESTROY = "Confidential. Destroy after shift.";
  private final WardViews views;
  private final Flows flows;
  private final Pdf pdf;
  private final Audit audit;
  private final Clock clock;

  WardPrintController(WardViews views, Flows flows, Pdf pdf, Audit audit, Clock clock) {
    this.views = views;
    this.flows = flows;
    this.pdf = pdf;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/wards/{ward}/prints")
  String prints(@PathVariable UUID ward, Model model) {
    var board = views.of(ward);
    model.addAttribute("page", new PrintsPage(ward, board.name(), board.cards().size()));
    return "inpatients/prints/prints";
  }

  @GetMapping("/wards/{ward}/handover.pdf")
  ResponseEntity<byte[]> handover(@PathVariable UUID ward) {
    return ward(ward, "Handover", "handover", true);
  }

  @GetMapping("/wards/{ward}/list.pdf")
  ResponseEntity<byte[]> list(@PathVariable UUID ward) {
    return ward(ward, "Ward list", "ward-list", false);
  }

  private ResponseEntity<byte[]> ward(UUID ward, String title, String file, boolean blank) {
    var board = views.of(ward);
    audit.record(
        new AuditEntry(
            "ward.print",
            null,
            "ward:" + ward,
            "",
            Map.of("print", file, "beds", board.cards().size())));
    var sheet =
        new Pdf.Sheet(Pdf.Paper.A4_LANDSCAPE, title + ", " + board.name(), List.of(), DESTROY);
    return pdf.answer(
        file + ".pdf",
        sheet,
        "inpatients/prints/ward",
        Map.of("print", print(board, title, blank)));
  }

  private WardPrint print(Board board, String title, boolean blank) {
    var now = clock.instant();
    var lines = board.cards().stream().map(WardPrint.Line::of).toList();
    return new WardPrint(
        title + ", " + board.name(),
        board.about() + ", as at " + Cui.minute(now) + ", in bed order",
        lines,
        board.strips(),
        blank);
  }

  @GetMapping("/flow/bed-state.pdf")
  ResponseEntity<byte[]> bedState() {
    var page = flows.page(false);
    audit.record(new AuditEntry("bedstate.print", null, "", "", Map.of()));
    var sheet =
        new Pdf.Sheet(
            Pdf.Paper.A4_LANDSCAPE,
            "Bed state, " + page.today() + " " + page.nowTime(),
            List.of(),
            "");
    return pdf.answer("bed-state.pdf", sheet, "inpatients/prints/bed-state", Map.of("page", page));
  }
}
