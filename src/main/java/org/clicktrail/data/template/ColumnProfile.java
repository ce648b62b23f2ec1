package org.clicktrail.data.template;

import java.util.List;
import java.util.Locale;
import org.clicktrail.core.schema.ColumnType;

/// What is known of a column before its role is.
///
/// @param name as in the header
/// @param type as its cells suggest
/// @param distinct different cells, as far as counted
/// @param distinctShare different cells by filled cells, 0 to 1
/// @param words the first different cells
/// @param sure whether the type is beyond doubt
public record ColumnProfile(
    String name,
    ColumnType type,
    int distinct,
    double distinctShare,
    List<String> words,
    boolean sure) {

  public ColumnProfile {
    words = List.copyOf(words);
  }

  /// The name without case, blanks and signs: "page 1 (main category)" is `page1maincategory`.
  public String key() {
    return key(name);
  }

  /// A name without case, blanks and signs.
  public static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
