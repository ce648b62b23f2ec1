package org.clicktrail.core.schema;

import java.util.Optional;

/// What kind of file it is, and how one knows.
///
/// @param id of the known export (`uci468`, `rees46`, …), or `generic`
/// @param name for the user: "UCI Online Shoppers, one row per session"
/// @param reason why: "18 columns by name"
/// @param confidence 0 to 1; 1 where every column goes by its name, 0 where nothing is known
/// @param documented the page after which the kind was described, where no real file was at hand;
///   empty: checked against a real file
public record Recognition(
    String id, String name, String reason, double confidence, Optional<String> documented) {

  /// A file of no known kind.
  public static final String GENERIC = "generic";

  public boolean known() {
    return !id.equals(GENERIC);
  }
}
