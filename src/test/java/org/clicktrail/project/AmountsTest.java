package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Noun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A table of customers in German, with an amount for those who bought only.
class AmountsTest {

  private static final int ROWS = 200;

  @TempDir private Path folder;

  private Path table() throws Exception {
    List<String> lines = new ArrayList<>(List.of("Kundennummer;Besuche;Gekauft;Betrag_EUR"));
    for (int at = 0; at < ROWS; at++) {
      boolean bought = at % 5 == 0;
      lines.add("K-" + (1000 + at) + ";" + at % 9 + ";" + (bought ? "ja;100,50" : "nein;"));
    }
    return Files.write(folder.resolve("kunden.csv"), lines, StandardCharsets.UTF_8);
  }

  @Test
  void whoDidNotBuyBroughtNothing() throws Exception {
    Pipeline recipe = Pipeline.of(List.of(table()));
    try (PipelineRunner runner = new PipelineRunner(folder.resolve("engine"), 0.2)) {
      Run read = runner.advance(Run.of(recipe), recipe, Step.GOAL, _ -> {}, Progress.none());
      assertEquals(
          "Semicolon, decimal comma, UTF-8, header in line 1",
          read.report().orElseThrow().dialect());
      assertEquals(Noun.CUSTOMER, read.noun());
      assertEquals(0.2, read.goal().orElseThrow().rate().value(), 1e-12);
      assertFalse(read.goal().orElseThrow().proxy());
      Pipeline earning =
          recipe.with(
              new GoalSpec(
                  recipe.goal().outcome(), Optional.of("column Betrag_EUR"), Optional.empty()));
      Run run = runner.advance(read, earning, Step.GOAL, _ -> {}, Progress.none());
      Snapshot end = run.end().orElseThrow();
      assertEquals("€", run.money().currency());
      // 40 of 200 bought for 100.50 each: 4,020 in all, 20.10 each of all.
      double[] amounts = end.revenue().orElseThrow().toArray();
      double sum = 0;
      for (double amount : amounts) {
        sum += amount;
      }
      assertEquals(4_020, sum, 1e-9);
      assertTrue(
          run.notes().contains("Empty amounts of customers that do not convert count as 0."),
          run.notes()::toString);
      assertTrue(
          run.snapshot().orElseThrow().features().find("Betrag_EUR").isEmpty(),
          "the amount itself");
    }
  }

  /// The first rows, which are shown, have no amount.
  @Test
  void theCurrencyBesideAmountsFarDownIsKnown() throws Exception {
    assertEquals("£", currency("account,visits,bought,invoice", "no,", "yes,£100.50"));
  }

  /// Another column says it, where there is an amount.
  @Test
  void theCurrencyInAColumnOfItsOwnIsKnown() throws Exception {
    assertEquals(
        "€", currency("account,visits,bought,invoice,total.currency", "no,,", "yes,100.50,EUR"));
  }

  /// Of a file whose second half bought.
  private String currency(String header, String before, String after) throws Exception {
    List<String> lines = new ArrayList<>(List.of(header));
    for (int at = 0; at < 2 * ROWS; at++) {
      lines.add("K-" + (1000 + at) + "," + at % 9 + "," + (at < ROWS ? before : after));
    }
    Path file = Files.write(folder.resolve("amounts.csv"), lines, StandardCharsets.UTF_8);
    Pipeline recipe =
        Pipeline.of(List.of(file))
            .with(
                new GoalSpec(
                    Optional.of("column bought=yes"),
                    Optional.of("column invoice"),
                    Optional.empty()));
    try (PipelineRunner runner = new PipelineRunner(folder.resolve("engine"), 0.2)) {
      Run run = runner.advance(Run.of(recipe), recipe, Step.GOAL, _ -> {}, Progress.none());
      return run.money().currency();
    }
  }
}
