package org.clicktrail.data.bucket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.clicktrail.core.job.Afterwards;

/// The temporary file of rows, by piece of the source and bucket. Gone soon after it is closed.
final class Spill implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;
  private final AtomicLong end = new AtomicLong();
  private final long[] bases;
  private final int[][] starts;
  private final int[] workers;
  private final int buckets;

  Spill(Path folder, int pieces, int buckets) throws IOException {
    this.path = Files.createTempFile(folder, "buckets-", ".bin");
    this.channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    this.bases = new long[pieces];
    this.starts = new int[pieces][buckets + 1];
    this.workers = new int[pieces];
    this.buckets = buckets;
  }

  int buckets() {
    return buckets;
  }

  int pieces() {
    return bases.length;
  }

  /// Writes the rows of a piece.
  ///
  /// @param worker who coded their words
  /// @param ends where each bucket begins and the last ends; kept
  void write(int piece, int worker, byte[] rows, int[] ends) throws IOException {
    int length = ends[buckets];
    long at = end.getAndAdd(length);
    bases[piece] = at;
    starts[piece] = ends;
    workers[piece] = worker;
    ByteBuffer bytes = ByteBuffer.wrap(rows, 0, length);
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  int worker(int piece) {
    return workers[piece];
  }

  /// Bytes of a bucket within a piece.
  int length(int piece, int bucket) {
    return starts[piece][bucket + 1] - starts[piece][bucket];
  }

  /// Bytes of a bucket.
  long length(int bucket) {
    long length = 0;
    for (int piece = 0; piece < pieces(); piece++) {
      length += length(piece, bucket);
    }
    return length;
  }

  /// Reads the rows of a bucket within a piece.
  void read(int piece, int bucket, byte[] into, int offset) throws IOException {
    long at = bases[piece] + starts[piece][bucket];
    ByteBuffer bytes = ByteBuffer.wrap(into, offset, length(piece, bucket));
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes, at);
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
