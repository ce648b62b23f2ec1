package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.text.Formats;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A project, saved and opened again, scores files as its training said. The training file is the
/// sample; other files are made from its lines.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchScoringTest {

  private static final Path EVENTS = Path.of("sample-data/shop-events.csv");
  private static final int EVENT = 1;
  private static final int CUSTOMER = 7;
  private static final int SESSION = 8;

  private Path folder = Path.of("");
  private Project project;
  private ScoredTable whole;
  private Map<String, String> trained;

  /// What is asked of the whole sample is asked of one scoring of it.
  @BeforeAll
  void train(@TempDir Path shared) throws ProblemException {
    folder = shared;
    Pipeline recipe =
        Pipeline.of(List.of(EVENTS))
            .with(new Pipeline.LearnSpec(List.of("boosting", "linear"), Map.of(), 1));
    try (PipelineRunner runner = new PipelineRunner(folder, 0.3)) {
      Run run = runner.all(recipe, Progress.none());
      Path file = folder.resolve("shop.clicktrail");
      ProjectFile.save(Project.of(run), file, Progress.none());
      project = ProjectFile.open(file, Progress.none());
      trained = probabilities(run);
    }
    whole = score(EVENTS, Map.of());
  }

  /// By session, to the last digit.
  private static Map<String, String> probabilities(Run run) {
    Snapshot snapshot = run.snapshot().orElseThrow();
    double[] chance = Scorer.of(run).orElseThrow().conversion().predict(snapshot.features());
    Map<String, String> all = new HashMap<>();
    for (int row = 0; row < chance.length; row++) {
      all.put(snapshot.session().text(row), Double.toString(chance[row]));
    }
    return all;
  }

  private void assertAsTrained(ScoredTable table, int atLeast) {
    int at = table.header().indexOf("probability");
    assertTrue(table.rows().size() >= atLeast, table.rows().size() + " sessions");
    for (List<String> row : table.rows()) {
      assertEquals(trained.get(row.getFirst()), row.get(at), row.getFirst());
    }
  }

  private ScoredTable score(Path file, Map<String, String> columns) throws ProblemException {
    return BatchScoring.score(project, new NewFile(file, columns), Progress.none());
  }

  /// A linear model goes below zero: the scored file says for how many sessions.
  @Test
  void saysHowManyAmountsAreBelowZero() {
    int at = whole.header().indexOf("expected_revenue");
    long below = whole.rows().stream().filter(row -> Double.parseDouble(row.get(at)) < 0).count();
    assertTrue(below > 0, "this test needs a model that goes below zero");
    String start = Formats.count(below) + " sessions are expected to bring less than zero";
    assertTrue(
        whole.notes().stream().anyMatch(note -> note.startsWith(start)), whole.notes()::toString);
  }

  /// A file of the past: sessions with a purchase, counted in its lines, need no contact any more.
  @Test
  void saysWhoConvertedAlready() throws Exception {
    Set<String> bought =
        Files.readAllLines(EVENTS).stream()
            .map(line -> line.split(",", -1))
            .filter(cells -> cells[EVENT].equals("purchase"))
            .map(cells -> cells[SESSION])
            .collect(Collectors.toSet());
    int at = whole.header().indexOf("contact");
    List<String> contacts =
        whole.rows().stream().filter(row -> row.get(at).equals("yes")).map(List::getFirst).toList();
    long done = contacts.stream().filter(bought::contains).count();
    assertTrue(done > 0 && done < contacts.size(), done + " of " + contacts.size());
    long all = whole.rows().stream().map(List::getFirst).filter(bought::contains).count();
    assertTrue(
        whole
            .notes()
            .contains(
                "Of the "
                    + Formats.count(whole.rows().size())
                    + " sessions of this file "
                    + Formats.count(all)
                    + " have converted already, as it says itself; "
                    + Formats.count(done)
                    + " of those to contact."),
        whole.notes()::toString);
    int converted = whole.header().indexOf("converted");
    for (List<String> row : whole.rows()) {
      assertEquals(bought.contains(row.getFirst()) ? "yes" : "no", row.get(converted));
    }
    assertTrue(whole.ended());
    assertEquals(
        whole.rows().stream().map(List::getFirst).filter(id -> !bought.contains(id)).toList(),
        whole.unconverted().rows().stream().map(List::getFirst).toList());
  }

  /// By its content: a copy under another name is the same file.
  @Test
  void saysWhetherTheModelsLearntFromTheFile() throws Exception {
    String said = "The models learnt from this very file";
    assertTrue(whole.notes().stream().anyMatch(note -> note.startsWith(said)));
    Path copy = Files.copy(EVENTS, folder.resolve("copy.csv"));
    assertTrue(score(copy, Map.of()).notes().stream().anyMatch(note -> note.startsWith(said)));
    Path other =
        changed(
            "some.csv",
            UnaryOperator.identity(),
            cells -> cells.length > SESSION && cells[SESSION].hashCode() % 5 == 0,
            UnaryOperator.identity());
    assertFalse(score(other, Map.of()).notes().stream().anyMatch(note -> note.startsWith(said)));
  }

  /// What to do is told by the amounts as the project file keeps them: probability × worth × share
  /// − cost. The share and the cost of a contact are the examples, a quarter and 3.
  @Test
  void whatToDoFollowsFromTheContactAndTheAmounts() {
    MoneySpec money = project.scorer().orElseThrow().money().orElseThrow();
    assertEquals(3, money.cost());
    assertEquals(0.25, money.incremental());
    int chance = whole.header().indexOf("probability");
    int contact = whole.header().indexOf("contact");
    int action = whole.header().indexOf("action");
    for (List<String> row : whole.rows()) {
      double gain = Double.parseDouble(row.get(chance)) * money.value().orElseThrow() * 0.25 - 3;
      String said = row.get(action);
      assertEquals(row.get(contact).equals("yes"), said.startsWith("Contact"), said);
      String amount = (gain < 0 ? "−" : "+") + Formats.money(Math.abs(gain), "");
      assertTrue(said.contains(": " + amount + " expected"), said + ", but " + amount);
      assertFalse(said.contains("discount") || said.contains("anyway"), said);
    }
  }

  /// The model of the sample acts after three events, its segments are of whole sessions: by what
  /// is known after three, nearly all look short, so nothing is to be done because of it.
  @Test
  void noActionIsTakenFromSegmentsOfWholeSessionsBeforeTheEnd() {
    assertTrue(whole.header().contains("segment"), whole.header()::toString);
    assertFalse(whole.header().contains("segment_action"), whole.header()::toString);
    assertTrue(
        whole.notes().stream()
            .anyMatch(note -> note.startsWith("Segments were found in whole sessions")),
        whole.notes()::toString);
  }

  /// The sample with its header and lines changed.
  private Path changed(
      String name,
      UnaryOperator<String> header,
      Predicate<String[]> kept,
      UnaryOperator<String> line)
      throws IOException {
    List<String> lines = Files.readAllLines(EVENTS);
    Path file = folder.resolve(name);
    Files.write(
        file,
        Stream.concat(
                Stream.of(header.apply(lines.getFirst())),
                lines.stream().skip(1).filter(text -> kept.test(text.split(",", -1))).map(line))
            .toList());
    return file;
  }

  @Test
  void trainingFileGetsTheProbabilitiesOfTraining() {
    assertAsTrained(whole, trained.size());
  }

  @Test
  void fileWithoutAnEventTypeScoresTheSame() throws Exception {
    Set<String> removers = new HashSet<>();
    for (String line : Files.readAllLines(EVENTS)) {
      String[] cells = line.split(",", -1);
      if (cells[EVENT].equals("remove_from_cart")) {
        removers.add(cells[CUSTOMER]);
      }
    }
    assertFalse(removers.isEmpty());
    Path file =
        changed(
            "no-remove.csv",
            UnaryOperator.identity(),
            cells -> !removers.contains(cells[CUSTOMER]),
            UnaryOperator.identity());
    assertFalse(Files.readString(file).contains("remove_from_cart"));
    assertAsTrained(score(file, Map.of()), 1000);
  }

  @Test
  void cellsThatAreNoNumberAreTold() throws Exception {
    Path file =
        changed(
            "odd-prices.csv",
            UnaryOperator.identity(),
            _ -> true,
            line -> line.replace(",50.06,", ",ask us,"));
    // 101 cells changed (`grep -c ,50.06,`); the sample has 7 "EUR?" and 5 "free?" of its own.
    List<String> notes = score(file, Map.of()).notes();
    assertTrue(
        notes.contains("113 cells of “price” cannot be read and count as missing."),
        notes::toString);
  }

  @Test
  void missingColumnIsNamedWithTheNearest() throws Exception {
    Path file =
        changed(
            "renamed.csv",
            header -> header.replace("price", "unit_cost_eur"),
            _ -> true,
            UnaryOperator.identity());
    ProblemException refused = assertThrows(ProblemException.class, () -> score(file, Map.of()));
    String sentence = refused.problem().sentence();
    assertTrue(
        sentence.startsWith("renamed.csv lacks what the model needs: no column “price”"), sentence);
    assertTrue(sentence.contains("“unit_cost_eur”"), sentence);

    ScoredTable matched = score(file, Map.of("price", "unit_cost_eur"));
    assertAsTrained(matched, trained.size());
    assertTrue(
        matched.notes().contains("Columns that go by another name here: unit_cost_eur for price."),
        matched.notes().toString());

    ScoredTable without = score(file, Map.of("price", ""));
    assertTrue(
        without
            .notes()
            .contains("Columns the model was trained with that count as missing here: price."),
        without.notes().toString());
    assertTrue(
        without
            .notes()
            .contains("Columns of this file that the model does not know: unit_cost_eur."),
        without.notes().toString());
  }

  /// A file of another kind lacks every column: three are named, the others counted.
  @Test
  void aFileOfAnotherKindIsToldInAShortSentence(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("other.csv"), "a,b,c\n1,2,3\n4,5,6\n");
    ProblemException refused = assertThrows(ProblemException.class, () -> score(file, Map.of()));
    String sentence = refused.problem().sentence();
    assertTrue(sentence.matches("(?s).* and \\d+ more.*"), sentence);
    assertEquals(3, sentence.split("no column", -1).length - 1, sentence);
  }

  @Test
  void sessionsCannotBeGuessed() throws Exception {
    Path file =
        changed(
            "no-session.csv",
            header -> header.replace("user_session", "visit_key"),
            _ -> true,
            UnaryOperator.identity());
    ProblemException refused =
        assertThrows(ProblemException.class, () -> score(file, Map.of("user_session", "")));
    assertTrue(refused.problem().sentence().contains("no column “user_session”"));
    assertAsTrained(score(file, Map.of("user_session", "visit_key")), trained.size());
  }

  @Test
  void oddCellsAreCounted() throws Exception {
    Path file =
        changed(
            "odd.csv",
            header -> header + ",note",
            _ -> true,
            line -> line.replace(",cart,", ",basket,") + ",x");
    List<String> notes = score(file, Map.of()).notes();
    // counted with `cut -d, -f2 | sort | uniq -c`
    assertTrue(
        notes.contains(
            "1,628 rows have a word in “event_type” that the training file lacks, such as"
                + " “basket”."),
        notes.toString());
    assertTrue(
        notes.contains("Columns of this file that the model does not know: note."),
        notes.toString());
  }
}
