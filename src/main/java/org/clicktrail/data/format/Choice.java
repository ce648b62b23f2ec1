package org.clicktrail.data.format;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the user says about which table of a file to read.
///
/// @param table name or number (from 1) of a sheet, a table, a list within JSON
public record Choice(Optional<String> table) {

  /// Names of the options, as in [org.clicktrail.core.schema.ReadOptions#read].
  public static final Set<String> KEYS = Set.of("table", "sheet");

  /// Everything by default.
  public static Choice none() {
    return new Choice(Optional.empty());
  }

  /// From reading options; others are ignored.
  public static Choice of(Map<String, String> options) {
    return new Choice(
        Optional.ofNullable(options.get("table"))
            .or(() -> Optional.ofNullable(options.get("sheet")))
            .filter(name -> !name.isBlank()));
  }
}
