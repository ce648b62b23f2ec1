package org.clicktrail.data.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Writes the good rows of a file as plain records.
final class PlainRows implements RowTaker {

  private final CellForm[] forms;
  private final int[] places;
  private final int width;
  private final PlainText.Sink sink;
  private byte[] out;
  private int at;
  private byte[] unescaped = new byte[256];

  /// @param columns by column of the file; empty where it is left out
  PlainRows(List<Optional<CellForm>> columns, PlainText.Sink sink) {
    this.width = columns.size();
    this.forms = columns.stream().flatMap(Optional::stream).toArray(CellForm[]::new);
    this.places =
        IntStream.range(0, width).filter(column -> columns.get(column).isPresent()).toArray();
    this.sink = sink;
    this.out = sink.buffer();
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public void add(RecordReader reader, long line) throws IOException {
    int most = reader.recordEnd() - reader.recordStart() + (width + 1) * CellForm.MORE;
    if (most > out.length - at) {
      finish();
      if (most > out.length) {
        throw new OddCellException("record");
      }
    }
    for (int column = 0; column < forms.length; column++) {
      int place = places[column];
      if (reader.escaped(place)) {
        int length = reader.end(place) - reader.start(place);
        if (unescaped.length < length) {
          unescaped = new byte[length * 2];
        }
        cell(column, unescaped, 0, reader.plain(place, unescaped));
      } else {
        cell(column, reader.buffer(), reader.start(place), reader.end(place));
      }
      out[at++] = PlainText.SEPARATOR;
    }
    out[at - 1] = '\n';
  }

  private void cell(int column, byte[] b, int start, int end) throws OddCellException {
    int from = start;
    int to = end;
    while (from < to && ColumnStats.blank(b[from])) {
      from++;
    }
    while (to > from && ColumnStats.blank(b[to - 1])) {
      to--;
    }
    if (from < to) {
      at = forms[column].put(b, from, to, out, at);
    }
  }

  /// Hands over what was written.
  void finish() throws IOException {
    if (at > 0) {
      sink.take(out, at);
      out = sink.buffer();
      at = 0;
    }
  }

  @Override
  public List<List<String>> preview() {
    return List.of();
  }
}
