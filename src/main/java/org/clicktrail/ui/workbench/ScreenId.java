package org.clicktrail.ui.workbench;

import java.util.Locale;

/// The screens, in the order of the work.
public enum ScreenId {
  START,
  DATA,
  EXPLORE,
  GOAL,
  MODEL,
  SEGMENTS,
  PREDICT,
  PRESENT;

  /// Lower case: bundle, node id, file name.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
