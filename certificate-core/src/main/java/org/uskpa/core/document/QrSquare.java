package org.uskpa.core.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code of error correction level Q: a quarter of it may be stained or creased. Its own dots,
 * without a quiet zone; whoever draws it leaves {@link #QUIET} dots clear on every side.
 */
record QrSquare(BitMatrix dots) {

  /** Clear dots around the code that readers rely on. */
  static final int QUIET = 4;

  static QrSquare of(String text) {
    try {
      return new QrSquare(
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.Q,
                      EncodeHintType.CHARACTER_SET,
                      "UTF-8",
                      EncodeHintType.MARGIN,
                      0)));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("This text does not fit a QR code: " + text, tooLong);
    }
  }

  /** Dots along a side. */
  int side() {
    return dots.getWidth();
  }

  boolean isDark(int column, int row) {
    return dots.get(column, row);
  }
}
