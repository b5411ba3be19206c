package org.almoner.shell.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A barcode as an image for a page or a PDF: {@code <img src="${barcode.image()}" alt="..."/>}. */
public final class Barcode {
  private static final int BAR_HEIGHT = 60;
  private static final int DOT = 6;

  /** White around a code, in its own dots: without it scanners find no edge. */
  private static final int QUIET = 10;

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
    try {
      return new MultiFormatWriter().encode(text, format, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
    } catch (WriterException e) {
      throw new IllegalArgumentException("No barcode can hold this text", e);
    }
  }
}
