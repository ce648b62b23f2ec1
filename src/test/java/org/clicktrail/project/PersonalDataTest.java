package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Preview;
import org.clicktrail.core.schema.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalDataTest {

  @TempDir Path folder;

  private Path log() throws Exception {
    StringBuilder text = new StringBuilder("email,time,event,phone,page\n");
    for (int click = 0; click < 40; click++) {
      text.append(
          "buyer%d@example.com,2024-05-0%d 10:%02d:00,view,+49 170 12345%02d,/p%d\n"
              .formatted(click % 8, 1 + click % 8, click, click % 8, click % 3));
    }
    return Files.writeString(folder.resolve("log.csv"), text);
  }

  /// 160 buyers with three events, of which every third is a purchase for every other buyer.
  private Path purchases() throws Exception {
    StringBuilder text = new StringBuilder("email,time,event,phone,page\n");
    for (int at = 0; at < 480; at++) {
      int who = at / 3;
      String event = at % 3 == 2 && who % 2 == 0 ? "purchase" : "view";
      text.append(
          "buyer%d@example.com,2024-05-%02d 10:%02d:00,%s,+49 170 12345%03d,/p%d\n"
              .formatted(who, 1 + who % 28, at % 3, event, who, (at + who) % 4));
    }
    return Files.writeString(folder.resolve("purchases.csv"), text);
  }

  private Pipeline recipe() throws Exception {
    return recipe(log());
  }

  private static Pipeline recipe(Path file) {
    return Pipeline.of(List.of(file))
        .with(
            new Pipeline.Source(
                List.of(file),
                List.of(),
                org.clicktrail.core.schema.ReadOptions.none()
                    .withRoles(java.util.Map.of("email", Role.CUSTOMER))));
  }

  @Test
  void isFoundAndNotUsedAsBehaviour() throws Exception {
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      ImportReport report = runner.checked(recipe(), Progress.none());
      assertEquals(Set.of("email", "phone"), report.personal());
      assertEquals(Role.IGNORED, report.mapping().field("phone").orElseThrow().role());
    }
  }

  @Test
  void sessionsLeaveWithMadeUpNamesUnlessToldOtherwise() throws Exception {
    Path masked = folder.resolve("masked.csv");
    assertEquals(
        List.of("session", "customer"),
        Conversions.sessions(recipe(), masked, false, Progress.none()).masked());
    String text = Files.readString(masked);
    assertFalse(text.contains("@"), text);
    assertEquals(8, text.lines().skip(1).map(line -> line.split(",", -1)[1]).distinct().count());
    Path open = folder.resolve("open.csv");
    assertEquals(List.of(), Conversions.sessions(recipe(), open, true, Progress.none()).masked());
    assertTrue(Files.readString(open).contains("buyer3@example.com"));
  }

  @Test
  void scoredListsAreMaskedByTheLookOfTheirNames() {
    ScoredTable table =
        new ScoredTable(
            List.of("session", "customer", "probability", "Last name", "city"),
            2,
            3,
            List.of(
                List.of("s1", "ann@example.com", "0.5", "Low", "Bonn"),
                List.of("s2", "bo@example.org", "0.4", "High", "Bonn"),
                List.of("s3", "ann@example.com", "0.3", "Low", "Ulm")),
            List.of());
    assertEquals(List.of("customer", "Last name"), table.personal());
    assertEquals(
        List.of("Last name 1", "Bonn"), table.masked().rows().getFirst().subList(3, 5), "masked");
    assertEquals(
        List.of("customer 1", "customer 2", "customer 1"),
        table.masked().rows().stream().map(row -> row.get(1)).toList());
    assertEquals("s2", table.masked().rows().get(1).getFirst());
    assertEquals("0.3", table.masked().rows().get(2).get(2));
  }

  /// A trained project keeps previews, frequent words and some sessions to start a form from. The
  /// telephone is left out, the mail address is the customer.
  @Test
  void aProjectFileHoldsNoPersonalCellsOfColumnsLeftOut() throws Exception {
    Path file = folder.resolve("kept.clicktrail");
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      Pipeline recipe =
          recipe(purchases())
              .with(
                  new GoalSpec(
                      Optional.of("event=purchase"),
                      Optional.empty(),
                      Optional.of(new DecisionMoment.AfterEvents(1))));
      Run run = runner.advance(Run.of(recipe), recipe, Step.TRAIN, _ -> {}, Progress.none());
      assertTrue(said(run).contains("+49 170"), "the window may show it");
      ProjectFile.save(Project.of(run), file, Progress.none());
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(text.contains("+49 170"), entry.getName());
      }
      assertTrue(zip.getEntry("scorer.json") != null, "trained");
    }
    String again = said(ProjectFile.open(file, Progress.none()).run());
    assertTrue(again.contains("phone 1") && again.contains("buyer1@example.com"), again);
  }

  private static String said(Run run) {
    return run.report().orElseThrow().previews().stream().map(Preview::raw).toList().toString();
  }
}
