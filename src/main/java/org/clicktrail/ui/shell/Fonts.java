package org.clicktrail.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// IBM Plex, loaded before the first scene. Medium and SemiBold are families of their own.
final class Fonts {

  static final List<String> FILES =
      List.of(
          "IBMPlexSans_400Regular.ttf",
          "IBMPlexSans_500Medium.ttf",
          "IBMPlexSans_600SemiBold.ttf",
          "IBMPlexMono_400Regular.ttf");

  private Fonts() {}

  /// @return the families loaded, in the order of [#FILES]
  static List<String> load() {
    return FILES.stream().map(Fonts::load).toList();
  }

  private static String load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream("/org/clicktrail/font/" + file)) {
      Font font = Font.loadFont(Objects.requireNonNull(in, file), 13);
      return Objects.requireNonNull(font, file).getFamily();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
