package org.clicktrail.data.bucket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.clicktrail.core.job.Afterwards;

/// The temporary file of rows, by piece of the source and bucket. Gone soon after it is closed.
final class Spill implements AutoCloseable {

  /// Bytes of a write. Linux takes memory for it in one piece: for 1 MB it had to fetch fresh
  /// memory, which took five times as long as the 64 KB it finds lying about (decision 013).
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final FileChannel channel;
  private final AtomicLong end = new AtomicLong();
  private final List<Written> pieces = new ArrayList<>();
  private final int buckets;

  /// Those no thread is using.
  private final ConcurrentLinkedQueue<ByteBuffer> buffers = new ConcurrentLinkedQueue<>();

  /// A piece that was written.
  private static final class Written {
    private final long base;
    private final int[] starts;

    /// @param starts the row where each bucket begins and the last ends
    Written(long base, int[] starts) {
      this.base = base;
      this.starts = starts;
    }
  }

  private static final Written NOTHING = new Written(0, new int[0]);

  Spill(Path folder, int buckets) throws IOException {
    this.path = Files.createTempFile(folder, "buckets-", ".bin");
    this.channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    this.buckets = buckets;
  }

  int buckets() {
    return buckets;
  }

  private int pieces() {
    return pieces.size();
  }

  private synchronized void note(int piece, Written written) {
    while (pieces.size() <= piece) {
      pieces.add(NOTHING);
    }
    pieces.set(piece, written);
  }

  /// Writes the rows of a piece.
  ///
  /// @param width longs of a row
  /// @param begins the row where each bucket begins and the last ends; kept
  void write(int piece, long[] rows, int width, int[] begins) throws IOException {
    int length = begins[buckets] * width;
    long at = end.getAndAdd((long) length * Long.BYTES);
    note(piece, new Written(at, begins));
    ByteBuffer buffer = buffer();
    for (int from = 0; from < length; from += BUFFER / Long.BYTES) {
      int count = Math.min(BUFFER / Long.BYTES, length - from);
      buffer.clear().limit(count * Long.BYTES).asLongBuffer().put(rows, from, count);
      while (buffer.hasRemaining()) {
        at += channel.write(buffer, at);
      }
    }
    buffers.add(buffer);
  }

  private ByteBuffer buffer() {
    ByteBuffer free = buffers.poll();
    return free == null
        ? ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.nativeOrder())
        : free.order(ByteOrder.nativeOrder());
  }

  /// Rows of a bucket within a piece.
  int rows(int piece, int bucket) {
    int[] starts = pieces.get(piece).starts;
    return starts[bucket + 1] - starts[bucket];
  }

  /// Rows of a bucket.
  long rows(int bucket) {
    long rows = 0;
    for (int piece = 0; piece < pieces(); piece++) {
      rows += rows(piece, bucket);
    }
    return rows;
  }

  /// From which pieces the rows of a bucket are.
  ///
  /// @param width longs of a row, in which the ends are given
  List<Bucket.Part> parts(int bucket, int width) {
    List<Bucket.Part> parts = new ArrayList<>();
    int end = 0;
    for (int piece = 0; piece < pieces(); piece++) {
      end += rows(piece, bucket) * width;
      parts.add(new Bucket.Part(piece, end));
    }
    return parts;
  }

  /// Reads the rows of a bucket, as they came.
  void read(int bucket, int width, long[] rows) throws IOException {
    ByteBuffer buffer = buffer();
    int at = 0;
    for (int piece = 0; piece < pieces(); piece++) {
      Written written = pieces.get(piece);
      long from = written.base + (long) written.starts[bucket] * width * Long.BYTES;
      int left = rows(piece, bucket) * width;
      while (left > 0) {
        int count = Math.min(BUFFER / Long.BYTES, left);
        from = read(buffer.clear().limit(count * Long.BYTES), from);
        buffer.flip().asLongBuffer().get(rows, at, count);
        at += count;
        left -= count;
      }
    }
    buffers.add(buffer);
  }

  private long read(ByteBuffer into, long from) throws IOException {
    long at = from;
    while (into.hasRemaining()) {
      int read = channel.read(into, at);
      if (read < 0) {
        throw new IOException(path + " is cut off");
      }
      at += read;
    }
    return at;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Afterwards.delete(path);
  }
}
