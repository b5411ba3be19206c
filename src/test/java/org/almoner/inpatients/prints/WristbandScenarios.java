package org.almoner.inpatients.prints;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.almoner.access.Role;
import org.almoner.organisation.TrustSettings;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.People;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a scanner reads from a wristband, and what the settings say about it. */
@HospitalTest
class WristbandScenarios {
  @Autowired Staff staff;
  @Autowired People people;
  @Autowired TrustSettings trust;

  @Test
  void a_scanner_reads_the_service_relation_as_gs1_writes_it() throws Exception {
    var relation = ServiceRelation.of("5055012", "N102576", "D1003469").orElseThrow();
    assertThat(relation.gsrn()).isEqualTo("505501200001025765");
    var read = scanned(relation.image());
    assertThat(read.getText()).endsWith("8018505501200001025765\u001D80191003469");
    assertThat(read.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER))
        .isEqualTo("]d2");
  }

  @Test
  void a_number_that_is_not_ours_or_has_no_room_makes_no_service_relation() {
    assertThat(ServiceRelation.of("5055012", "RXX/12-7", "")).isEmpty();
    assertThat(ServiceRelation.of("5055012345", "N12345678", "")).isEmpty();
  }

  @Test
  void the_prefix_is_a_setting_that_says_when_it_is_missing() {
    var before = trust.entry();
    var id =
        before
            .map(TrustSettings.Entry::id)
            .orElseGet(() -> trust.setUp("RQT", "Trust of the tests", false));
    var admin = staff.with(Role.ADMINISTRATOR).web();
    assertThat(admin.get("/organisation").body()).contains("No GS1 company prefix is set");
    var wrong = change(admin, id, "50550");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("A GS1 company prefix has 7 to 10 digits.");
    assertThat(change(admin, id, "5055012").statusCode()).isEqualTo(302);
    assertThat(admin.get("/organisation").body())
        .contains("Wristbands carry a GSRN under the GS1 company prefix 5055012");
    var clerk = staff.with(Role.WARD_CLERK).web();
    assertThat(clerk.get("/patients/" + people.somebody() + "/wristband.pdf").statusCode())
        .isEqualTo(200);
    assertThat(change(admin, id, "").statusCode()).isEqualTo(302);
  }

  @Test
  void six_labels_are_six_pages_of_words() throws Exception {
    var clerk = staff.with(Role.WARD_CLERK).web();
    var request = clerk.to("/patients/" + people.somebody() + "/labels.pdf").build();
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      var pdf = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray());
      try (var labels = org.apache.pdfbox.Loader.loadPDF(pdf.body())) {
        assertThat(labels.getNumberOfPages()).isEqualTo(6);
        assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(labels))
            .contains("Hospital No.")
            .doesNotContain("page-break");
      }
    }
  }

  private java.net.http.HttpResponse<String> change(
      org.almoner.testing.Web admin, java.util.UUID id, String prefix) {
    var now = trust.entry().orElseThrow();
    return admin.post(
        "/organisation",
        Map.of(
            "id",
            id.toString(),
            "version",
            "" + now.version(),
            "code",
            now.code(),
            "name",
            now.name(),
            "gs1Prefix",
            prefix));
  }

  private static Result scanned(String image) throws Exception {
    var png = Base64.getDecoder().decode(image.substring(image.indexOf(',') + 1));
    var read = ImageIO.read(new ByteArrayInputStream(png));
    int wide = read.getWidth();
    int high = read.getHeight();
    var source = new RGBLuminanceSource(wide, high, read.getRGB(0, 0, wide, high, null, 0, wide));
    return new DataMatrixReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)),
            Map.of(DecodeHintType.PURE_BARCODE, true));
  }
}
