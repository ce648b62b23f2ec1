package org.clicktrail.ui.data;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;
import org.clicktrail.core.job.Job;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.RowSource;

/// The rows of a source as a list that fetches pages in the background when they are looked at. A
/// row is there at once; its cells come with its page. Pages that were passed by on a long way are
/// not fetched, those not looked at for long are forgotten.
///
/// Confined to the foreground.
final class PagedRows extends ObservableListBase<PagedRows.Row> {

  private static final int PAGE = 256;
  private static final int KEPT = 64;

  /// Pages waiting at most: what is seen now, and a little around.
  private static final int WAITING = 3;

  private final RowSource source;
  private final Executor background;
  private final Executor foreground;
  private final Consumer<Problem> failed;
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private final Map<Integer, List<Row>> pages =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Row>> eldest) {
          return size() > KEPT;
        }
      };
  private boolean fetching;

  /// A row whose cells are empty until its page is there.
  static final class Row {
    private final ReadOnlyObjectWrapper<List<String>> cells =
        new ReadOnlyObjectWrapper<>(List.of());

    ReadOnlyObjectProperty<List<String>> cellsProperty() {
      return cells.getReadOnlyProperty();
    }

    String cell(int column) {
      return column < cells.get().size() ? cells.get().get(column) : "";
    }
  }

  /// @param failed hears why a page could not be read
  PagedRows(RowSource source, Executor background, Executor foreground, Consumer<Problem> failed) {
    this.source = source;
    this.background = background;
    this.foreground = foreground;
    this.failed = failed;
  }

  @Override
  public Row get(int index) {
    int page = index / PAGE;
    List<Row> rows = pages.get(page);
    if (rows == null) {
      int count = Math.min(PAGE, size() - page * PAGE);
      rows = IntStream.range(0, count).mapToObj(_ -> new Row()).toList();
      pages.put(page, rows);
      waiting.addFirst(page);
      if (waiting.size() > WAITING) {
        pages.remove(waiting.removeLast());
      }
      fetch();
    }
    return rows.get(index % PAGE);
  }

  @Override
  public int size() {
    return Math.toIntExact(Math.min(source.rows(), Integer.MAX_VALUE - PAGE));
  }

  private void fetch() {
    if (fetching || waiting.isEmpty()) {
      return;
    }
    fetching = true;
    int page = waiting.removeFirst();
    List<Row> rows = pages.getOrDefault(page, Collections.emptyList());
    background.execute(() -> {
      Job<List<List<String>>> job = _ -> source.page((long) page * PAGE, PAGE);
      Outcome<List<List<String>>> outcome = Outcome.of(job, Progress.none());
      foreground.execute(() -> take(rows, outcome));
    });
  }

  private void take(List<Row> rows, Outcome<List<List<String>>> outcome) {
    fetching = false;
    switch (outcome) {
      case Outcome.Done(List<List<String>> cells) -> {
        for (int row = 0; row < Math.min(rows.size(), cells.size()); row++) {
          rows.get(row).cells.set(cells.get(row));
        }
      }
      case Outcome.Failed(Problem problem) -> failed.accept(problem);
      case Outcome.Cancelled() -> {}
    }
    fetch();
  }
}
