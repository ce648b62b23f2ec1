package org.clicktrail.core.report;

import java.time.LocalDate;
import java.util.List;

/// What an exporter writes.
///
/// @param title of the deck
/// @param source file and rows: stands on every page
/// @param run id of the run, program version, hash of the file in short: what it takes to come to
///   the same numbers; stands with the limits and in the notes
/// @param date of the export; given, never read from the clock
/// @param caveats limits and assumptions, the last slide
public record Report(
    String title, String source, String run, LocalDate date, Story story, List<String> caveats) {
  public Report {
    caveats = List.copyOf(caveats);
  }
}
