package org.clicktrail.data.export;

/// How cells are written.
public enum Cells {
  /// As text, exactly as read.
  AS_WRITTEN,
  /// ISO dates, point decimals, true and false; nothing for what is missing or unreadable.
  TYPED
}
