package org.clicktrail.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.TestProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies are counted the same whether their hashes fit into memory or not.
class RowHashesTest {

  private static final int ROWS = 200_000;

  @TempDir private Path folder;

  @Test
  void copiesBeyondMemoryAreCounted() throws IOException {
    RowHashes held = hashes(ROWS);
    RowHashes spilled = hashes(1000);
    held.settle(Progress.none());
    spilled.settle(Progress.none());
    assertEquals(held.copies(), spilled.copies());
    // A row is a copy with a probability below 1 - exp(-2/3), as 200,000 draws fall on 300,000
    // hashes.
    assertEquals(54_000.0, (double) held.copies(), 1_000.0);
    assertEquals(held.lines(), spilled.lines());
    assertEquals(List.of(), files());
  }

  @Test
  void firstCopyMayComeAfterMemoryIsFull() throws IOException {
    RowHashes hashes = new RowHashes(folder, 10);
    for (int row = 1; row <= 100; row++) {
      hashes.add(row % 60L * 0x9E3779B97F4A7C15L, row);
    }
    hashes.settle(Progress.none());
    // Rows 61 to 100 say what rows 1 to 40 said.
    assertEquals(40, hashes.copies());
    assertEquals(List.of(61L, 62L, 63L, 64L, 65L), hashes.lines());
  }

  @Test
  void countingCanBeCancelled() throws IOException {
    RowHashes hashes = hashes(1000);
    Progress cancelled = TestProgress.cancelledAfter(0);
    assertThrows(CancellationException.class, () -> hashes.settle(cancelled));
    assertEquals(List.of(), files());
  }

  private RowHashes hashes(int limit) throws IOException {
    RowHashes hashes = new RowHashes(folder, limit);
    Random random = new Random(4);
    for (int row = 1; row <= ROWS; row++) {
      hashes.add(random.nextInt(300_000) * 0x9E3779B97F4A7C15L, row);
    }
    return hashes;
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
