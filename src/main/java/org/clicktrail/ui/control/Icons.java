package org.clicktrail.ui.control;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Line icons of the Feather pack, quiet by default.
public final class Icons {

  private Icons() {}

  /// An icon in the muted colour.
  ///
  /// @param code its Ikonli code: `fth-home`
  /// @param size in pixels: 12, 14 to 18, 20, 22, 26 or 30
  public static FontIcon icon(String code, int size) {
    FontIcon icon = new FontIcon(Feather.findByDescription(code));
    // By style class: the theme below would override a size set here.
    icon.getStyleClass().addAll("ct-icon", "ct-i" + size);
    return icon;
  }

  /// An icon in a colour of meaning.
  ///
  /// @param tone style class: `success`, `warning`, `danger`, `accent`, `decision`
  public static FontIcon icon(String code, int size, String tone) {
    FontIcon icon = icon(code, size);
    icon.getStyleClass().add(tone);
    return icon;
  }
}
