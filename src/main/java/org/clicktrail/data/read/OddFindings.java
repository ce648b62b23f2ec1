package org.clicktrail.data.read;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.schema.Quality.Severity;
import org.clicktrail.core.text.Formats;

/// Findings about what stood in the files besides their rows.
final class OddFindings {

  private final Scans scans;
  private final List<FileScan.Result> files;
  private final Findings findings;

  OddFindings(Scans scans, Findings findings) {
    this.scans = scans;
    this.files = scans.results();
    this.findings = findings;
  }

  void look() {
    lowerTables();
    mended();
    encoding();
    note("undecoded", Severity.ATTENTION, file -> file.oddities().undecoded());
    note("controls", Severity.NOTE, file -> file.oddities().controls());
    note("unwrapped", Severity.NOTE, FileScan.Result::unwrapped);
    note("strays", Severity.NOTE, file -> file.oddities().strays());
    note("nul", Severity.NOTE, FileScan.Result::withNul);
    preamble();
    note("empty_rows", Severity.NOTE, file -> file.oddities().empty());
    note("remarks", Severity.NOTE, file -> file.oddities().remarks());
  }

  private void lowerTables() {
    List<Long> lines = files.stream().flatMap(file -> file.oddities().tables().stream()).toList();
    if (!lines.isEmpty()) {
      findings.add(
          "lower_tables",
          Severity.ATTENTION,
          Findings.Where.rows(),
          lines.size(),
          Formats.count(lines.size()),
          Formats.count(lines.getFirst()));
    }
  }

  /// Encodings that only the words speak for.
  private void encoding() {
    List<Charset> guessed =
        scans.files().stream()
            .map(Scans.Scanned::charset)
            .filter(charset -> !charset.name().startsWith("UTF-"))
            .distinct()
            .toList();
    if (!guessed.isEmpty()) {
      List<String> words =
          scans.stats().values().stream()
              .flatMap(stats -> stats.words().stream())
              .filter(word -> word.chars().anyMatch(c -> c > 0x7F))
              .limit(Findings.EXAMPLES)
              .toList();
      findings.add(
          "encoding",
          Severity.NOTE,
          Findings.Where.rows().like(words),
          findings.rows(),
          guessed.stream().map(Charset::displayName).collect(Collectors.joining(", ")));
    }
  }

  private void mended() {
    findings.counted(
        "mended",
        Severity.ATTENTION,
        files.stream().mapToLong(file -> file.oddities().repaired()).sum(),
        files.stream().flatMap(file -> file.oddities().repairs().stream()));
  }

  /// Rows above the header, or above the first row where there is none.
  private void preamble() {
    findings.counted(
        "preamble",
        Severity.NOTE,
        scans.files().stream().mapToLong(file -> file.layout().preamble().size()).sum(),
        scans.files().stream()
            .flatMap(file -> file.layout().preamble().stream())
            .map(row -> String.join(" ", row.cells()).strip()));
  }

  private void note(String finding, Severity severity, ToLongFunction<FileScan.Result> counted) {
    findings.counted(finding, severity, files.stream().mapToLong(counted).sum(), Stream.empty());
  }
}
