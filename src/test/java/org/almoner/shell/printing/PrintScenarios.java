package org.almoner.shell.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.almoner.testing.HospitalTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Paper says whose it is on every page, and a scanner can read it. */
@HospitalTest
class PrintScenarios {
  @Autowired Pdf pdf;

  @Test
  void every_page_names_the_patient_three_ways_and_counts_itself() throws IOException {
    var sheet =
        new Pdf.Sheet(
            Pdf.Paper.A4,
            "Handover",
            List.of("BEGUM, Rukhsana (Mrs)", "Born 03-Mar-1959", "NHS No. 999 324 6794"),
            "Confidential. Destroy after shift.");
    try (var paper = read(pdf.render(sheet, "shell/web/style-guide-print", Map.of("rows", 60)))) {
      assertThat(paper.getNumberOfPages()).isEqualTo(2);
      for (int page = 1; page <= 2; page++)
        assertThat(text(paper, page))
            .contains("BEGUM, Rukhsana (Mrs)", "Born 03-Mar-1959", "NHS No. 999 324 6794")
            .contains("Page " + page + " of 2", "Printed by", "24-Nov-2026 14:32")
            .contains("Confidential. Destroy after shift.", "Line", "Łukasz Ångström-Şahin");
    }
  }

  @Test
  void fonts_travel_with_the_paper_and_a_label_has_its_own_size() throws IOException {
    var sheet = Pdf.Sheet.of(Pdf.Paper.label(90, 35), "Label", "BEGUM, Rukhsana");
    try (var paper = read(pdf.render(sheet, "shell/web/style-guide-print", Map.of("rows", 1)))) {
      var page = paper.getPage(0);
      assertThat(page.getMediaBox().getWidth()).isBetween(254f, 256f);
      for (var name : page.getResources().getFontNames())
        assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
      assertThat(text(paper, 1)).doesNotContain("Printed by");
    }
  }

  @Test
  void a_scanner_reads_what_was_printed() throws Exception {
    assertThat(scanned(Barcode.code128("N4471802"))).isEqualTo("N4471802");
    assertThat(scanned(Barcode.qr("9993246794"))).isEqualTo("9993246794");
    assertThat(scanned(Barcode.dataMatrix("9993246794"))).isEqualTo("9993246794");
  }

  private static String scanned(Barcode barcode) throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(barcode.png()));
    var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
  }

  private static PDDocument read(byte[] pdf) throws IOException {
    return Loader.loadPDF(pdf);
  }

  private static String text(PDDocument paper, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(paper);
  }
}
