package org.clicktrail.ui.control;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Line icons of the Feather pack, quiet by default.
public final class Icons {

  private Icons() {}

  /// An icon in the muted colour.
  ///
  /// @param code its Ikonli code: `fth-home`
  /// @param size in pixels, 14 to 30
  public static FontIcon icon(String code, int size) {
    FontIcon icon = new FontIcon(Feather.findByDescription(code));
    icon.setIconSize(size);
    icon.getStyleClass().add("ct-icon");
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
