package org.clicktrail.ui.workbench;

/// How far a screen is, as its mark in the rail says (DESIGN.md §2).
public enum Mark {
  /// No mark at all.
  NONE,
  NOT_STARTED,
  BEGUN,
  DONE,
  ATTENTION,
  /// Something else must come first; the line in the rail says what.
  BLOCKED
}
