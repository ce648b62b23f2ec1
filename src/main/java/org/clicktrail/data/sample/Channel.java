package org.clicktrail.data.sample;

import java.util.List;
import java.util.Locale;

/// The way a visitor came; it raises or lowers the log odds of a purchase.
enum Channel {
  DIRECT(0.15, 0.30),
  SEARCH(0.05, 0.34),
  EMAIL(0.25, 0.10),
  ADS(-0.15, 0.14),
  SOCIAL(-0.35, 0.12);

  static final List<Channel> ALL = List.of(values());

  final double effect;
  final double share;

  Channel(double effect, double share) {
    this.effect = effect;
    this.share = share;
  }

  /// Draws a channel; `socialBoost` multiplies the share of social media (1 = as usual).
  static Channel draw(double socialBoost, Dice dice) {
    return ALL.get(
        dice.pick(DIRECT.share, SEARCH.share, EMAIL.share, ADS.share, SOCIAL.share * socialBoost));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
