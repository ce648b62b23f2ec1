package org.clicktrail.data.column;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.job.Afterwards;

/// A temporary file of columns in pages, which are written and read by several threads; gone soon
/// after it is closed. Closing twice does no harm.
public final class ColumnFile implements Closeable {

  /// Bytes of a write; more at a time take longer (decision 013).
  private static final int PIECE = 1 << 16;

  private final Path path;
  private final FileChannel channel;
  private final List<Page> pages = new ArrayList<>();
  private long end;
  private long rows;

  /// @param folder for the file
  public ColumnFile(Path folder) throws IOException {
    this.path = Files.createTempFile(folder, "columns-", ".bin");
    this.channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /// @param packed the columns
  void add(int tag, int count, List<Packing> packings, int[] places, ByteBuffer packed)
      throws IOException {
    long at;
    synchronized (this) {
      at = end;
      end += packed.remaining();
    }
    long to = at;
    int last = packed.limit();
    while (packed.position() < last) {
      packed.limit(Math.min(last, packed.position() + PIECE));
      to += channel.write(packed, to);
    }
    synchronized (this) {
      pages.add(new Page(tag, count, at, packings, places));
      rows += count;
    }
  }

  /// What was written so far, in no order.
  public synchronized List<Page> pages() {
    return List.copyOf(pages);
  }

  /// Rows written so far.
  public synchronized long rows() {
    return rows;
  }

  /// Fills the buffer.
  void read(ByteBuffer into, long from) throws IOException {
    long at = from;
    while (into.hasRemaining()) {
      int read = channel.read(into, at);
      if (read < 0) {
        throw new IOException(path + " is cut off");
      }
      at += read;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Afterwards.delete(path);
  }
}
