package org.clicktrail.ui.data;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Run;
import org.clicktrail.ui.job.JobRunner;
import org.clicktrail.ui.workbench.Workbench;

/// The session table as a grid shows it: cells on demand, sorted in the background.
final class SessionGrid {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final JobRunner sorting;
  private final ReadOnlyObjectWrapper<Optional<Content>> content =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ObservableList<Integer>> order =
      new ReadOnlyObjectWrapper<>(new View(new int[0]));
  private final ObjectProperty<Optional<Sort>> sort = new SimpleObjectProperty<>(Optional.empty());

  SessionGrid(Workbench workbench) {
    sorting = workbench.jobs().runner();
    workbench.runProperty().subscribe(this::show);
    sort.subscribe(_ -> reorder());
  }

  /// A column of the grid.
  ///
  /// @param name of the column in the file or of the feature
  /// @param label above the cells
  /// @param number aligned right
  record Header(String name, String label, String explanation, boolean number) {}

  /// @param column index among the headers
  record Sort(int column, Direction direction) {}

  /// Which end comes first.
  enum Direction {
    UP,
    DOWN
  }

  /// @param columns one a header
  /// @param monthsOnly the file tells months without a year or a day
  record Content(List<Header> headers, List<Column> columns, int rows, boolean monthsOnly) {
    Content {
      headers = List.copyOf(headers);
      columns = List.copyOf(columns);
    }

    String text(int row, int column) {
      return monthsOnly && columns.get(column) instanceof Column.Times times && !times.missing(row)
          ? MONTH.format(Instant.EPOCH.plus(times.micros(row), ChronoUnit.MICROS))
          : columns.get(column).text(row);
    }
  }

  ReadOnlyObjectProperty<Optional<Content>> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /// Rows of the content in the order to show; a new list after each sort.
  ReadOnlyObjectProperty<ObservableList<Integer>> orderProperty() {
    return order.getReadOnlyProperty();
  }

  ObjectProperty<Optional<Sort>> sortProperty() {
    return sort;
  }

  private void show(Optional<Run> run) {
    boolean monthsOnly =
        run.flatMap(Run::report)
            .filter(
                report -> report.quality().stream().anyMatch(it -> it.finding().equals("no_year")))
            .isPresent();
    Optional<Content> next = run.flatMap(Run::end).map(end -> content(end, monthsOnly));
    if (!next.equals(content.get())) {
      content.set(next);
      order.set(new View(inOrder(next.map(Content::rows).orElse(0))));
      sort.set(Optional.empty());
    }
  }

  private static Content content(Snapshot end, boolean monthsOnly) {
    List<Header> headers = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    headers.add(new Header("session", Messages.text("data.grid.session", end.noun()), "", false));
    columns.add(end.session());
    if (end.customer().isPresent() && !(end.moment() instanceof DecisionMoment.At)) {
      headers.add(new Header("customer", Messages.text("data.grid.customer"), "", false));
      columns.add(end.customer().get());
    }
    if (end.start().isPresent()) {
      headers.add(new Header("start", Messages.text("data.grid.start"), "", false));
      columns.add(end.start().get());
    }
    headers.add(
        new Header(
            "label",
            Messages.text("data.grid.label"),
            Messages.text("data.grid.label.what", end.noun()),
            true));
    columns.add(end.label());
    for (FeatureInfo info : end.infos()) {
      Column column = end.features().column(info.id());
      headers.add(
          new Header(
              info.id(), info.label(), info.explanation(), column instanceof Column.Numbers));
      columns.add(column);
    }
    return new Content(headers, columns, end.rows(), monthsOnly);
  }

  private void reorder() {
    Optional<Content> shown = content.get();
    Optional<Sort> wanted = sort.get();
    if (shown.isEmpty()) {
      return;
    }
    if (wanted.isEmpty()) {
      order.set(new View(inOrder(shown.get().rows())));
      return;
    }
    Column column = shown.get().columns().get(wanted.get().column());
    sorting.<View>start(
        Messages.text("data.job.sort"),
        progress -> new View(sorted(column, wanted.get().direction(), progress)),
        outcome -> {
          if (outcome instanceof Outcome.Done(View view) && shown.equals(content.get())) {
            order.set(view);
          }
        });
  }

  /// Missing cells last, equal cells in the order of the file.
  private static int[] sorted(Column column, Direction direction, Progress progress) {
    Comparator<Integer> byValue =
        switch (column) {
          case Column.Numbers numbers -> Comparator.comparingDouble(numbers::number);
          case Column.Times times -> Comparator.comparingLong(times::micros);
          case Column.Categories words -> Comparator.comparing(words::text);
        };
    Comparator<Integer> directed = direction == Direction.UP ? byValue : byValue.reversed();
    Integer[] rows = new Integer[column.size()];
    Arrays.setAll(rows, row -> row);
    progress.report(0, 0);
    Arrays.parallelSort(
        rows, Comparator.comparing((Integer row) -> column.missing(row)).thenComparing(directed));
    return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
  }

  private static int[] inOrder(int rows) {
    int[] order = new int[rows];
    Arrays.setAll(order, row -> row);
    return order;
  }

  /// A list over an array, so that a million rows cost nothing until they are seen.
  private static final class View extends ObservableListBase<Integer> {
    private final int[] rows;

    View(int[] rows) {
      this.rows = rows;
    }

    @Override
    public Integer get(int index) {
      return rows[index];
    }

    @Override
    public int size() {
      return rows.length;
    }
  }
}
