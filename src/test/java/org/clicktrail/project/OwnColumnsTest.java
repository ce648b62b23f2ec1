package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scored file of customers carries along what it says of them.
class OwnColumnsTest {

  @TempDir private Path folder;

  /// A column is called like one of the scores; amounts are written with a nought that no number
  /// has.
  private static List<String> customers(boolean named) {
    SplittableRandom random = new SplittableRandom(5);
    List<String> lines = new ArrayList<>(List.of((named ? "client_id," : "") + "contact,income,y"));
    for (int at = 0; at < 400; at++) {
      boolean mail = random.nextBoolean();
      String y = random.nextInt(mail ? 2 : 6) == 0 ? "yes" : "no";
      String income = (20 + random.nextInt(60)) + "." + random.nextInt(10) + "0";
      lines.add(
          (named ? "C-%04d,".formatted(at) : "")
              + String.join(",", mail ? "mail" : "call", income, y));
    }
    return lines;
  }

  private ScoredTable scored(boolean named) throws Exception {
    Path file = Files.write(folder.resolve(named + ".csv"), customers(named));
    Pipeline recipe =
        Pipeline.of(List.of(file))
            .with(new Pipeline.LearnSpec(List.of("logistic"), Map.of(), 1))
            .with(new GoalSpec(Optional.of("y=yes"), Optional.empty(), Optional.empty()));
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      Run run = runner.advance(Run.of(recipe), recipe, Step.TRAIN, _ -> {}, Progress.none());
      return BatchScoring.score(Project.of(run), NewFile.of(file), Progress.none());
    }
  }

  private static void assertWritten(boolean named, ScoredTable table) {
    List<String> lines = customers(named);
    assertEquals(lines.size() - 1, table.rows().size());
    assertEquals(
        List.of("contact (file)", "income", "y"),
        table.header().subList(table.scores(), table.header().size()));
    for (int at = 0; at < table.rows().size(); at++) {
      List<String> row = table.rows().get(at);
      String own = String.join(",", row.subList(table.scores(), row.size()));
      String line = lines.get(at + 1);
      assertEquals(line, named ? row.getFirst() + "," + own : own);
    }
  }

  @Test
  void rowsAreNamedByTheColumnOfTheFileAndItsCellsStayAsWritten() throws Exception {
    ScoredTable table = scored(true);
    assertEquals(List.of("client_id", "probability"), table.header().subList(0, 2));
    assertWritten(true, table);
    assertEquals(table.scores(), table.bare().header().size());
    assertTrue(table.ended(), table.header()::toString);
    assertTrue(table.unconverted().rows().stream().noneMatch(row -> row.getLast().equals("yes")));
  }

  @Test
  void withoutAnIdTheyAreNumbered() throws Exception {
    ScoredTable table = scored(false);
    assertEquals(List.of("row", "probability"), table.header().subList(0, 2));
    assertEquals(
        IntStream.rangeClosed(1, 400).mapToObj(Integer::toString).toList(),
        table.rows().stream().map(List::getFirst).toList());
    assertWritten(false, table);
  }
}
