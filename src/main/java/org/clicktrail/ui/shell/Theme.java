package org.clicktrail.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.collections.ObservableList;

/// The style sheets of a mode: AtlantaFX Primer below, then the mode's colours, then the shapes.
final class Theme {

  private Theme() {}

  static void apply(boolean dark, ObservableList<String> sheets) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    sheets.setAll(sheets(dark));
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
