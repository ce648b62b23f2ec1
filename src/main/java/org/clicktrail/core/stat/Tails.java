package org.clicktrail.core.stat;

/// Which bins at the ends of a histogram hold all that lies beyond them.
public enum Tails {
  NONE,
  BELOW,
  ABOVE,
  BOTH;

  public static Tails of(boolean below, boolean above) {
    return below ? above ? BOTH : BELOW : above ? ABOVE : NONE;
  }

  /// The first bin holds everything below its upper edge.
  public boolean below() {
    return this == BELOW || this == BOTH;
  }

  /// The last bin holds everything from its lower edge on.
  public boolean above() {
    return this == ABOVE || this == BOTH;
  }
}
