package org.clicktrail.data.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Takes the good rows of one file: what their cells look like, their codes, whether they are
/// copies, and the first of them as text.
final class RowCollector implements RowTaker {

  private static final int PREVIEW_ROWS = 20;

  private final ColumnStats[] stats;
  private final int[] places;
  private final RowHashes hashes;
  private final Coding coding;
  private final List<List<String>> preview = new ArrayList<>();
  private byte[] plain = new byte[256];

  /// @param width columns of this file
  /// @param columns for each column wanted, its place in this file
  /// @param stats of the columns wanted, in their order
  RowCollector(
      int width,
      List<Integer> columns,
      Map<String, ColumnStats> stats,
      RowHashes hashes,
      Coding coding) {
    this.stats = new ColumnStats[width];
    this.coding = coding;
    this.places = columns.stream().mapToInt(Integer::intValue).toArray();
    this.hashes = hashes;
    int at = 0;
    for (ColumnStats column : stats.values()) {
      this.stats[places[at++]] = column;
    }
  }

  @Override
  public int width() {
    return stats.length;
  }

  @Override
  public void add(RecordReader reader, long line) throws IOException {
    long hash = RowHashes.start();
    for (int column = 0; column < places.length; column++) {
      int place = places[column];
      if (reader.escaped(place)) {
        int length = plain(reader, place);
        hash = cell(column, hash, plain, 0, length);
      } else {
        hash = cell(column, hash, reader.buffer(), reader.start(place), reader.end(place));
      }
    }
    coding.endRow();
    hashes.add(hash, line);
    if (preview.size() < PREVIEW_ROWS) {
      List<String> cells = new ArrayList<>(stats.length);
      for (int column = 0; column < stats.length; column++) {
        cells.add(reader.text(column));
      }
      preview.add(cells);
    }
  }

  /// A cell with blanks around it has the code of its word, but is written differently.
  private long cell(int column, long hash, byte[] b, int from, int to) {
    ColumnStats of = stats[places[column]];
    long padded = of.padded();
    int code = of.add(b, from, to);
    coding.add(column, code);
    return code == Words.NONE || of.padded() > padded
        ? RowHashes.cell(hash, b, from, to)
        : RowHashes.code(hash, code);
  }

  private int plain(RecordReader reader, int column) {
    int length = reader.end(column) - reader.start(column);
    if (plain.length < length) {
      plain = new byte[length * 2];
    }
    return reader.plain(column, plain);
  }

  @Override
  public List<List<String>> preview() {
    return List.copyOf(preview);
  }
}
