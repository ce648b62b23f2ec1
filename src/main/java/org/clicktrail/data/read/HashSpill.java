package org.clicktrail.data.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.clicktrail.core.job.Afterwards;
import org.clicktrail.core.job.Progress;

/// Hashes of rows, too many for memory, in a temporary file: by their first bits, so that equal
/// ones lie in one part, and a part can be held. Gone soon after it is closed.
final class HashSpill implements Closeable {

  private static final int BITS = 8;
  private static final int PARTS = 1 << BITS;

  /// Bytes of a block: hashes and lines of one part.
  private static final int BLOCK = 1 << 13;

  private final Path path;
  private final FileChannel channel;
  private final ByteBuffer[] open = new ByteBuffer[PARTS];
  private final List<List<Long>> blocks = new ArrayList<>();
  private final PriorityQueue<Long> lines = new PriorityQueue<>(Collections.reverseOrder());
  private final int examples;
  private long end;

  /// @param examples copies of which the lines are kept
  HashSpill(Path folder, int examples) throws IOException {
    this.examples = examples;
    path = Files.createTempFile(folder, "hashes-", ".bin");
    channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    for (int part = 0; part < PARTS; part++) {
      open[part] = ByteBuffer.allocate(BLOCK);
      blocks.add(new ArrayList<>());
    }
  }

  /// @param line where the row stands; 0: it is known not to be a copy
  void add(long hash, long line) throws IOException {
    int part = (int) (hash >>> (Long.SIZE - BITS));
    ByteBuffer block = open[part].putLong(hash).putLong(line);
    if (!block.hasRemaining()) {
      block.flip();
      blocks.get(part).add(end);
      while (block.hasRemaining()) {
        end += channel.write(block, end);
      }
      block.clear();
    }
  }

  /// Counts the rows whose hash came before.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  long copies(Progress progress) throws IOException {
    long copies = 0;
    for (int part = 0; part < PARTS; part++) {
      progress.report(part, PARTS);
      LongSet known = new LongSet();
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      for (long at : blocks.get(part)) {
        block.clear();
        while (block.hasRemaining()) {
          if (channel.read(block, at + block.position()) < 0) {
            throw new IOException(path + " is cut off");
          }
        }
        copies += copies(block.flip(), known);
      }
      copies += copies(open[part].flip(), known);
    }
    return copies;
  }

  private long copies(ByteBuffer block, LongSet known) {
    long copies = 0;
    while (block.hasRemaining()) {
      long hash = block.getLong();
      long line = block.getLong();
      if (!known.add(hash)) {
        copies++;
        lines.add(line);
        if (lines.size() > examples) {
          lines.remove();
        }
      }
    }
    return copies;
  }

  /// Where the first copies stand, after [#copies].
  List<Long> lines() {
    return lines.stream().sorted().toList();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Afterwards.delete(path);
  }
}
