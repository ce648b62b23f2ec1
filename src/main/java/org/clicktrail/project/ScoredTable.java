package org.clicktrail.project;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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

  private static final Set<String> AMOUNTS = Set.of("probability", "expected_revenue");

  /// The rows with probabilities and amounts as numbers, as a spreadsheet wants them.
  public List<List<Object>> cells() {
    return rows.stream()
        .map(row ->
            IntStream.range(0, row.size())
                .<Object>mapToObj(i ->
                    AMOUNTS.contains(header.get(i))
                        ? (Object) Double.valueOf(row.get(i))
                        : row.get(i))
                .toList())
        .toList();
  }
}
