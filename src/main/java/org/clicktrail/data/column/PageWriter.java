package org.clicktrail.data.column;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Packs the columns of a page one after the other and adds them to the file. One a thread.
public final class PageWriter {

  /// Most rows a page should have.
  public static final int ROWS = 1 << 14;

  private static final int FIRST = 1 << 20;

  private final ColumnFile file;
  private ByteBuffer buffer = direct(FIRST);
  private final List<Packing> packings = new ArrayList<>();
  private int[] places = new int[64];
  private int rows;

  /// @param file to add to; several threads may
  public PageWriter(ColumnFile file) {
    this.file = file;
  }

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  /// Begins a page.
  ///
  /// @param count rows
  public void start(int count) {
    rows = count;
    packings.clear();
    buffer.clear();
  }

  /// The next column, of which every number is missing.
  public void nothing() {
    column(Packing.NOTHING, 0);
  }

  /// The next column.
  ///
  /// @param values NaN is missing
  /// @param from which is of the first row
  public void numbers(double[] values, int from) {
    Packing packing = Packing.of(values, from, rows);
    int at = column(packing, rows * packing.width());
    packing.put(values, from, rows, buffer, at);
  }

  /// The next column.
  public void longs(long[] values) {
    int at = column(Packing.LONGS, rows * Long.BYTES);
    buffer
        .slice(at, rows * Long.BYTES)
        .order(ByteOrder.nativeOrder())
        .asLongBuffer()
        .put(values, 0, rows);
  }

  /// The next column.
  ///
  /// @param values UTF-8; an empty one is missing
  public void texts(byte[][] values) {
    int sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += values[row].length;
    }
    int at = column(Packing.TEXTS, rows * Integer.BYTES + sum);
    int end = 0;
    for (int row = 0; row < rows; row++) {
      buffer.put(at + rows * Integer.BYTES + end, values[row]);
      end += values[row].length;
      buffer.putInt(at + row * Integer.BYTES, end);
    }
  }

  /// Makes room for a column.
  ///
  /// @return where it begins
  private int column(Packing packing, int bytes) {
    int number = packings.size();
    if (number + 1 == places.length) {
      places = Arrays.copyOf(places, number * 2);
    }
    packings.add(packing);
    int at = places[number];
    places[number + 1] = Math.addExact(at, bytes);
    if (places[number + 1] > buffer.capacity()) {
      ByteBuffer larger = direct(Math.max(places[number + 1], buffer.capacity() * 2));
      larger.put(0, buffer, 0, at);
      buffer = larger;
    }
    return at;
  }

  /// Adds the page to the file.
  ///
  /// @param tag remembered with it
  public void finish(int tag) throws IOException {
    int columns = packings.size();
    buffer.limit(places[columns]);
    file.add(tag, rows, packings, Arrays.copyOf(places, columns + 1), buffer);
  }
}
