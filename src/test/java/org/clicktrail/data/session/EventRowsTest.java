package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.table.RowSource;
import org.clicktrail.core.table.RowSource.Direction;
import org.clicktrail.core.table.RowSource.Shown;
import org.clicktrail.core.table.RowSource.Sort;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of the file's rows say what sorting and picking out all rows by hand says.
class EventRowsTest {

  @TempDir Path folder;
  private Engine engine;
  private Imported imported;
  private List<List<String>> all;

  @BeforeEach
  void open() throws ProblemException {
    engine = Engine.open(folder, 0.3);
    imported =
        Importer.open(
            List.of(Path.of("sample-data/shop-events.csv")),
            List.of(),
            ReadOptions.none(),
            engine,
            Progress.none());
    all = all(rows(Shown.all()));
    assertEquals(imported.report().rows(), all.size());
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private RowSource rows(Shown shown) throws ProblemException {
    return EventRows.of(imported, shown, Progress.none());
  }

  /// By pages that do not fit.
  private static List<List<String>> all(RowSource rows) throws ProblemException {
    List<List<String>> all = new ArrayList<>();
    for (long at = 0; at < rows.rows(); at += 4_999) {
      all.addAll(rows.page(at, 4_999));
    }
    assertEquals(rows.rows(), all.size());
    assertEquals(List.of(), rows.page(rows.rows(), 10));
    return all;
  }

  private int column(String name) throws ProblemException {
    return rows(Shown.all()).columns().indexOf(name);
  }

  @Test
  void firstRowsStandAsInTheFile() throws ProblemException {
    List<String> columns = rows(Shown.all()).columns();
    assertEquals(imported.report().previews().getFirst().field().name(), columns.getFirst());
    for (int column = 0; column < columns.size(); column++) {
      List<String> parsed = imported.report().previews().get(column).parsed();
      for (int row = 0; row < parsed.size(); row++) {
        assertEquals(parsed.get(row), all.get(row).get(column));
      }
    }
  }

  @Test
  void sortedByANumberMissingOnesLast() throws ProblemException {
    int price = column("price");
    Comparator<List<String>> up = Comparator.comparingDouble(row -> number(row.get(price)));
    List<List<String>> expected = new ArrayList<>(all);
    expected.sort(up);
    assertEquals(expected, all(rows(sorted("price", Direction.UP))));
    Comparator<List<String>> missing = Comparator.comparing(row -> row.get(price).isEmpty());
    expected = new ArrayList<>(all);
    expected.sort(missing.thenComparing(up.reversed()));
    assertEquals(expected, all(rows(sorted("price", Direction.DOWN))));
  }

  private static Shown sorted(String column, Direction direction) {
    return new Shown(Optional.of(new Sort(column, direction)), "");
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
  }

  @Test
  void pickedOutWhateverTheCase() throws ProblemException {
    List<List<String>> expected =
        all.stream()
            .filter(row ->
                row.stream()
                    .anyMatch(cell -> cell.toLowerCase(java.util.Locale.ROOT).contains("cart")))
            .toList();
    assertTrue(!expected.isEmpty() && expected.size() < all.size());
    assertEquals(expected, all(rows(new Shown(Optional.empty(), "CaRt"))));
    assertEquals(0, rows(new Shown(Optional.empty(), "'; drop table rows; --")).rows());
  }

  @Test
  void pagesOfAnOlderOrderAreStillThereWhenANewOneIsMade() throws ProblemException {
    RowSource old = rows(sorted("price", Direction.UP));
    List<List<String>> page = old.page(100, 20);
    rows(sorted("price", Direction.DOWN));
    assertEquals(page, old.page(100, 20));
  }

  @Test
  void rowsLeftOutAreNotShown() throws ProblemException {
    Imported left = imported.without("select 1 union all select 3", Progress.none());
    List<List<String>> expected = new ArrayList<>(all);
    expected.remove(3);
    expected.remove(1);
    assertEquals(expected, all(EventRows.of(left, Shown.all(), Progress.none())));
    RowSource carts = EventRows.of(left, new Shown(Optional.empty(), "cart"), Progress.none());
    assertEquals(
        expected.stream().filter(row -> String.join("|", row).contains("cart")).toList(),
        all(carts));
  }
}
