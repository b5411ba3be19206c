package org.almoner.shell.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A barcode as an image for a page or a PDF: {@code <img src="${barcode.image()}" alt="..."/>}. */
public final class Barcode {
  private static final int BAR_HEIGHT = 60;
  private static final int DOT = 6;

  /** White around a code, in its own dots: without it scanners find no edge. */
  private static final int QUIET = 10;

  private static final char FNC1 = 0x1D;
  private static final Map<EncodeHintType, ?> GS1 =
      Map.of(
          EncodeHintType.MARGIN,
          0,
          EncodeHintType.DATA_MATRIX_COMPACT,
          true,
          EncodeHintType.GS1_FORMAT,
          true,
          EncodeHintType.DATA_MATRIX_SHAPE,
          SymbolShapeHint.FORCE_SQUARE);

  private final BitMatrix dots;
  private final boolean bars;

  private Barcode(BitMatrix dots, boolean bars) {
    this.dots = dots;
    this.bars = bars;
  }

  public static Barcode code128(String text) {
    return new Barcode(encode(text, BarcodeFormat.CODE_128), true);
  }

  public static Barcode qr(String text) {
    return new Barcode(encode(text, BarcodeFormat.QR_CODE), false);
  }

  /** The two-dimensional code of NHS wristbands (DCB1077). */
  public static Barcode dataMatrix(String text) {
    return new Barcode(encode(text, BarcodeFormat.DATA_MATRIX), false);
  }

  /**
   * A GS1 DataMatrix: FNC1 first, and between elements, as the GS1 General Specifications ask.
   *
   * @param elements application identifier and value of each, for instance "8018" and 18 digits
   */
  public static Barcode gs1DataMatrix(List<String> elements) {
    var text = elements.stream().map(e -> FNC1 + e).collect(Collectors.joining());
    return new Barcode(encode(text, BarcodeFormat.DATA_MATRIX, GS1), false);
  }

  /** A data URI. */
  public String image() {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
  }

  byte[] png() {
    int scale = bars ? 3 : DOT;
    int width = (dots.getWidth() + 2 * QUIET) * scale;
    int height = bars ? BAR_HEIGHT : (dots.getHeight() + 2 * QUIET) * scale;
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < height; y++)
      for (int x = 0; x < width; x++)
        image.setRGB(
            x, y, dark(x / scale - QUIET, bars ? 0 : y / scale - QUIET) ? 0x000000 : 0xFFFFFF);
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private boolean dark(int x, int y) {
    return x >= 0 && y >= 0 && x < dots.getWidth() && y < dots.getHeight() && dots.get(x, y);
  }

  private static BitMatrix encode(String text, BarcodeFormat format) {
    return encode(text, format, Map.of(EncodeHintType.MARGIN, 0));
  }

  private static BitMatrix encode(String text, BarcodeFormat format, Map<EncodeHintType, ?> hints) {
    try {
      return new MultiFormatWriter().encode(text, format, 0, 0, hints);
    } catch (WriterException e) {
      throw new IllegalArgumentException("No barcode can hold this text", e);
    }
  }
}
