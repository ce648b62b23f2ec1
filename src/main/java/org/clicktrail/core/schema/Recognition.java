package org.clicktrail.core.schema;

import java.util.Optional;
import org.clicktrail.core.text.Noun;

/// What kind of file it is, and how one knows.
///
/// @param id of the known export (`uci468`, `rees46`, …), or `generic`
/// @param name for the user: "UCI Online Shoppers, one row per session"
/// @param reason why: "18 columns by name"
/// @param confidence 0 to 1; 1 where every column goes by its name, 0 where nothing is known
/// @param documented the page after which the kind was described, where no real file was at hand;
///   empty: checked against a real file
/// @param rows what a row is where it is no event
public record Recognition(
    String id,
    String name,
    String reason,
    double confidence,
    Optional<String> documented,
    Noun rows) {

  /// A kind whose rows are events or sessions.
  public Recognition(
      String id, String name, String reason, double confidence, Optional<String> documented) {
    this(id, name, reason, confidence, documented, Noun.SESSION);
  }

  /// A file of no known kind.
  public static final String GENERIC = "generic";

  public boolean known() {
    return !id.equals(GENERIC);
  }
}
