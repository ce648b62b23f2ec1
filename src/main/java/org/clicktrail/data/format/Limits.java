package org.clicktrail.data.format;

import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// How large things may be.
public final class Limits {

  /// Columns of a table.
  public static final int COLUMNS = 5_000;

  private Limits() {}

  /// Says that a table has too many columns.
  public static UnreadableException tooWide(long columns) {
    return new UnreadableException(
        Messages.text("format.wide", Formats.count(columns), Formats.count((long) COLUMNS)));
  }
}
