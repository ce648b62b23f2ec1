package org.clicktrail.data.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Progress;

/// Counts rows that are copies of an earlier one by a 64-bit hash of their cells as written. Two
/// different rows share a hash with a probability below 2e-6 up to eight million rows, 7e-5 at
/// fifty million.
final class RowHashes {

  /// Up to so many different rows their hashes stay in memory: 128 MB.
  private static final int LIMIT = 8_000_000;

  private static final int EXAMPLES = 5;

  private final int limit;
  private final Path folder;
  private LongSet held = new LongSet();
  private Optional<HashSpill> spill = Optional.empty();
  private long copies;
  private final List<Long> lines = new ArrayList<>();

  /// @param folder where hashes go that are too many for memory
  RowHashes(Path folder) {
    this(folder, LIMIT);
  }

  /// @param limit different rows held
  RowHashes(Path folder, int limit) {
    this.folder = folder;
    this.limit = limit;
  }

  /// Begins the hash of a row.
  static long start() {
    return 0x9E3779B97F4A7C15L;
  }

  /// Adds a cell to the hash of a row.
  static long cell(long hash, byte[] bytes, int from, int to) {
    long h = hash;
    for (int at = from; at < to; at++) {
      h = (h ^ bytes[at]) * 0x100000001B3L;
    }
    // Where a cell ends is part of the row.
    h = (h ^ 0x1FF) * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 32);
  }

  /// Adds a cell known by its code.
  static long code(long hash, int code) {
    long h = (hash ^ (code + 2)) * 0xD6E8FEB86659FD93L;
    return h ^ (h >>> 32);
  }

  /// Notes a row.
  ///
  /// @param line where it stands in its file
  void add(long hash, long line) throws IOException {
    if (spill.isPresent()) {
      spill.get().add(hash, line);
    } else if (!held.add(hash)) {
      copies++;
      if (lines.size() < EXAMPLES) {
        lines.add(line);
      }
    } else if (held.size() >= limit) {
      HashSpill begun = new HashSpill(folder, EXAMPLES);
      spill = Optional.of(begun);
      held.each(begun::add);
      held = new LongSet();
    }
  }

  /// Counts what did not fit into memory. Call it when all rows were added, then never add again.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  void settle(Progress progress) throws IOException {
    if (spill.isPresent()) {
      try (HashSpill all = spill.get()) {
        copies += all.copies(progress);
        lines.addAll(all.lines().stream().limit(EXAMPLES - (long) lines.size()).toList());
      }
      spill = Optional.empty();
    }
  }

  /// Frees what is held outside memory.
  void discard() throws IOException {
    if (spill.isPresent()) {
      spill.get().close();
      spill = Optional.empty();
    }
  }

  /// Copies seen.
  long copies() {
    return copies;
  }

  /// Lines of some copies, the first ones where they fitted into memory.
  List<Long> lines() {
    return List.copyOf(lines);
  }
}
