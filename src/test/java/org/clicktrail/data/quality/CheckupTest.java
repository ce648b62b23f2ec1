package org.clicktrail.data.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.clicktrail.SharedData;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.WithEngine;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.clicktrail.data.sample.SampleData;
import org.junit.jupiter.api.Test;

/// Each check finds what was planted, counts it, and is silent where nothing is.
class CheckupTest extends WithEngine {

  @Test
  void cleanRowsAreCleanAndLookedAtOnce() throws Exception {
    Imported imported = read(events(new StringBuilder()));
    ImportReport report = Checkup.of(imported, Progress.none());
    for (String finding :
        List.of(
            "duplicate_keys",
            "robots",
            "future",
            "duplicate_columns",
            "near_constant",
            "extremes",
            "time_gaps",
            "bursts",
            "sessions_across_files")) {
      assertEquals(Optional.empty(), find(report, finding), finding);
    }
    assertTrue(Checkup.taken(report));
    assertSame(report, Checkup.of(imported.with(report), Progress.none()));
  }

  @Test
  void anEventUnderTheSameKeyAgainIsFoundAndLeftOut() throws Exception {
    // the second has another channel, the third is an exact copy, told by another finding
    StringBuilder more =
        new StringBuilder("v1,2024-03-01 10:00:00,view,p1,mail,5\n")
            .append("v1,2024-03-01 10:00:00,view,p1,ads,5\n")
            .append("v1,2024-03-01 10:00:00,view,p1,mail,5\n");
    Imported imported = read(events(more));
    ImportReport report = Checkup.of(imported, Progress.none());
    Quality found = find(report, "duplicate_keys").orElseThrow();
    assertEquals(1, found.count());
    assertEquals(List.of("visitor_id", "time", "event", "product_id"), found.columns());
    assertEquals(1.0 / report.rows(), found.share(), 1e-12);
    assertTrue(found.examples().getFirst().contains("v1"), found.examples().toString());
    Imported left = LeaveOut.rows(imported.with(report), RowRule.SAME_KEY, Progress.none());
    assertEquals(report.rows() - 1, left.report().rows());
    assertEquals(
        0, number("select count(*) from rows where channel = 'ads' and visitor_id = 'v1'"));
    assertEquals(report.rows(), number("select count(*) from raw"), "the file keeps them");
    Quality done = find(left.report(), "duplicate_keys").orElseThrow();
    assertEquals(Quality.Severity.GOOD, done.severity());
    assertEquals(1, done.count());
  }

  @Test
  void allRobotsOfTheSampleShopAreFoundAndNobodyElse() throws Exception {
    SampleData.write(folder, 20_000, 3);
    Set<String> robots = new TreeSet<>();
    for (String line : Files.readAllLines(folder.resolve("truth/shop-events.csv"))) {
      if (line.contains(",bot,")) {
        robots.add(line.substring(0, line.indexOf(',')));
      }
    }
    assertFalse(robots.isEmpty());
    Imported imported = read(folder.resolve("shop-events.csv"));
    String rows = RowRule.ROBOTS.rows(imported.report()).orElseThrow();
    Set<String> found = new TreeSet<>();
    try (Query query = Query.on(engine, Progress.none())) {
      query.each(
          "select distinct user_session from rows where \"#row\" in (" + rows + ")",
          row -> found.add(row.getString(1)));
    }
    assertEquals(robots, found);
  }

  /// A monitor asks every half hour to the second; a person who comes as often does so unevenly;
  /// one row a day at midnight is a file without hours.
  @Test
  void aClockFromVisitToVisitIsARobot() throws Exception {
    StringBuilder text = new StringBuilder("visitor_id,time,event\n");
    LocalDateTime first = LocalDateTime.parse("2024-03-01T00:00:00");
    Random random = new Random(8);
    for (int at = 0; at < 40; at++) {
      int minutes = 30 * at + random.nextInt(20);
      text.append("monitor,").append(first.plusMinutes(30L * at).plusSeconds(1)).append(",view\n");
      text.append("person,").append(first.plusMinutes(minutes).plusSeconds(2)).append(",view\n");
      text.append("daily,").append(first.plusDays(at)).append(",view\n");
    }
    Imported imported = read(text.toString());
    Quality found = find(Checkup.of(imported, Progress.none()), "robots").orElseThrow();
    assertEquals(40, found.count(), "the monitor's");
  }

  @Test
  void anAgentThatCallsItselfARobotIsOne() throws Exception {
    Imported imported =
        read(
            """
            visitor_id,time,event,user_agent
            v1,2024-03-01 10:00:00,view,Mozilla/5.0 (X11) Firefox/120
            v2,2024-03-01 10:05:00,view,ExampleBot/2.1 (+http://example.com/bot)
            v1,2024-03-01 10:09:00,view,Mozilla/5.0 (X11) Firefox/120
            """);
    Quality found = find(Checkup.of(imported, Progress.none()), "robots").orElseThrow();
    assertEquals(1, found.count());
  }

  @Test
  void timesAfterTheFileWasWrittenAreFound() throws Exception {
    Path file = write(events(new StringBuilder("v1,2031-01-01 10:00:00,view,p1,mail,5\n")));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-06-01T00:00:00Z")));
    Quality found = find(Checkup.of(read(file), Progress.none()), "future").orElseThrow();
    assertEquals(1, found.count());
    assertEquals(Quality.Severity.ATTENTION, found.severity());
  }

  @Test
  void equalHardlyChangingAndFarOutColumnsAreFound() throws Exception {
    StringBuilder text = new StringBuilder("id,a,copy,flag,amount,other\n");
    Random random = new Random(5);
    for (int row = 0; row < 1000; row++) {
      int a = random.nextInt(50);
      String flag = row == 17 ? "yes" : "no";
      int amount = row == 500 ? 900_000 : 100 + random.nextInt(100);
      text.append(
          String.format(
              Locale.ROOT, "r%04d,%d,%d,%s,%d,%d%n", row, a, a, flag, amount, random.nextInt(50)));
    }
    ImportReport report = Checkup.of(read(text.toString()), Progress.none());
    assertEquals(List.of("copy", "a"), find(report, "duplicate_columns").orElseThrow().columns());
    Quality flag = find(report, "near_constant").orElseThrow();
    assertEquals(List.of("flag"), flag.columns());
    assertEquals(999, flag.count());
    Quality far = find(report, "extremes").orElseThrow();
    assertEquals(List.of("amount"), far.columns());
    assertEquals(1, far.count());
    assertTrue(far.examples().getFirst().contains("900000"), far.examples().toString());
  }

  /// Of 12 rows 3 have an unknown job and 4 an unknown contact, 2 of them both.
  @Test
  void aWordThatMayMeanMissingIsAskedAboutAndReadAsToldAndNoOther() throws Exception {
    String[] jobs = {"clerk", "unknown", "unknown", "unknown", "clerk", "nurse"};
    String[] contacts = {"phone", "unknown", "unknown", "mail", "unknown", "unknown"};
    StringBuilder rows = new StringBuilder("id,job,contact,none,y\n");
    for (int row = 0; row < 12; row++) {
      String cells = row < 6 ? jobs[row] + "," + contacts[row] : "clerk,phone";
      rows.append(row).append(',').append(cells).append(",unknown,").append(row % 2).append('\n');
    }
    Path file = write(rows.toString());
    Quality asked = find(Checkup.of(read(file), Progress.none()), "missing_word").orElseThrow();
    assertEquals(
        "“unknown” stands in 2 columns, 5 rows: is it missing?",
        asked.title(),
        "a column with nothing else is told by another finding");
    assertEquals(List.of("job", "contact"), asked.columns());
    assertEquals(0, number("select count(*) from rows where job is null"), "nobody has said so");

    ReadOptions told = ReadOptions.none().withRead(Map.of("missing", "unknown|nowhere"));
    Imported again = Importer.open(List.of(file), List.of(), told, engine, Progress.none());
    again.store(Progress.none());
    assertEquals(3, number("select count(*) from rows where job is null"));
    assertEquals(4, number("select count(*) from rows where contact is null"));
    assertEquals(3, number("select count(*) from raw where job = 'unknown'"), "the file keeps it");
    ImportReport report = Checkup.of(again, Progress.none());
    assertEquals(
        List.of(
            "“nowhere” is read as missing, as you said",
            "“unknown” is read as missing, as you said"),
        report.quality().stream()
            .filter(found -> found.finding().equals("missing_word"))
            .map(Quality::title)
            .toList());
  }

  @Test
  void gapsAndBurstsAreFound() throws Exception {
    StringBuilder text = new StringBuilder("visitor_id,time,event,product_id,channel,price\n");
    for (int day = 1; day <= 30; day++) {
      // days 11 and 12 are missing, day 20 has 400 rows instead of 20
      int rows = day == 11 || day == 12 ? 0 : day == 20 ? 400 : 20;
      for (int row = 0; row < rows; row++) {
        text.append(
            String.format(
                Locale.ROOT,
                "v%d,2024-04-%02d %02d:%02d:00,view,p%d,mail,%d%n",
                row,
                day,
                row / 60 + 8,
                row % 60,
                row % 7,
                row % 9));
      }
    }
    ImportReport report = Checkup.of(read(text.toString()), Progress.none());
    Quality gaps = find(report, "time_gaps").orElseThrow();
    assertEquals(2, gaps.count());
    assertTrue(gaps.examples().getFirst().contains("2024-04-10"), gaps.examples().toString());
    assertEquals(400, find(report, "bursts").orElseThrow().count());
  }

  @Test
  void sessionsTornByFilesAreCounted() throws Exception {
    // ../shared/data/README.md: 92 % of the test sessions, 12,918, are also in train
    Path train = SharedData.file("uci553-guvi-split/train_data.csv");
    Path test = SharedData.file("uci553-guvi-split/test_data.csv");
    Imported imported =
        Importer.open(List.of(train), List.of(test), ReadOptions.none(), engine, Progress.none());
    Quality found =
        find(Checkup.of(imported, Progress.none()), "sessions_across_files").orElseThrow();
    assertTrue(found.title().contains("12,918"), found.title());
    assertEquals(Quality.Severity.ATTENTION, found.severity());
  }

  @Test
  void oddLabelsAreFound() throws Exception {
    StringBuilder text = new StringBuilder("id,pages,minutes,source,converted\n");
    for (int row = 0; row < 400; row++) {
      text.append(String.format(Locale.ROOT, "r%03d,%d,%d,s%d,no%n", row, row, 400 - row, row % 3));
    }
    text.append("x1,1000,1,s1,yes\nx2,1000,1,s1,no\nx3,2000,2,s2,\n");
    ImportReport report = Checkup.of(read(text.toString()), Progress.none());
    assertEquals(1, find(report, "label_missing").orElseThrow().count());
    assertEquals(1, find(report, "label_rare").orElseThrow().count());
    Quality alike = find(report, "label_contradiction").orElseThrow();
    assertEquals(2, alike.count());
    assertEquals(List.of("row 401: true", "row 402: false"), alike.examples());
  }

  /// Ten visitors with five clicks each, minutes apart.
  private static String events(StringBuilder more) {
    StringBuilder text = new StringBuilder("visitor_id,time,event,product_id,channel,price\n");
    Random random = new Random(1);
    for (int visitor = 2; visitor < 12; visitor++) {
      for (int click = 0; click < 5; click++) {
        text.append(
            String.format(
                Locale.ROOT,
                "v%d,2024-03-%02d %02d:%02d:%02d,%s,p%d,%s,%d%n",
                visitor,
                1 + click,
                8 + visitor,
                random.nextInt(60),
                random.nextInt(60),
                click == 4 ? "purchase" : "view",
                random.nextInt(9),
                random.nextBoolean() ? "mail" : "ads",
                1 + random.nextInt(20)));
      }
    }
    return text.append(more).toString();
  }

  private static Optional<Quality> find(ImportReport report, String finding) {
    return report.quality().stream().filter(q -> q.finding().equals(finding)).findFirst();
  }

  private Path write(String text) throws Exception {
    return Files.writeString(Files.createTempFile(folder, "rows", ".csv"), text);
  }

  private Imported read(String text) throws Exception {
    return read(write(text));
  }

  private Imported read(Path file) throws Exception {
    return stored(file, ReadOptions.none());
  }
}
