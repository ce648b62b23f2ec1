package org.clicktrail.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.TestProgress;
import org.clicktrail.core.report.Exporter;
import org.clicktrail.core.report.Report;
import org.clicktrail.core.report.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every format.
class ExportersTest {

  @TempDir Path folder;

  static Stream<Exporter> all() {
    return Exporters.ALL.stream();
  }

  @Test
  void idsAreKnownAndUnique() {
    assertEquals(List.of("pptx", "html", "pdf"), all().map(Exporter::id).toList());
    all().forEach(exporter -> assertEquals(exporter, Exporters.of(exporter.id()).orElseThrow()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void writesAnEmptyStory(Exporter exporter) throws ProblemException, IOException {
    Path file = folder.resolve("empty ü." + exporter.extension());
    Report report =
        new Report(
            "Nothing yet", "shop.csv", "1", LocalDate.of(2026, 1, 2), Story.empty(), List.of());
    exporter.write(report, file, Progress.none());
    assertTrue(Files.size(file) > 500);
  }

  @ParameterizedTest
  @MethodSource("all")
  void writesOddCharts(Exporter exporter) throws ProblemException, IOException {
    Path file = folder.resolve("odd." + exporter.extension());
    exporter.write(SampleReport.odd(), file, Progress.none());
    assertTrue(Files.size(file) > 10_000);
  }

  @ParameterizedTest
  @MethodSource("all")
  void cancellingLeavesTheOldFile(Exporter exporter) throws IOException {
    Path file = folder.resolve("old." + exporter.extension());
    Files.writeString(file, "old");
    assertThrows(
        CancellationException.class,
        () -> exporter.write(SampleReport.small(), file, TestProgress.cancelledAfter(0)));
    assertEquals("old", Files.readString(file));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aTargetThatCannotBeWrittenIsAProblem(Exporter exporter) throws IOException {
    Path folderInTheWay = folder.resolve("taken");
    Files.createDirectories(folderInTheWay.resolve("inside"));
    ProblemException problem =
        assertThrows(
            ProblemException.class,
            () -> exporter.write(SampleReport.small(), folderInTheWay, Progress.none()));
    assertEquals(Problem.Kind.FILE_NOT_WRITABLE, problem.problem().kind());
  }

  @ParameterizedTest
  @MethodSource("all")
  void progressReachesTheEnd(Exporter exporter) throws ProblemException {
    List<Long> done = new ArrayList<>();
    exporter.write(
        SampleReport.small(),
        folder.resolve("p." + exporter.extension()),
        TestProgress.each(done::add));
    assertFalse(done.isEmpty());
    assertEquals(done.stream().sorted().toList(), done);
  }

  /// A deck is a zip, whose entries carry the time, so only the other formats promise this.
  @ParameterizedTest
  @ValueSource(strings = {"html", "pdf"})
  void theSameReportGivesTheSameBytes(String id) throws ProblemException, IOException {
    Exporter exporter = Exporters.of(id).orElseThrow();
    Path a = folder.resolve("a." + id);
    Path b = folder.resolve("b." + id);
    exporter.write(SampleReport.small(), a, Progress.none());
    exporter.write(SampleReport.small(), b, Progress.none());
    assertArrayEquals(Files.readAllBytes(a), Files.readAllBytes(b));
  }
}
