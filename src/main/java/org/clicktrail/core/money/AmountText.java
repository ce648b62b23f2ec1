package org.clicktrail.core.money;

import java.util.Optional;

/// An amount as somebody types it.
public final class AmountText {

  private AmountText() {}

  /// The number in a text, with a point or a comma before its decimals: 1,500 · 45,50 · 1.500,50;
  /// empty without one.
  public static Optional<Double> number(String text) {
    String bare = text.replaceAll("[^0-9.,\\-−]", "").replace('−', '-');
    if (bare.matches("-?[0-9]{1,3}([.][0-9]{3})*,[0-9]{1,2}|-?[0-9]+,[0-9]{1,2}")) {
      bare = bare.replace(".", "").replace(',', '.');
    } else if (bare.matches("-?[0-9]{1,3}(,[0-9]{3})+([.][0-9]*)?")) {
      bare = bare.replace(",", "");
    }
    return bare.matches("-?[0-9]+([.][0-9]*)?")
        ? Optional.of(Double.valueOf(bare))
        : Optional.empty();
  }

  /// The sign before or behind the number; empty if there is none, or it is no sign.
  public static Optional<String> currency(String text) {
    String sign = text.replaceAll("[0-9.,%\\s\\-−\u202f]", "");
    return sign.isEmpty() || sign.length() > 4 ? Optional.empty() : Optional.of(sign);
  }
}
