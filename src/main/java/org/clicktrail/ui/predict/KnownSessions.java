package org.clicktrail.ui.predict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;
import org.clicktrail.project.Origin;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// The sessions of the run, whose end is known, to take one from into the form.
final class KnownSessions {

  private final Workbench workbench;
  private final SplittableRandom choice = new SplittableRandom(1);

  KnownSessions(Workbench workbench) {
    this.workbench = workbench;
  }

  /// Which sessions to take one from.
  enum Wish {
    ANY,
    CONVERTED,
    NOT_CONVERTED
  }

  /// Whether there are any.
  boolean known() {
    return snapshot().isPresent();
  }

  /// Row of the next test session of a kind, by chance but repeatably; empty if there is none.
  OptionalInt next(Wish wish) {
    Snapshot sessions = snapshot().orElseThrow();
    IntPredicate fits =
        row ->
            switch (wish) {
              case ANY -> true;
              case CONVERTED -> sessions.label().number(row) > 0.5;
              case NOT_CONVERTED -> sessions.label().number(row) < 0.5;
            };
    int[] rows = testRows(sessions).filter(fits).toArray();
    return rows.length == 0 ? OptionalInt.empty() : OptionalInt.of(rows[any(rows.length)]);
  }

  /// What they are called.
  Noun noun() {
    return run().map(Run::noun).orElse(Noun.SESSION);
  }

  /// The next number from 0 to `count - 1`, by chance but repeatably.
  int any(int count) {
    return choice.nextInt(count);
  }

  /// Row of the session with exactly this id; empty if there is none.
  OptionalInt row(String id) {
    Snapshot sessions = snapshot().orElseThrow();
    return IntStream.range(0, sessions.rows())
        .filter(row -> sessions.session().text(row).equals(id))
        .findFirst();
  }

  /// The column that names a row of a file with a row each; empty for an event log, whose sessions
  /// may have made-up ids, and without such a column.
  Optional<String> idColumn() {
    return run()
        .flatMap(Run::report)
        .map(ImportReport::mapping)
        .filter(mapping -> mapping.grain() == Grain.SESSIONS)
        .flatMap(mapping -> mapping.first(Role.SESSION).or(() -> mapping.first(Role.CUSTOMER)))
        .map(Field::name);
  }

  /// How many there are.
  long count() {
    return snapshot().map(Snapshot::rows).orElse(0);
  }

  /// Id of the session of a row.
  String id(int row) {
    return snapshot().orElseThrow().session().text(row);
  }

  /// The session of a row with its values.
  Subject subject(int row) {
    Snapshot sessions = snapshot().orElseThrow();
    return Subject.of(noun(), id(row), note(sessions, row), values(sessions.features(), row));
  }

  /// A visit that is one of the sessions, with what its customer did before; empty if it is none.
  Optional<Subject> subject(Visit visit, Origin origin) {
    return snapshot()
        .flatMap(sessions ->
            IntStream.range(0, sessions.rows())
                .filter(row -> sessions.session().text(row).equals(visit.session()))
                .mapToObj(row ->
                    Subject.of(origin.withEarlier(visit, sessions, row), note(sessions, row)))
                .findFirst());
  }

  /// The cells of a row by column name, as a form shows them.
  static Map<String, String> values(Table rows, int row) {
    return rows.columns().stream()
        .collect(Collectors.toMap(column -> column.name(), column -> FormField.cell(column, row)));
  }

  private String note(Snapshot sessions, int row) {
    boolean converted = sessions.label().number(row) > 0.5;
    return Messages.text(
        "predictscreen.subject." + part(row) + (converted ? ".yes" : ".no"), noun());
  }

  /// What a row was to the models: `train`, `test`, `known` where its customer is also in training,
  /// or `file` where it was left out.
  private String part(int row) {
    List<Split.Fold> folds = run().flatMap(Run::split).map(Split::folds).orElse(List.of());
    if (folds.stream().anyMatch(fold -> contains(fold.test(), row))) {
      return "test";
    }
    if (folds.stream().anyMatch(fold -> contains(fold.known(), row))) {
      return "known";
    }
    return folds.stream().anyMatch(fold -> contains(fold.train(), row)) ? "train" : "file";
  }

  private static boolean contains(int[] rows, int row) {
    return IntStream.of(rows).anyMatch(other -> other == row);
  }

  private Optional<Snapshot> snapshot() {
    return run().flatMap(Run::snapshot).filter(sessions -> sessions.rows() > 0);
  }

  private Optional<Run> run() {
    return workbench.runProperty().get();
  }

  /// Rows the chosen model was tested on; all before there is one.
  private IntStream testRows(Snapshot sessions) {
    return run()
        .flatMap(Run::conversion)
        .flatMap(Training::best)
        .flatMap(ModelResult::evaluation)
        .map(evaluation -> IntStream.of(evaluation.scores().rows()))
        .orElseGet(() -> IntStream.range(0, sessions.rows()));
  }
}
