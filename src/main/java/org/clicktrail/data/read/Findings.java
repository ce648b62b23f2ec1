package org.clicktrail.data.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.Quality.Severity;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Findings about the rows as they are made. Their texts are `quality.FINDING.title` and `.detail`,
/// with `.good` in between where a check found nothing, `.one` where it found one.
public final class Findings {

  /// Examples shown with a finding.
  static final int EXAMPLES = 5;

  private final long rows;
  private final List<Quality> found = new ArrayList<>();

  public Findings(long rows) {
    this.rows = rows;
  }

  long rows() {
    return rows;
  }

  /// A check that found nothing.
  void good(String finding, Object... args) {
    String title = Messages.text("quality." + finding + ".good.title", args);
    found.add(new Quality(finding, Severity.GOOD, List.of(), 0, 0, title, "", List.of()));
  }

  /// What is known of all rows of such a file.
  void told(String finding, Severity severity, List<String> columns, String title, String detail) {
    found.add(
        new Quality(finding, severity, columns, rows, rows == 0 ? 0 : 1, title, detail, List.of()));
  }

  /// What a check found.
  ///
  /// @param finding its id; what stands behind a point only chooses the texts
  /// @param count rows concerned
  /// @param args of the texts
  public void add(String finding, Severity severity, Where where, long count, Object... args) {
    String key = "quality." + finding;
    String id =
        finding.substring(0, finding.contains(".") ? finding.indexOf('.') : finding.length());
    String single = key + ".one.title";
    String title = count == 1 && Messages.has(single) ? single : key + ".title";
    String detail = Messages.has(key + ".detail") ? Messages.text(key + ".detail", args) : "";
    found.add(
        new Quality(
            id,
            severity,
            where.columns,
            count,
            rows == 0 ? 0 : Math.min(1, (double) count / rows),
            Messages.text(title, args),
            detail,
            where.examples));
  }

  /// What a check counted in the rows, if it found any.
  ///
  /// @param examples at most [#EXAMPLES] of them are kept
  void counted(String finding, Severity severity, long count, Stream<String> examples) {
    if (count > 0) {
      Where where = Where.rows().like(examples.limit(EXAMPLES).toList());
      add(finding, severity, where, count, Formats.count(count));
    }
  }

  /// Which columns a finding concerns, with examples.
  public record Where(List<String> columns, List<String> examples) {
    public static Where rows() {
      return new Where(List.of(), List.of());
    }

    public static Where column(String name) {
      return new Where(List.of(name), List.of());
    }

    public static Where columns(List<String> names) {
      return new Where(names, List.of());
    }

    public Where like(List<String> other) {
      return new Where(columns, other);
    }
  }

  /// Gravest first, else in the order they were made.
  public List<Quality> sorted() {
    return found.stream().sorted(Comparator.comparing(Quality::severity).reversed()).toList();
  }

  /// Column names in a sentence.
  public static String names(List<String> columns) {
    return columns.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "));
  }
}
