package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clicktrail.SharedData;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Goals;
import org.clicktrail.core.goal.Scored;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.goal.Suggestions;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.Column;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Known truths about real files. Counts of UCI 553 and REES46 by plain Python over the CSV rows:
/// group the rows by session, then for instance `len(v) > 5 and sum(price) > 50`.
class SharedFilesTest {

  @TempDir Path folder;

  private static Sessions sessions(Engine engine, List<Path> files, List<Path> test)
      throws ProblemException {
    Imported imported = Importer.open(files, test, ReadOptions.none(), engine, Progress.none());
    var mapping = imported.report().mapping();
    return new Sessions(imported, mapping, SessionRule.standard(mapping));
  }

  private static Snapshot snapshot(Sessions sessions, String outcome, String moment)
      throws ProblemException {
    return sessions.snapshot(
        Optional.of(Expressions.parseOutcome(outcome, sessions.vocabulary()).expression()),
        Optional.empty(),
        DecisionMoment.of(moment),
        Progress.none());
  }

  private static double sum(Column.Numbers column) {
    return Arrays.stream(column.toArray()).sum();
  }

  @Test
  void uci553HasTheRatesOfThePublicLabels() throws ProblemException {
    Path file = SharedData.file("uci553-eshop-clothing/e-shop clothing 2008.csv");
    try (Engine engine = Engine.open(folder, 0.3)) {
      Sessions sessions = sessions(engine, List.of(file), List.of());
      Snapshot seed = snapshot(sessions, "clicks>5 and price_sum>50", "end");
      assertEquals(24_026, seed.rows());
      assertEquals(9_410, sum(seed.label()));
      // evirac 56.4 %, jerw04 17.5 %
      assertEquals(
          13_539, sum(snapshot(sessions, "last(price_2)=1 or last(page)>=4", "end").label()));
      assertEquals(4_196, sum(snapshot(sessions, "page==4", "end").label()));
      assertEquals(758, sum(snapshot(sessions, "page==5 and price>0 and order>10", "end").label()));
      Vocabulary vocabulary = sessions.vocabulary();
      Snapshot rows =
          sessions.snapshot(
              Optional.empty(),
              Optional.of(
                  Expressions.parseRevenue("count(page==5 and price>0 and order>10)", vocabulary)
                      .expression()),
              new DecisionMoment.End(),
              Progress.none());
      // 0.918 % of the 165,474 rows
      assertEquals(1_519, sum(rows.revenue().orElseThrow()));
      assertEquals(165_474, sum((Column.Numbers) rows.features().column("clicks")));
      assertTrue(Goals.defaultOutcome(vocabulary).isEmpty());
      // A third of the 24,026 sessions has more than six clicks (0.333, counted with Python).
      assertEquals(Optional.of("clicks>6"), Suggestions.of(vocabulary, rows));
      assertTrue(vocabulary.features().size() >= 30, vocabulary.features().size() + " features");
      Snapshot three = snapshot(sessions, "clicks>5 and price_sum>50", "after:3");
      assertEquals(new Scored(15_664, 8_362, 0), three.scored());
      assertEquals(9_410, sum(three.label()));
    }
  }

  @Test
  void rees46HasTwoHundredBuyers() throws ProblemException {
    Path file = SharedData.file("rees46/2019-Oct_first_2h50m.csv");
    try (Engine engine = Engine.open(folder, 0.3)) {
      Sessions sessions = sessions(engine, List.of(file), List.of());
      Vocabulary vocabulary = sessions.vocabulary();
      assertEquals(Optional.of("event=purchase"), Goals.defaultOutcome(vocabulary));
      Snapshot end =
          sessions.snapshot(
              Optional.of(Expressions.parseOutcome("event=purchase", vocabulary).expression()),
              Optional.of(
                  Expressions.parseRevenue(
                          Goals.defaultRevenue(vocabulary).orElseThrow(), vocabulary)
                      .expression()),
              new DecisionMoment.End(),
              Progress.none());
      assertEquals(5_066, end.rows());
      assertEquals(200, sum(end.label()));
      assertEquals(214, sum((Column.Numbers) end.features().column("n_purchase")));
      assertTrue(vocabulary.features().size() >= 30, vocabulary.features().size() + " features");
      Snapshot three = snapshot(sessions, "event=purchase", "after:3");
      assertEquals(
          5_066,
          three.scored().sessions()
              + three.scored().notReached()
              + three.scored().alreadyDecided());
      assertEquals(three.scored().sessions(), three.rows());
      assertEquals(0, sum((Column.Numbers) three.features().column("n_purchase")));
    }
  }

  @Test
  void uci468KeepsItsColumns() throws ProblemException {
    Path file = SharedData.file("uci468-online-shoppers/online_shoppers_intention.csv");
    try (Engine engine = Engine.open(folder, 0.3)) {
      Sessions sessions = sessions(engine, List.of(file), List.of());
      Snapshot end =
          snapshot(sessions, Goals.defaultOutcome(sessions.vocabulary()).orElseThrow(), "end");
      assertEquals(12_330, end.rows());
      assertEquals(1_908, sum(end.label()));
      assertEquals(18, end.infos().size());
      assertTrue(end.features().column("Month") instanceof Column.Categories);
    }
  }

  @Test
  void guviTestSessionsAreMostlyInTrain() throws ProblemException {
    Path train = SharedData.file("uci553-guvi-split/train_data.csv");
    Path test = SharedData.file("uci553-guvi-split/test_data.csv");
    try (Engine engine = Engine.open(folder, 0.3)) {
      Sessions sessions = sessions(engine, List.of(train), List.of(test));
      Snapshot end = snapshot(sessions, "clicks>5 and price_sum>50", "end");
      boolean[] inTrain = new boolean[end.session().levels().size()];
      for (int row = 0; row < end.rows(); row++) {
        inTrain[end.session().code(row)] |= end.file().orElseThrow().number(row) == 0;
      }
      int shared = 0;
      int all = 0;
      for (int row = 0; row < end.rows(); row++) {
        if (end.file().orElseThrow().number(row) == 1) {
          all++;
          shared += inTrain[end.session().code(row)] ? 1 : 0;
        }
      }
      assertEquals(14_034, all);
      assertEquals(12_918, shared);
    }
  }
}
