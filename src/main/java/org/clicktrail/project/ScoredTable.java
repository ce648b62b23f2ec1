package org.clicktrail.project;

import java.util.List;

/// A scored file, as it is shown and saved.
///
/// @param header session, customer, probability, contact, revenue, segment, reasons, …
/// @param rows in the order of the file's sessions; probabilities with full precision, point
///   decimals
/// @param notes what the user should know: columns missing or extra, unseen words, sessions that
///   did not reach the moment
public record ScoredTable(List<String> header, List<List<String>> rows, List<String> notes) {
  public ScoredTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }
}
