package org.clicktrail.render.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The typefaces that ship with the program: IBM Plex Sans (SIL OFL 1.1, unmodified).
public enum Fonts {
  REGULAR("IBMPlexSans_400Regular.ttf"),
  MEDIUM("IBMPlexSans_500Medium.ttf"),
  SEMIBOLD("IBMPlexSans_600SemiBold.ttf");

  private final String file;
  private final Font font;

  Fonts(String file) {
    this.file = file;
    try (InputStream in = open()) {
      font = Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(file, e);
    }
  }

  /// This typeface in a size, in units of the picture.
  public Font at(double size) {
    return font.deriveFont((float) size);
  }

  /// The font file as it ships.
  public InputStream open() {
    InputStream in = Fonts.class.getResourceAsStream("/org/clicktrail/font/" + file);
    if (in == null) {
      throw new IllegalStateException("missing font " + file);
    }
    return in;
  }
}
