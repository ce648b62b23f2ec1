package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.SharedData;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.engine.WithEngine;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.ImportedRows;
import org.clicktrail.data.read.Importer;
import org.junit.jupiter.api.Test;

/// Rows held in memory give what the same rows give by way of the engine, cell by cell.
class HeldLogTest extends WithEngine {

  private static final Path SAMPLES = Path.of("sample-data");

  @Test
  void sampleClickLog() throws ProblemException {
    compare(SAMPLES.resolve("shop-clicks.csv"), "clicks>5 and price_sum>50");
  }

  @Test
  void sampleEventLog() throws ProblemException {
    compare(SAMPLES.resolve("shop-events.csv"), "event=purchase");
  }

  @Test
  void sampleSessionTable() throws ProblemException {
    compare(SAMPLES.resolve("shop-sessions.csv"), "column Revenue=TRUE");
  }

  @Test
  void clothingShop() throws ProblemException {
    compare(
        SharedData.file("uci553-eshop-clothing/e-shop clothing 2008.csv"),
        "page==5 and price>0 and order>10 or last(price_2)=1");
  }

  @Test
  void clothingShopWithTestFile() throws ProblemException {
    Imported imported =
        Importer.open(
            List.of(SharedData.file("uci553-guvi-split/train_data.csv")),
            List.of(SharedData.file("uci553-guvi-split/test_data.csv")),
            ReadOptions.none(),
            engine,
            Progress.none());
    compare(imported, "clicks>5 and price_sum>50");
  }

  @Test
  void cosmeticsShop() throws ProblemException {
    compare(SharedData.file("rees46/2019-Oct_first_2h50m.csv"), "event=purchase");
  }

  @Test
  void sloppyCellsMeanTheSame() throws IOException, ProblemException {
    Path file =
        Files.writeString(
            folder.resolve("sloppy.csv"),
            """
            event_time,event_type,product_id,price,user_id,user_session
            2020-01-01 10:00:09,view,+7,"1,5",u1,b
            2020-01-01 10:00:00,view,7, 2 ,u1,b
            2020-01-01 10:00:00,"vi""ew",8,n/a,u1,a
            ,cart,8,3,,a
            2020-01-01 09:00:00,view,é,4,u2,
            2020-01-02 00:00:00,purchase,z,5,u1,c
            2020-01-02 00:00:00, VIEW ,007,-6,u1,c
            """);
    ReadOptions options =
        new ReadOptions(Map.of("rows", "events"), Map.of("user_session", Role.SESSION), Set.of());
    Imported imported = Importer.open(List.of(file), List.of(), options, engine, Progress.none());
    assertEquals(Grain.EVENTS, imported.report().mapping().grain());
    compare(imported, "event=purchase or event=view");
  }

  private void compare(Path file, String outcome) throws ProblemException {
    compare(
        Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none()),
        outcome);
  }

  private static void compare(Imported held, String outcome) throws ProblemException {
    assertTrue(held.rows().coded().isPresent(), "the rows are held");
    var mapping = held.report().mapping();
    SessionRule given = new SessionRule(Optional.empty());
    Sessions fast = new Sessions(held, mapping, given);
    fast.facts();
    held.store(Progress.none());
    Imported stored =
        new Imported(held.engine(), held.report(), held.trainFiles(), ImportedRows.inEngine());
    SameSessions.check(new Sessions(stored, mapping, given), fast, outcome);
  }
}
