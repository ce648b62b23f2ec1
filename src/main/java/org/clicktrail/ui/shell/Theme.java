package org.clicktrail.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.collections.ObservableList;

/// The style sheets of a mode: AtlantaFX Primer below, then the mode's colours, then the shapes.
final class Theme {

  /// Size of body text in pixels, 1 em everywhere.
  private static final double BASE = 13;

  private Theme() {}

  /// @param zoom of the interface; menus and tooltips are windows of their own and follow by the
  ///   size of their letters
  static void apply(boolean dark, double zoom, ObservableList<String> sheets) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    List<String> all = new ArrayList<>(sheets(dark));
    if (zoom != 1) {
      all.add(popups(zoom));
    }
    sheets.setAll(all);
  }

  private static String popups(double zoom) {
    String rule = ".root.popup { -fx-font-size: " + BASE * zoom + "px; }";
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> sheets(boolean dark) {
    return List.of(
        sheet("controlsfx.css"), sheet(dark ? "dark.css" : "light.css"), sheet("clicktrail.css"));
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource("/org/clicktrail/style/" + name), name)
        .toExternalForm();
  }
}
