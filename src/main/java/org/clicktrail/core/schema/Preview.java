package org.clicktrail.core.schema;

import java.util.List;

/// The first rows of a column: text as written beside the value that will be used.
///
/// @param field the column
/// @param reason why it is read so ("decimal point in 200 of 200 cells")
/// @param raw cells as written
/// @param parsed the same cells as the user will read them; "" where missing
public record Preview(Field field, String reason, List<String> raw, List<String> parsed) {
  public Preview {
    raw = List.copyOf(raw);
    parsed = List.copyOf(parsed);
  }
}
