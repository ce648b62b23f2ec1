package org.clicktrail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.job.Cancellation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the command line says when it is asked for what cannot be: exit code 1 and one sentence
/// that names it, or 2 and where to read on. Nothing is written.
class WrongUsageTest {

  @TempDir Path folder;
  private Path events;
  private Path table;

  private record Said(int code, List<String> lines) {}

  @BeforeEach
  void files() throws Exception {
    StringBuilder log = new StringBuilder("session_id,event_time,event_type,price\n");
    for (int i = 0; i < 30; i++) {
      log.append("s").append(i).append(",2026-03-01 10:00:00,view,5\n");
      log.append("s").append(i).append(",2026-03-01 10:01:00,cart,5\n");
    }
    events = Files.writeString(folder.resolve("events.csv"), log);
    StringBuilder rows = new StringBuilder("age,city,bought\n");
    for (int i = 0; i < 40; i++) {
      rows.append(20 + i % 7).append(",").append("AB".charAt(i % 2)).append(",");
      rows.append(i % 3 == 0 ? "yes" : "no").append("\n");
    }
    table = Files.writeString(folder.resolve("table.csv"), rows);
  }

  private Said run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    int code = Cli.execute(arguments, new Terminal(out, err, false, new Cancellation()));
    return new Said(code, bytes.toString(StandardCharsets.UTF_8).lines().toList());
  }

  private Said report(Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("report", file.toString()));
    arguments.addAll(List.of("-o", folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private void problem(Said said, String sentence) {
    assertEquals(List.of(sentence), said.lines());
    assertEquals(1, said.code());
    assertFalse(Files.exists(folder.resolve("out")), "something was written");
  }

  @Test
  void aColumnToLeaveOutMustBeThere() {
    problem(
        report(table, "--drop", "citty"),
        "There is no column or feature “citty”. Did you mean “city”, “age”, “bought”?");
  }

  @Test
  void aMomentNobodyReachesIsSaid() {
    problem(
        report(events, "--outcome", "event=cart", "--moment", "after:999"),
        "Nothing is left to predict after 999 events: 30 ended before, 0 were decided by then."
            + " Choose an earlier moment.");
  }

  @Test
  void aMomentAtAnEventThatIsNotInTheFileNamesThoseThatAre() {
    problem(
        report(events, "--outcome", "event=cart", "--moment", "first:purchase"),
        "“purchase” is not known. Choose one of: cart, view.");
  }

  @Test
  void examplesAreNoListOfChoices() {
    problem(
        report(events, "--gap", "30x"),
        "“--gap 30x” is not understood. Write it as in: 90s, 30m, 2h, 1d.");
    problem(
        report(events, "--moment", "at:2024-13-45"),
        "“--moment at:2024-13-45” is not understood. Write it as in: at:2011-11-09,"
            + " at:2011-11-09T16:30.");
  }

  @Test
  void whatWouldChangeNothingIsRefused() {
    problem(
        report(table, "--gap", "10m"),
        "Each row of this file is a session already, so nothing can be cut into sessions. Leave out"
            + " --gap, --midnight and --sessions-by; if a row is an event, say which columns hold"
            + " its session and time (--role session=COLUMN,time=COLUMN).");
    problem(
        report(events, "--unit", "customer", "--midnight"),
        "--unit customer and --gap, --midnight, --sessions-by cannot be used together. Leave one of"
            + " them out.");
    problem(
        report(events, "--unit", "customer", "--split", "rolling"),
        "--unit customer and --split rolling, --test-gap cannot be used together. Leave one of them"
            + " out.");
    problem(
        run("sessions", events.toString(), "-o", "out", "--moment", "at:2026-03-01"),
        "“at:2026-03-01” can be asked about customers only. Choose customers as the unit (--unit"
            + " customer), or leave it out.");
    problem(
        report(table, "--test", table.toString(), "--split", "random"),
        "--test and --split, --cv, --repeats, --test-gap cannot be used together. Leave one of them"
            + " out.");
    problem(
        report(table, "--split", "random", "--test-gap", "7d"),
        "“--test-gap 7d” has no effect without --split time, --split rolling. Leave it out, or add"
            + " that.");
    problem(
        run("run", "any.clicktrail", "--verify", "--data", table.toString()),
        "--verify and --data cannot be used together. Leave one of them out.");
    problem(
        run("convert", table.toString(), "-o", folder.resolve("out.xlsx").toString()),
        "“-o " + folder.resolve("out.xlsx") + "” is not known. Choose one of: .csv, .parquet.");
  }

  @Test
  void choicesAreNamedInFull() {
    problem(
        report(table, "--fix", "robot"),
        "“--fix robot” is not known. Choose one of: duplicate_rows, duplicate_keys, robots, future,"
            + " impossible, all.");
    problem(
        run("sessions", events.toString(), "-o", folder.resolve("out.xlsx").toString()),
        "“out.xlsx” is not known. Choose one of: .csv, .parquet, .sql.");
    Said models = report(table, "--models", "logistics");
    assertEquals(1, models.code());
    assertTrue(models.lines().getLast().contains("Choose one of: all, "), models.toString());
  }

  @Test
  void anOutcomeNobodyHasIsSaid() {
    problem(
        report(table, "--outcome", "city=Berlin"),
        "Nobody that is learnt from converts, so there is nothing to learn. Check how the outcome"
            + " is written in the file, or choose another outcome or moment.");
    problem(
        report(table, "--outcome", "age>1"),
        "Everybody that is learnt from converts, so there is nothing to learn. Check how the"
            + " outcome is written in the file, or choose another outcome or moment.");
  }

  @Test
  void foldsHaveARange() {
    for (String folds : List.of("-3", "0", "1", "101")) {
      problem(report(table, "--cv", folds), "--cv " + folds + " is out of range: choose 2 to 100.");
    }
    problem(
        report(table, "--split", "random:1"), "--split random:1 is out of range: choose 2 to 100.");
  }

  @Test
  void aWordThatIsNoAnswerOfAYesNoColumnIsRefusedWithThoseThatAre() {
    problem(
        report(table, "--outcome", "bought=never"),
        "In “bought=never”, position 8: “never” is not known. Did you mean “yes”, “no”?");
  }

  @Test
  void aSampleHasALeastSize() {
    problem(
        run("sample", folder.resolve("out").toString(), "--events", "5"),
        "--events 5 is out of range: choose 1,000 or more.");
  }

  @Test
  void oneColumnIsSaidToBeOne() throws Exception {
    StringBuilder rows = new StringBuilder("name\n");
    for (int i = 0; i < 60; i++) {
      rows.append("w").append(i % 7).append("\n");
    }
    Path file = Files.writeString(folder.resolve("one.csv"), rows);
    problem(
        report(file),
        "Only one column was found, “name”, so there is nothing to learn from. If the file has"
            + " more, say how they are separated: Read it differently, or --read sep=.");
  }

  @Test
  void wrongUsageIsTwoLinesNotThePageOfOptions() {
    Said number = report(table, "--seed", "abc");
    assertEquals(2, number.code());
    assertEquals(
        List.of(
            "Invalid value for option '--seed': “abc” is not a whole number",
            "clicktrail report --help tells the options."),
        number.lines());
    Said option = report(table, "--bogus");
    assertEquals(2, option.code());
    assertEquals(
        List.of("Unknown option: '--bogus'", "clicktrail report --help tells the options."),
        option.lines());
  }

  @Test
  void aSlipInACommandIsNoFile() {
    assertTrue(Cli.understands("reprot"));
    assertFalse(Cli.understands("reprot.csv"));
    Said said = run("reprot", table.toString());
    assertEquals(2, said.code());
    assertTrue(
        said.lines().contains("Did you mean: clicktrail report or clicktrail predict?"),
        said::toString);
  }
}
