package org.clicktrail.ui.predict;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.money.BreakEven;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;
import org.clicktrail.core.text.Sentences;
import org.clicktrail.project.NewFile;
import org.clicktrail.project.Prepared;
import org.clicktrail.project.Project;
import org.clicktrail.project.ScoredTable;
import org.clicktrail.render.sheet.SheetWriter;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.job.JobRunner;
import org.clicktrail.ui.workbench.Notice;
import org.clicktrail.ui.workbench.Workbench;

/// Many customers: a new file scored session by session, looked at and saved.
final class ManyModel {

  private final Workbench workbench;
  private final Batch batch;
  private final JobRunner scoring;
  private final JobRunner saving;
  private final ReadOnlyObjectWrapper<Optional<Scored>> scored =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Prepared>> open =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Checked>> checked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty personal = new SimpleBooleanProperty();
  private final BooleanProperty own = new SimpleBooleanProperty(true);
  private final BooleanProperty unconverted = new SimpleBooleanProperty();
  private final ObservableValue<Optional<Scored>> shown;
  private Optional<Scoring> by = Optional.empty();

  /// Reads a file to be scored; in the application [org.clicktrail.project.BatchScoring#prepare].
  @FunctionalInterface
  interface Batch {
    Prepared prepare(Project project, NewFile file, Progress progress) throws ProblemException;
  }

  /// A scored file.
  ///
  /// @param by what it was scored with
  /// @param noun what a row is
  record Scored(NewFile file, ScoredTable table, Scoring by, Noun noun) {

    /// The same without those who converted already.
    Scored unconverted() {
      return new Scored(file, table.unconverted(), by, noun);
    }

    String name() {
      return String.valueOf(file.path().getFileName());
    }

    int column(String name) {
      return table.header().indexOf(name);
    }

    /// The rows by rank: those to contact first stand on top. The file keeps its own order.
    List<List<String>> ranked() {
      int rank = column("rank");
      return table.rows().stream()
          .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.get(rank))))
          .toList();
    }

    /// Sessions to contact.
    long contacts() {
      int contact = column("contact");
      return table.rows().stream().filter(row -> row.get(contact).equals("yes")).count();
    }

    /// What came out, as a sentence.
    String sentence() {
      int sessions = table.rows().size();
      return sessions == 0
          ? Messages.text("predictscreen.many.none")
          : Messages.text(
              "predictscreen.many.contact",
              noun,
              Formats.count(contacts()),
              Formats.count(sessions),
              Formats.percent((double) contacts() / sessions),
              Formats.percent(by.scorer().threshold()));
    }

    /// From which probability on a contact pays, and what no probability tells; "" where nothing
    /// says what a conversion is worth.
    String amounts() {
      return by.scorer()
          .money()
          .flatMap(money -> money.value().map(value -> amounts(money, value)))
          .orElse("");
    }

    private String amounts(MoneySpec money, double value) {
      return Sentences.joined(
          BreakEven.rule(money, value),
          Messages.text("recommend.uplift", noun, Formats.written(money.incremental())));
    }
  }

  /// A file that was read and has problems in its rows, before it is scored.
  ///
  /// @param by what it will be scored with
  record Checked(Prepared file, Scoring by) {

    /// Sessions or customers to score.
    long rows() {
      return file.snapshot().map(Snapshot::rows).orElse(0);
    }
  }

  /// A file as far as it came.
  private record Read(Checked file, Optional<Scored> table) {}

  ManyModel(Workbench workbench, Batch batch) {
    this.workbench = workbench;
    this.batch = batch;
    scoring = workbench.jobs().runner();
    saving = workbench.jobs().runner();
    shown =
        Bindings.createObjectBinding(
            () -> unconverted.get() ? scored.get().map(Scored::unconverted) : scored.get(),
            scored,
            unconverted);
  }

  void use(Optional<Scoring> other) {
    by = other;
    if (other.isEmpty()) {
      scored.set(Optional.empty());
      open.set(Optional.empty());
      checked.set(Optional.empty());
    }
  }

  /// A file whose problems are told before it is scored; empty if there is none.
  ReadOnlyObjectProperty<Optional<Checked>> checkedProperty() {
    return checked.getReadOnlyProperty();
  }

  /// Scores the file whose problems were told.
  void confirm() {
    checked
        .get()
        .ifPresent(file ->
            scoring.start(
                job(file.file().file()),
                progress -> scored(file, progress),
                workbench.whenDone(this::show)));
  }

  private static String job(NewFile file) {
    return Messages.text("predictscreen.many.job", file.path().getFileName());
  }

  private static Read scored(Checked file, Progress progress) throws ProblemException {
    Prepared read = file.file();
    Noun noun = read.snapshot().map(Snapshot::noun).orElse(Noun.SESSION);
    return new Read(
        file, Optional.of(new Scored(read.file(), read.score(progress), file.by(), noun)));
  }

  private void show(Read read) {
    Prepared file = read.file().file();
    boolean matched = file.snapshot().isPresent();
    boolean asked = matched && read.table().isEmpty();
    open.set(matched ? Optional.empty() : Optional.of(file));
    checked.set(asked ? Optional.of(read.file()) : Optional.empty());
    scored.set(read.table());
  }

  /// A file whose columns must be matched before it can be scored; empty if there is none.
  ReadOnlyObjectProperty<Optional<Prepared>> openProperty() {
    return open.getReadOnlyProperty();
  }

  /// Scores the file whose columns were open.
  ///
  /// @param columns see [NewFile#columns]
  void match(Map<String, String> columns) {
    open.get().ifPresent(file -> score(new NewFile(file.file().path(), columns), false));
  }

  /// Empty until a file is scored.
  ReadOnlyObjectProperty<Optional<Scored>> scoredProperty() {
    return scored.getReadOnlyProperty();
  }

  /// The same as it is shown and saved.
  ObservableValue<Optional<Scored>> shownProperty() {
    return shown;
  }

  /// Whether those who converted already are left out.
  BooleanProperty unconvertedProperty() {
    return unconverted;
  }

  ReadOnlyObjectProperty<Optional<JobEntry>> jobProperty() {
    return scoring.currentProperty();
  }

  /// Whether the table is from a model or threshold of before.
  boolean stale() {
    return scored.get().filter(table -> by.isPresent() && !by.get().same(table.by())).isPresent();
  }

  /// Asks for a file and scores it.
  void choose() {
    List<Path> files = workbench.files().open(FilePort.Kind.DATA);
    if (!files.isEmpty()) {
      score(NewFile.of(files.getFirst()), false);
    }
  }

  /// Scores the same file again, whose problems are known.
  void again() {
    scored.get().ifPresent(table -> score(table.file(), true));
  }

  /// @param told whether the problems of its rows were told before
  private void score(NewFile file, boolean told) {
    if (by.isEmpty()) {
      return;
    }
    Scoring with = by.get();
    Project project =
        new Project(
            workbench.pipelineProperty().get().orElseThrow(),
            workbench.storyProperty().get(),
            Optional.of(with.scorer()));
    scoring.start(
        job(file),
        progress -> {
          Prepared prepared = batch.prepare(project, file, progress.part(0, 0.7));
          Checked read = new Checked(prepared, with);
          boolean ready =
              prepared.snapshot().isPresent() && (told || prepared.problems().isEmpty());
          return ready ? scored(read, progress.part(0.7, 1)) : new Read(read, Optional.empty());
        },
        workbench.whenDone(this::show));
  }

  /// Asks where and writes the table.
  ///
  /// @param kind TABLE or SHEET
  void save(FilePort.Kind kind) {
    shown.getValue().ifPresent(table -> save(table, kind));
  }

  private void save(Scored table, FilePort.Kind kind) {
    String name = table.name().replaceAll("\\.[^.]*$", "");
    workbench
        .files()
        .save(kind, name + "-scored." + kind.extensions().getFirst())
        .ifPresent(target -> write(saved(table.table()), target));
  }

  private ScoredTable saved(ScoredTable table) {
    ScoredTable columns = own.get() ? table : table.bare();
    return personal.get() ? columns : columns.masked();
  }

  /// Whether saved tables have the file's own columns behind the scores.
  BooleanProperty ownProperty() {
    return own;
  }

  /// Whether saved tables keep names of sessions and customers that are personal data.
  BooleanProperty personalProperty() {
    return personal;
  }

  private void write(ScoredTable table, Path target) {
    saving.start(
        Messages.text("predictscreen.many.saving", target.getFileName()),
        progress -> {
          SheetWriter.write(target, table.header(), table.cells(), progress);
          return target;
        },
        workbench.whenDone(written ->
            workbench.say(
                Notice.done(
                    Messages.text(
                        "predictscreen.many.saved",
                        Formats.count(table.rows().size()),
                        written.getFileName())))));
  }
}
