package org.clicktrail.data.column;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// Reads one column of a page after the other. One a thread.
public final class PageReader {

  private final ColumnFile file;
  private ByteBuffer buffer = ByteBuffer.allocateDirect(0);
  private Packing packing = Packing.NOTHING;
  private int rows;

  public PageReader(ColumnFile file) {
    this.file = file;
  }

  /// Makes a column the one that is read.
  ///
  /// @param column from 0, as written
  public void load(Page page, int column) throws IOException {
    int bytes = page.bytes(column);
    if (buffer.capacity() < bytes) {
      buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
    file.read(buffer.clear().limit(bytes), page.at(column));
    packing = page.packings().get(column);
    rows = page.rows();
  }

  /// NaN if missing.
  public double number(int row) {
    return packing.number(buffer, 0, row);
  }

  /// A value of 64 bits.
  public long whole(int row) {
    return buffer.getLong(row * Long.BYTES);
  }

  /// UTF-8; empty if missing.
  public Optional<byte[]> text(int row) {
    int from = row == 0 ? 0 : buffer.getInt((row - 1) * Integer.BYTES);
    byte[] text = new byte[buffer.getInt(row * Integer.BYTES) - from];
    buffer.get(rows * Integer.BYTES + from, text);
    return text.length == 0 ? Optional.empty() : Optional.of(text);
  }
}
