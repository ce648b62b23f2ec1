package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.data.engine.WithEngine;
import org.clicktrail.data.read.Importer;
import org.clicktrail.data.sample.LargeLog;
import org.junit.jupiter.api.Test;

/// The peer of the benchmark makes the sessions we make.
class TablesawPeerTest extends WithEngine {

  @Test
  void asManySessions() throws IOException, ProblemException {
    Path file = folder.resolve("log.csv");
    LargeLog.write(file, 5000, 3, Progress.none());
    long expected =
        Importer.open(
                java.util.List.of(file),
                java.util.List.of(),
                ReadOptions.none(),
                engine,
                Progress.none())
            .report()
            .sessions();
    // By hand: eight of the price, five counts of different words.
    assertEquals(new TablesawPeer.Made((int) expected, 13), TablesawPeer.sessions(file));
    Files.delete(file);
  }
}
