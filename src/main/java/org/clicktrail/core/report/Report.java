package org.clicktrail.core.report;

import java.time.LocalDate;
import java.util.List;

/// What an exporter writes.
///
/// @param title of the deck
/// @param source file, rows, hash in short: stands on every page
/// @param run id of the run and program version
/// @param date of the export; given, never read from the clock
/// @param caveats limits and assumptions, the last slide
public record Report(
    String title, String source, String run, LocalDate date, Story story, List<String> caveats) {
  public Report {
    caveats = List.copyOf(caveats);
  }
}
