package org.clicktrail.data.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Notices where a second table begins below the first, and further ones below that.
final class LowerTables {

  private final Layout layout;
  private final int width;
  private final int named;
  private final byte[] name;
  private final List<HeadRecord> others = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private boolean gap;
  private boolean titled;

  LowerTables(Layout layout) {
    this.layout = layout;
    this.width = layout.names().size();
    List<String> header = layout.header() ? layout.headers().getLast().cells() : List.of();
    int at = 0;
    while (at < header.size() && header.get(at).isEmpty()) {
      at++;
    }
    named = at < header.size() ? at : -1;
    name = named < 0 ? new byte[0] : header.get(at).getBytes(StandardCharsets.UTF_8);
  }

  /// Whether the next record must be looked at closely, as the first table may be over.
  boolean near() {
    return gap || !lines.isEmpty();
  }

  /// Whether the first table is over.
  boolean below() {
    return !lines.isEmpty();
  }

  /// Lines in which lower tables begin, titles above them aside.
  List<Long> lines() {
    return List.copyOf(lines);
  }

  /// Headers unlike that of the first table and unlike each other.
  int kinds() {
    return others.size();
  }

  /// Quick look whether the record may be the header once more.
  boolean maybeHeader(RecordReader reader) {
    if (named < 0 || named >= reader.fields()) {
      return false;
    }
    int from = reader.start(named);
    int to = reader.end(named);
    return to - from == name.length
        && Arrays.equals(reader.buffer(), from, to, name, 0, name.length);
  }

  /// An empty row, or one that does not belong to the table: what follows may be another.
  void gap() {
    gap = true;
  }

  /// A row of data.
  void row() {
    gap = false;
    titled = false;
  }

  /// Whether the record, which follows a gap, may be the title of another table.
  boolean title(HeadRecord record) {
    boolean title = gap && record.filled() == 1 && (width > 2 || record.width() < width);
    titled |= title;
    return title;
  }

  /// Whether the record is the header of the table above.
  boolean repeats(HeadRecord record) {
    return layout.headers().stream().anyMatch(record::same);
  }

  /// Whether a lower table begins with this record; notes it.
  boolean begins(HeadRecord record) {
    boolean again = repeats(record);
    boolean other = !again && isHeader(record);
    if (other && others.stream().noneMatch(record::same)) {
      others.add(record);
    }
    if (again || other) {
      lines.add(record.line());
      gap = false;
      titled = false;
    }
    return again || other;
  }

  private boolean isHeader(HeadRecord record) {
    if (!layout.header() || record.filled() < 2 || !record.looksLikeNames()) {
      return false;
    }
    HeadRecord header = layout.headers().getLast();
    if (record.width() != width && record.mostlyIn(header)) {
      return true;
    }
    return gap
        && (titled
            || record.mostlyIn(header)
            || record.cell(0).equalsIgnoreCase(header.cell(0))
            || layout.forms().contradict(record));
  }
}
