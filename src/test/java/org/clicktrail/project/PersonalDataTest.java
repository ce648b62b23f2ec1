package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ImportReport;
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

  private Pipeline recipe() throws Exception {
    return Pipeline.of(List.of(log()))
        .with(
            new Pipeline.Source(
                List.of(log()),
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
            List.of("session", "customer", "probability"),
            List.of(
                List.of("s1", "ann@example.com", "0.5"),
                List.of("s2", "bo@example.org", "0.4"),
                List.of("s3", "ann@example.com", "0.3")),
            List.of());
    assertEquals(List.of("customer"), table.personal());
    assertEquals(
        List.of("customer 1", "customer 2", "customer 1"),
        table.masked().rows().stream().map(row -> row.get(1)).toList());
    assertEquals("s2", table.masked().rows().get(1).getFirst());
    assertEquals("0.3", table.masked().rows().get(2).get(2));
  }
}
