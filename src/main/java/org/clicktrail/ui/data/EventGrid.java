package org.clicktrail.ui.data;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clicktrail.core.job.Job;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.SourceFile;
import org.clicktrail.core.table.RowSource;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Run;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.job.JobRunner;
import org.clicktrail.ui.workbench.Workbench;

/// The rows of the file as a grid shows them: page by page out of the engine, which sorts and picks
/// them out. Nothing is done before the grid is looked at.
final class EventGrid {

  private final Workbench workbench;
  private final JobRunner finding;
  private static final int LOOKED_AT = 50;

  private final ReadOnlyObjectWrapper<Optional<Found>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ObservableList<PagedRows.Row>> rows =
      new ReadOnlyObjectWrapper<>(FXCollections.emptyObservableList());
  private final ObjectProperty<Optional<RowSource.Sort>> sort =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty containing = new SimpleStringProperty("");
  private Optional<Read> read = Optional.empty();
  private boolean looked;

  /// Rows that were found.
  ///
  /// @param first some rows from the top, to see how wide columns are
  record Found(RowSource rows, List<List<String>> first) {

    /// Signs of the longest cell of a column among the first rows.
    int longest(int column) {
      return first.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
  }

  /// What the rows depend on.
  private record Read(List<SourceFile> files, Mapping mapping, long rows) {}

  EventGrid(Workbench workbench) {
    this.workbench = workbench;
    this.finding = workbench.jobs().runner();
    workbench.runProperty().subscribe(this::see);
    sort.subscribe(_ -> find());
    containing.subscribe(_ -> find());
  }

  /// The grid is looked at for the first time.
  void look() {
    looked = true;
    find();
  }

  /// Columns and number of rows; empty until they are known.
  ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ObservableList<PagedRows.Row>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ObjectProperty<Optional<RowSource.Sort>> sortProperty() {
    return sort;
  }

  /// Only rows with this in a cell.
  StringProperty containingProperty() {
    return containing;
  }

  /// What is being done until the rows are there.
  ReadOnlyObjectProperty<Optional<JobEntry>> jobProperty() {
    return finding.currentProperty();
  }

  ObservableValue<String> count() {
    return found.map(known ->
        known
            .map(all ->
                Messages.text(
                    all.rows().rows() == allRows() ? "data.events.count" : "data.events.found",
                    Formats.count(all.rows().rows()),
                    Formats.count(allRows())))
            .orElse(""));
  }

  private long allRows() {
    return read.map(Read::rows).orElse(0L);
  }

  private void see(Optional<Run> run) {
    Optional<Read> now =
        run.flatMap(Run::report)
            .map(report -> new Read(report.files(), report.mapping(), report.rows()));
    if (!now.equals(read)) {
      read = now;
      found.set(Optional.empty());
      rows.set(FXCollections.emptyObservableList());
      sort.set(Optional.empty());
      find();
    }
  }

  private void find() {
    if (!looked || read.isEmpty()) {
      return;
    }
    RowSource.Shown shown = new RowSource.Shown(sort.get(), containing.get().strip());
    finding.start(
        Messages.text("data.job.events"),
        found(workbench.events(shown)),
        workbench.<Optional<Found>>whenDone(this::show));
  }

  private static Job<Optional<Found>> found(Job<Optional<RowSource>> finding) {
    return progress -> {
      Optional<RowSource> rows = finding.run(progress);
      return rows.isEmpty()
          ? Optional.empty()
          : Optional.of(new Found(rows.get(), rows.get().page(0, LOOKED_AT)));
    };
  }

  private void show(Optional<Found> now) {
    found.set(now);
    rows.set(
        now.<ObservableList<PagedRows.Row>>map(all ->
                new PagedRows(
                    all.rows(),
                    workbench.jobs().background(),
                    workbench.jobs().foreground(),
                    workbench::say))
            .orElseGet(FXCollections::emptyObservableList));
  }
}
