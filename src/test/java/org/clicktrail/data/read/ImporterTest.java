package org.clicktrail.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.TestProgress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Preview;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.schema.Role;
import org.clicktrail.data.engine.WithEngine;
import org.junit.jupiter.api.Test;

class ImporterTest extends WithEngine {

  @Test
  void raggedRowsAreRefusedWithTheirLine() throws Exception {
    Imported imported = read("a,b\n1,x\n2\n3,\"two\nlines\"\n4,y,z\n5,w\n");
    ImportReport report = imported.report();
    assertEquals(3, report.rows());
    assertEquals(
        List.of("3: 2 fields expected, 1 found", "6: 2 fields expected, 3 found"),
        report.rejects().stream().map(r -> r.line() + ": " + r.reason()).toList());
    assertEquals(List.of("1", "3", "5"), column("select a from rows order by \"#row\""));
  }

  @Test
  void cutLastLineIsNamed() throws Exception {
    ImportReport report = read("a,b,c\n1,2,3\n4,5").report();
    Reject reject = report.rejects().getFirst();
    assertEquals(3, reject.line());
    assertEquals("4,5", reject.raw());
    assertTrue(reject.reason().startsWith("the file ends in the middle"), reject.reason());
  }

  @Test
  void rawKeepsTheTextAndRowsTheValue() throws Exception {
    read("price,id\n 1.50,007\n2.00,012\n");
    assertEquals(List.of(" 1.50", "2.00"), column("select price from raw order by \"#row\""));
    assertEquals(List.of("1.5", "2.0"), column("select price from rows order by \"#row\""));
    assertEquals(List.of("007", "012"), column("select id from rows order by \"#row\""));
  }

  @Test
  void idsBeyondTheExactNumbersStayText() throws Exception {
    Imported imported = read("big,n\n2053013552326770905,1\n2053013552326770906,2\n");
    assertEquals(ColumnType.ID, type(imported, "big"));
    assertEquals(2L, number("select count(distinct big) from rows"));
  }

  @Test
  void decimalCommaIsSeenFromTheColumn() throws Exception {
    Imported imported = read("a;b\n1.234,5;0,5\n12,25;0,75\n");
    assertEquals(ColumnType.DECIMAL, type(imported, "a"));
    assertEquals(List.of("1234.5", "12.25"), column("select a from rows order by \"#row\""));
  }

  @Test
  void decimalCommaMayBeSaid() throws Exception {
    Path file = write("a;b\n1,500;x\n2,250;y\n");
    Imported said = stored(file, new ReadOptions(Map.of("decimal", "comma"), Map.of(), Set.of()));
    assertEquals(List.of("1.5", "2.25"), column("select a from rows order by \"#row\""));
    assertTrue(field(said, "a").sure());
    Imported guessed = stored(file, ReadOptions.none());
    assertFalse(field(guessed, "a").sure(), "1,500 may be a thousand: ask");
  }

  @Test
  void unreadableCellsAreCountedNotGuessed() throws Exception {
    StringBuilder text = new StringBuilder("n,t\n");
    for (int row = 0; row < 99; row++) {
      text.append(row).append(".5,x\n");
    }
    text.append("hello,x\n");
    Imported imported = read(text.toString());
    Quality found = quality(imported, "unreadable");
    assertEquals(1, found.count());
    assertEquals(List.of("hello"), found.examples());
    assertEquals(99L, number("select count(n) from rows"));
  }

  /// The shape of a log a French newcomer brought.
  @Test
  void aLogWithFrenchNamesIsUnderstood() throws Exception {
    StringBuilder text =
        new StringBuilder("horodatage;visite;visiteur;action;page;appareil;montant (EUR)\n");
    for (int row = 0; row < 60; row++) {
      boolean order = row % 6 == 5;
      text.append(
          String.format(
              java.util.Locale.ROOT,
              "%02d/03/2026 10:%02d:00;S%d;v%d;%s;%s;mobile;%s%n",
              1 + row % 28,
              row,
              100 + row / 3,
              900 + row / 6,
              order ? "commande" : "page_vue",
              order ? "/panier" : "/velos",
              order ? "1 249,00" : ""));
    }
    assertRoles(
        Map.of(
            "horodatage", Role.TIME,
            "visite", Role.SESSION,
            "visiteur", Role.CUSTOMER,
            "action", Role.EVENT,
            "page", Role.PAGE,
            "appareil", Role.DEVICE,
            "montant (EUR)", Role.PRICE),
        read(text.toString()));
  }

  private static void assertRoles(Map<String, Role> expected, Imported imported) {
    Mapping mapping = imported.report().mapping();
    expected.forEach(
        (name, role) -> assertEquals(role, mapping.field(name).orElseThrow().role(), name));
  }

  @Test
  void fieldsWithinFieldsHaveTheRolesOfTheirOwnNames() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 60; row++) {
      String total = row % 9 == 8 ? ",\"props\":{\"total\":{\"amount\":" + (80.5 + row) + "}}" : "";
      text.append(
          String.format(
              Locale.ROOT,
              "{\"ts\":\"2026-07-%02dT10:%02d:00.000+02:00\",\"visitor_id\":\"v-%04x\",\"event\":\"%s\",\"context\":{\"device\":\"%s\",\"source\":\"%s\"}%s}\n",
              1 + row / 9,
              row,
              row / 9 * 7919,
              row % 9 == 8 ? "booking_confirmed" : "room_view",
              row % 2 == 0 ? "mobile" : "desktop",
              row % 3 == 0 ? "google / cpc" : "direct",
              total));
    }
    Imported read = read(text.toString());
    assertRoles(
        Map.of(
            "ts", Role.TIME,
            "visitor_id", Role.CUSTOMER,
            "event", Role.EVENT,
            "context.device", Role.DEVICE,
            "context.source", Role.CHANNEL,
            "props.total.amount", Role.PRICE),
        read);
    assertEquals(
        Optional.of("sum(\"props.total.amount\" where event=booking_confirmed)"),
        read.report().suggestedRevenue());
  }

  /// The shape of the log of a trial a third newcomer brought.
  @Test
  void aLogOfTrialAccountsIsUnderstood() throws Exception {
    StringBuilder text =
        new StringBuilder("When\tAccount\tUser email\tVisit\tActivity\tFirst invoice\n");
    for (int row = 0; row < 90; row++) {
      boolean upgrade = row % 18 == 17;
      text.append(
          String.format(
              java.util.Locale.ROOT,
              "03/%02d/2026 10:%02d:00 AM\tACC-%d\ta%d@firm.example\tACC-%d-%d\t%s\t%s%n",
              1 + row % 28,
              row % 60,
              100 + row / 9,
              row / 9,
              100 + row / 9,
              row / 3,
              upgrade ? "upgraded" : row % 2 == 0 ? "doc_viewed" : "help_opened",
              upgrade ? "$1,249.00" : ""));
    }
    Imported read = read(text.toString());
    assertRoles(
        Map.of(
            "When", Role.TIME,
            "Account", Role.CUSTOMER,
            "User email", Role.IGNORED,
            "Visit", Role.SESSION,
            "Activity", Role.EVENT),
        read);
    assertEquals(Optional.of("event=upgraded"), read.report().suggestedOutcome());
  }

  @Test
  void gapsInDatesAreNotFilledByModels() throws Exception {
    Imported imported = read("n,invoiced\n1,2024-05-01\n2,\n3,2024-05-02\n4,\n");
    assertEquals(ColumnType.DATE, type(imported, "invoiced"));
    Quality found = quality(imported, "missing");
    assertEquals(2, found.count());
    assertTrue(found.detail().startsWith("No model learns from a date."), found.detail());
  }

  /// What only a purchase has is one finding; a column of a log that is half full stays its own.
  @Test
  void columnsOfALogThatOneKindOfEventFillsAreOneFinding() throws Exception {
    StringBuilder log = new StringBuilder("session,time,event,amount,coupon,payment,device\n");
    for (int at = 0; at < 40; at++) {
      boolean bought = at % 4 == 3;
      log.append("s%d,2024-05-01 10:%02d:00,".formatted(at / 4, at))
          .append(bought ? "purchase,9.5,SPRING,card," : "view,,,,")
          .append(at % 8 == 0 ? "\n" : "phone\n");
    }
    List<Quality> found =
        read(log.toString()).report().quality().stream()
            .filter(one -> one.finding().equals("missing"))
            .toList();
    assertEquals(
        List.of(List.of("amount", "coupon", "payment"), List.of("device")),
        found.stream().map(Quality::columns).toList());
    assertEquals("3 columns are empty in half of the rows or more", found.getFirst().title());
    assertEquals(Quality.Severity.NOTE, found.getFirst().severity());
    assertEquals(30, found.getFirst().count());
    assertTrue(found.getFirst().detail().contains("“coupon” in 75"), found.getFirst().detail());
  }

  @Test
  void absentWordsInNumbersAreMissing() throws Exception {
    Imported imported = read("n,t\n1,x\nNA,y\n3,z\n,w\n");
    assertEquals(ColumnType.WHOLE, type(imported, "n"));
    assertEquals(2, quality(imported, "missing").count());
    assertTrue(
        imported.report().quality().stream().noneMatch(q -> q.finding().equals("unreadable")));
  }

  @Test
  void instantsOfManyKindsBecomeUtc() throws Exception {
    Map<String, String> written =
        Map.of(
            "2019-10-01 00:00:05 UTC", "2019-10-01 00:00:05",
            "2019-10-01T02:00:05+02:00", "2019-10-01 00:00:05",
            "1.10.2019 00:00:05", "2019-10-01 00:00:05",
            "1569888005", "2019-10-01 00:00:05",
            "1569888005000", "2019-10-01 00:00:05",
            "1569888005000000", "2019-10-01 00:00:05",
            "1-Oct-2019", "2019-10-01 00:00:00",
            "October 1, 2019", "2019-10-01 00:00:00",
            "20191001", "2019-10-01 00:00:00");
    for (Map.Entry<String, String> entry : written.entrySet()) {
      read("event_time,n\n\"" + entry.getKey() + "\",1\n\"" + entry.getKey() + "\",2\n");
      assertEquals(
          List.of(entry.getValue(), entry.getValue()),
          column("select strftime(\"#time\", '%Y-%m-%d %H:%M:%S') from rows"),
          entry.getKey());
    }
  }

  @Test
  void monthComesFirstWhereADayAboveTwelveSaysSo() throws Exception {
    read("date,n\n06/30/2000,1\n07/01/2000,2\n");
    assertEquals(
        List.of("2000-06-30", "2000-07-01"),
        column("select strftime(\"#time\", '%Y-%m-%d') from rows order by \"#row\""));
  }

  @Test
  void dayAndMonthThatCouldBeSwappedAreAsked() throws Exception {
    Path file = write("date,n\n06/07/2000,1\n07/01/2000,2\n");
    assertFalse(field(stored(file, ReadOptions.none()), "date").sure());
    stored(file, new ReadOptions(Map.of("dates", "mdy"), Map.of(), Set.of()));
    assertEquals(
        List.of("2000-06-07", "2000-07-01"),
        column("select strftime(\"#time\", '%Y-%m-%d') from rows order by \"#row\""));
  }

  @Test
  void otherEncodingsAndGzipAreRead() throws Exception {
    String text = "Straße,n\nKönigsallee,1\nSüdring,2\n";
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252")) {
      Path file = folder.resolve(charset + ".csv");
      Files.write(file, text.getBytes(Charset.forName(charset)));
      stored(file, ReadOptions.none());
      assertEquals(
          List.of("Königsallee", "Südring"), column("select \"Straße\" from rows"), charset);
    }
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Path file = folder.resolve("no-ending");
    Files.write(file, zipped.toByteArray());
    assertEquals(2, stored(file, ReadOptions.none()).report().rows());
  }

  @Test
  void linesWrappedInQuotesAreUnwrapped() throws Exception {
    Imported imported = read("a,b,c\n1,x,2\n\"3,\"\"p, q\"\",4\"\n5,y,6\n");
    assertEquals(List.of("x", "p, q", "y"), column("select b from rows order by \"#row\""));
    assertEquals(1, quality(imported, "unwrapped").count());
  }

  @Test
  void zeroBytesAreLeftOutAndCounted() throws Exception {
    Imported imported = read("a,b\n1,x\0y\n2,z\n");
    assertEquals(List.of("xy", "z"), column("select b from rows order by \"#row\""));
    assertEquals(1, quality(imported, "nul").count());
  }

  @Test
  void mixedLineEndsAndBlankLinesDoNotMatter() throws Exception {
    Imported imported = read("a,b\r\n1,x\n\n2,y\r\n3,z\r4,w");
    assertEquals(4, imported.report().rows());
    assertEquals(List.of("1", "2", "3", "4"), column("select a from rows order by \"#row\""));
  }

  @Test
  void severalFilesBecomeOneAndTestFilesFollow() throws Exception {
    Path first = write("a,b\n1,x\n2,y\n");
    Path second = folder.resolve("second.csv");
    Files.writeString(second, "b;a\nz;3\n");
    Path test = folder.resolve("test.csv");
    Files.writeString(test, "a,b\n4,w\n");
    Imported imported =
        Importer.open(
            List.of(first, second), List.of(test), ReadOptions.none(), engine, Progress.none());
    imported.store(Progress.none());
    assertEquals(2, imported.trainFiles());
    assertEquals(
        List.of("0|1|x", "0|2|y", "1|3|z", "2|4|w"),
        column("select \"#file\" || '|' || a || '|' || b from rows order by \"#row\""));
    assertEquals(
        List.of("0|1|x", "0|2|y", "1|3|z", "2|4|w"),
        column("select \"#file\" || '|' || a || '|' || b from raw order by \"#row\""));
  }

  @Test
  void filesOfAnotherKindAreRefused() throws Exception {
    Path first = write("a,b\n1,x\n");
    Path second = folder.resolve("second.csv");
    Files.writeString(second, "a,c\n1,x\n");
    ProblemException problem =
        assertThrows(
            ProblemException.class,
            () ->
                Importer.open(
                    List.of(first, second),
                    List.of(),
                    ReadOptions.none(),
                    engine,
                    Progress.none()));
    assertTrue(problem.problem().sentence().contains("“b”"), problem.problem().sentence());
  }

  @Test
  void whatIsNoTableIsSaidInASentence() throws Exception {
    Map<String, Problem.Kind> bad =
        Map.of(
            "", Problem.Kind.FILE_EMPTY,
            "a,b\n", Problem.Kind.FILE_EMPTY,
            "PK\u0003\u0004 zip", Problem.Kind.FILE_NOT_READABLE,
            "PAR1 parquet", Problem.Kind.FILE_NOT_READABLE);
    for (Map.Entry<String, Problem.Kind> entry : bad.entrySet()) {
      ProblemException problem =
          assertThrows(ProblemException.class, () -> read(entry.getKey()), entry.getKey());
      assertEquals(entry.getValue(), problem.problem().kind(), entry.getKey());
    }
    assertThrows(ProblemException.class, () -> stored(folder, ReadOptions.none()));
    assertThrows(
        ProblemException.class, () -> stored(folder.resolve("absent.csv"), ReadOptions.none()));
  }

  @Test
  void rolesMayBeSaidAndUnknownNamesAreNamed() throws Exception {
    Path file = write("visit,who,when_it_was\n1,a,2020-01-01\n1,a,2020-01-02\n2,b,2020-01-02\n");
    Map<String, Role> roles = Map.of("VISIT", Role.SESSION, "who", Role.CUSTOMER);
    Imported imported = stored(file, new ReadOptions(Map.of(), roles, Set.of("who")));
    assertEquals(Role.SESSION, field(imported, "visit").role());
    assertEquals(Grain.EVENTS, imported.report().mapping().grain());
    assertEquals(2, imported.report().sessions());
    assertEquals(Set.of("who"), imported.report().mapping().knownAfter());
    ProblemException problem =
        assertThrows(
            ProblemException.class,
            () ->
                stored(file, new ReadOptions(Map.of(), Map.of("vistit", Role.SESSION), Set.of())));
    assertTrue(problem.problem().sentence().contains("“visit”"), problem.problem().sentence());
  }

  @Test
  void howAColumnIsReadMayBeSaid() throws Exception {
    Path file = write("user_id,zone,n\n1,7,5\n1,8,6\n2,7,7\n");
    assertEquals(ColumnType.WHOLE, field(stored(file, ReadOptions.none()), "zone").type());
    ReadOptions told = ReadOptions.none().withTypes(Map.of("Zone", ColumnType.CATEGORY));
    Field zone = field(stored(file, told), "zone");
    assertEquals(ColumnType.CATEGORY, zone.type());
    assertTrue(zone.sure(), "nothing left to confirm");
  }

  @Test
  void aTypeTheCellsDoNotAllowIsRefusedInWords() throws Exception {
    Path file = write("user_id,page\n1,home\n1,shop\n2,home\n");
    for (ColumnType type : List.of(ColumnType.WHOLE, ColumnType.YES_NO, ColumnType.DATE)) {
      ReadOptions told = ReadOptions.none().withTypes(Map.of("page", type));
      ProblemException problem =
          assertThrows(ProblemException.class, () -> stored(file, told), type.name());
      assertEquals(Problem.Kind.TYPE_UNFIT, problem.problem().kind());
      assertTrue(problem.problem().sentence().contains("“home”"), problem.problem().sentence());
    }
  }

  @Test
  void whatARowIsMayBeSaid() throws Exception {
    Path file = write("user_id,n\n1,5\n1,6\n2,7\n");
    assertEquals(Grain.EVENTS, stored(file, ReadOptions.none()).report().mapping().grain());
    ReadOptions sessions = new ReadOptions(Map.of("rows", "sessions"), Map.of(), Set.of());
    assertEquals(Grain.SESSIONS, stored(file, sessions).report().mapping().grain());
    assertEquals(3, stored(file, sessions).report().sessions());
  }

  @Test
  void theGuessedRolesMayBeRepeatedWithoutChange() throws Exception {
    Path file = write("user_id,country,n\n1,DE,5\n1,FR,6\n2,DE,7\n");
    ImportReport guessed = stored(file, ReadOptions.none()).report();
    Map<String, Role> roles = new java.util.HashMap<>();
    guessed.mapping().fields().forEach(field -> roles.put(field.name(), field.role()));
    ImportReport again = stored(file, new ReadOptions(Map.of(), roles, Set.of())).report();
    assertEquals(guessed.mapping(), again.mapping());
  }

  @Test
  void aSecondImportReplacesTheFirst() throws Exception {
    read("a,b\n1,x\n");
    read("c,d\n1,x\n2,y\n");
    assertEquals(2L, number("select count(c) from rows"));
    assertEquals(2L, number("select count(c) from raw"));
    try (var copies = Files.newDirectoryStream(engine.folder(), "rows-*.csv")) {
      int count = 0;
      for (Path _ : copies) {
        count++;
      }
      assertEquals(1, count);
    }
  }

  @Test
  void timesOfServerLogsAreTimes() throws Exception {
    Path file = write("at;n\n17/May/2015:10:05:03 +0200;1\n18/May/2015:23:59:59 +0200;2\n");
    Imported imported = stored(file, ReadOptions.none());
    assertEquals(ColumnType.INSTANT, imported.report().mapping().field("at").orElseThrow().type());
    assertEquals(
        1L, number("select count(*) from rows where \"at\" = timestamp '2015-05-17 08:05:03'"));
  }

  @Test
  void numbersAmongWordsAreTold() throws Exception {
    StringBuilder text = new StringBuilder("id,size\n");
    for (int row = 0; row < 40; row++) {
      text.append("r")
          .append(row)
          .append(',')
          .append(row % 2 == 0 ? "L" : "" + row % 9)
          .append('\n');
    }
    ImportReport report = stored(write(text.toString()), ReadOptions.none()).report();
    Quality found =
        report.quality().stream()
            .filter(quality -> quality.finding().equals("mixed_type"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("size"), found.columns());
    assertEquals(20, found.count());
  }

  @Test
  void unknownOptionsAreNamed() {
    for (Map<String, String> option :
        List.of(
            Map.of("separator", ";"),
            Map.of("sep", "abc"),
            Map.of("encoding", "klingon"),
            Map.of("header", "maybe"),
            Map.of("dates", "yes"))) {
      ProblemException problem =
          assertThrows(
              ProblemException.class,
              () -> stored(write("a,b\n1,2\n"), new ReadOptions(option, Map.of(), Set.of())));
      assertEquals(Problem.Kind.UNKNOWN_CHOICE, problem.problem().kind());
    }
  }

  @Test
  void copiesAreCountedAndMayBeLeftOut() throws Exception {
    Imported imported = read("a,b\n1,x\n2,y\n1,x\n1,x\n3,z\n");
    assertEquals(2, quality(imported, "duplicate_rows").count());
    Imported without = imported.dropDuplicates(Progress.none());
    assertEquals(3, without.report().rows());
    assertEquals(List.of("0", "1", "4"), column("select \"#row\" from rows order by 1"));
    assertEquals(5L, number("select count(*) from raw"));
  }

  @Test
  void longCellsWithQuotesAreRead() throws Exception {
    String word = "x\"\"".repeat(150);
    read("a,b\n1,\"" + word + "\"\n2,y\n1,\"" + word + "\"\n");
    assertEquals(
        List.of("x\"".repeat(150), "y", "x\"".repeat(150)),
        column("select b from rows order by \"#row\""));
  }

  /// A NUL byte keeps rows from being held: they are read by way of the engine.
  @Test
  void rowsThatCannotBeHeldAreReportedTheSame() throws Exception {
    String text =
        """
        user_session,event_time,price,note,flag
        a,2020-01-01 10:00:00,-5,x?,yes
        a,2020-01-01 10:00:00,+7,NA,no
        ,soon, 3 ,,no
        b,2020-01-02 00:00:00,"1,5",null,maybe
        b,2020-01-02 00:00:00,n/a,y,yes
        """;
    Path file = write(text);
    Imported held =
        Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none());
    assertTrue(held.rows().coded().isPresent());
    ImportReport expected = held.report();
    Imported stored = read(text.replace("x?", "x\0?"));
    assertTrue(stored.rows().coded().isEmpty());
    ImportReport report = stored.report();
    assertEquals(report.mapping(), expected.mapping());
    assertEquals(report.rows(), expected.rows());
    assertEquals(report.sessions(), expected.sessions());
    assertEquals(
        report.quality().stream().filter(found -> !found.finding().equals("nul")).toList(),
        expected.quality());
    assertEquals(
        report.previews().stream().map(Preview::parsed).toList(),
        expected.previews().stream().map(Preview::parsed).toList());
  }

  @Test
  void impossibleAndConstantColumnsAreFound() throws Exception {
    Imported imported = read("session_id,price,shop\n1,-5,x\n1,3,x\n2,4,x\n");
    assertEquals(List.of("price"), quality(imported, "impossible").columns());
    assertEquals(List.of("shop"), quality(imported, "constant").columns());
  }

  @Test
  void columnsWithNothingInThemAreSaidToBe() throws Exception {
    Imported imported = read("session_id,empty,dash\n1,,-\n1,,-\n2,,-\n");
    assertEquals("“empty” is empty in every row", quality(imported, "missing").title());
    assertEquals(
        "“dash” is “-” in every row, which stands for nothing",
        quality(imported, "constant").title());
  }

  @Test
  void hashIsThatOfTheBytes() throws Exception {
    // printf 'a,b\n1,2\n' | sha256sum
    assertEquals(
        "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470",
        read("a,b\n1,2\n").report().files().getFirst().sha256());
  }

  @Test
  void stopsWhenCancelled() throws Exception {
    Path file = write("a,b\n" + "1,2\n".repeat(1000));
    Progress cancelled = TestProgress.cancelledAfter(0);
    assertThrows(
        CancellationException.class,
        () -> Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, cancelled));
  }

  private Path write(String text) throws IOException {
    Path file = folder.resolve("data, with ü.csv");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return file;
  }

  private Imported read(String text) throws IOException, ProblemException {
    return stored(write(text), ReadOptions.none());
  }

  private static Field field(Imported imported, String name) {
    return imported.report().mapping().field(name).orElseThrow();
  }

  private static ColumnType type(Imported imported, String name) {
    return field(imported, name).type();
  }

  private static Quality quality(Imported imported, String finding) {
    return imported.report().quality().stream()
        .filter(found -> found.finding().equals(finding) && found.count() > 0)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no finding " + finding));
  }
}
