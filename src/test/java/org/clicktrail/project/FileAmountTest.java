package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.MoneySpec.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Columns that hold one number, as `Z_CostContact` and `Z_Revenue` of marketing-campaign do.
class FileAmountTest {

  private static final int ROWS = 60;

  @TempDir private Path folder;

  /// Behind other columns, some with one number each.
  private Run read(String names, String numbers) throws Exception {
    List<String> lines = new ArrayList<>(List.of("customer_id;visits;bought;" + names));
    for (int at = 0; at < ROWS; at++) {
      lines.add("K-" + (1000 + at) + ";" + at % 9 + ";" + (at % 5 == 0 ? 1 : 0) + ";" + numbers);
    }
    Path file = Files.write(folder.resolve("t.csv"), lines, StandardCharsets.UTF_8);
    Pipeline recipe = Pipeline.of(List.of(file));
    try (PipelineRunner runner = new PipelineRunner(folder.resolve("engine"), 0.2)) {
      return runner.advance(Run.of(recipe), recipe, Step.IMPORT, _ -> {}, Progress.none());
    }
  }

  private static List<FileAmount> unsaid(Run run) {
    return FileAmount.unsaid(run, run.pipeline().money());
  }

  @Test
  void whatTheFileSaysIsProposedUntilItIsTakenOrSomethingElseSaid() throws Exception {
    Run run = read("Z_CostContact;Z_Revenue;Z_Other", "3.5;11;7");
    List<FileAmount> found = unsaid(run);
    assertEquals(
        List.of(
            new FileAmount(Amount.VALUE, 11, "Z_Revenue"),
            new FileAmount(Amount.COST, 3.5, "Z_CostContact")),
        found);
    MoneySpec before = run.pipeline().money();
    assertEquals(Set.of(Amount.COST, Amount.INCREMENTAL), before.examples(), "none is taken");
    MoneySpec after = found.getLast().taken(found.getFirst().taken(before));
    assertEquals(Optional.of(11.0), after.value());
    assertEquals(3.5, after.cost());
    assertEquals(Set.of(Amount.INCREMENTAL), after.examples());
    assertEquals(List.of(), FileAmount.unsaid(run, after));
    MoneySpec own = before.withValue(Optional.of(80.0), "");
    assertEquals(
        List.of(Amount.COST),
        FileAmount.unsaid(run, own).stream().map(FileAmount::amount).toList());
  }

  @Test
  void twoColumnsOfOneKindOrNoNumberProposeNothing() throws Exception {
    assertEquals(List.of(), unsaid(read("revenue;order_value;cost_per_contact", "11;12;low")));
  }
}
