package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said with a session table written from a file.
class SessionsOfFileTest {

  @TempDir private Path folder;

  @Test
  void refusedRowsAreTold() throws IOException, ProblemException {
    assertEquals(List.of(), written(List.of()).notes());
    assertEquals(
        List.of("1 row cannot be read and is left out."), written(List.of("one word")).notes());
    assertEquals(
        List.of("2 rows cannot be read and are left out."),
        written(List.of("one word", "another")).notes());
  }

  private Conversions.Written written(List<String> odd) throws IOException, ProblemException {
    List<String> lines = new ArrayList<>();
    lines.add("event_time,event_type,product_id,user_session");
    for (int row = 0; row < 60; row++) {
      lines.add("2020-01-02 10:%02d:00 UTC,view,p%d,s%d".formatted(row, row % 7, row / 4));
    }
    lines.addAll(20, odd);
    Path file = folder.resolve("log.csv");
    Files.write(file, lines);
    return Conversions.sessions(
        Pipeline.of(List.of(file)), folder.resolve("out.csv"), false, Progress.none());
  }
}
