package org.clicktrail.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The grid of a screen: 12 equal columns with gutters of 12, rows as needed. Wider windows stretch
/// the columns, higher windows the growing rows.
///
/// Where the page is narrow, at a large zoom, wide cards stack and small ones stand in pairs.
///
/// The cards come in one after the other when the grid is shown, see [Portions].
///
/// A layout of its own: `GridPane` of JavaFX 26 leaves out the gaps of columns in which no node
/// starts.
public final class PageGrid extends Pane {

  private static final double GAP = 12;
  private static final int COLUMNS = 12;

  /// Narrower than this, cards stack.
  private static final double NARROW = 800;

  /// A stacked card is as high as it would like to be, up to this.
  private static final double HIGHEST = 520;

  private final List<Row> rows = new ArrayList<>();
  private final Portions portions = new Portions(this);

  /// The rows as they were worked out for the width last asked for: a layout asks several times.
  private List<Row> placed = List.of();

  private double placedFor = Double.NaN;

  /// So many rows are seen first.
  private int first;

  private double frame;

  public PageGrid() {
    getStyleClass().add("ct-grid");
    VBox.setVgrow(this, Priority.NEVER);
    sceneProperty().subscribe(this::fill);
    sceneProperty().flatMap(Scene::heightProperty).subscribe(_ -> requestLayout());
  }

  /// Lets the first rows fill a high window, though others follow below them.
  ///
  /// @param around what stands above and below the grid in the window, in pixels
  public PageGrid firstView(int rows, double around) {
    first = rows;
    frame = around;
    return this;
  }

  /// Style is given anew to what comes back into a window: that too is done card by card. What
  /// still waited when the grid left does not come while it is away.
  private void fill(@Nullable Scene scene) {
    if (scene == null) {
      portions.forget();
      getChildren().clear();
    } else if (getChildren().isEmpty()) {
      portions.fill(this, rows.stream().flatMap(row -> row.cells().stream()).toList(), Cell::node);
    }
  }

  /// Starts a row of fixed height.
  ///
  /// @param height in pixels
  public PageGrid row(double height) {
    rows.add(new Row(height, 0, false, new ArrayList<>()));
    return this;
  }

  /// Starts a row that shares what is left of the height.
  ///
  /// @param least in pixels
  public PageGrid growingRow(double least) {
    return growingRow(least, 1);
  }

  /// Starts a row that takes its share of what is left of the height.
  ///
  /// @param weight its part among all growing rows
  public PageGrid growingRow(double least, double weight) {
    return growing(new Row(least, weight, false, new ArrayList<>()));
  }

  /// Starts a row that shares what is left of the height, and is no lower than its cards need. To
  /// ask them takes time at each layout.
  public PageGrid fittingRow(double least) {
    return growing(new Row(least, 1, true, new ArrayList<>()));
  }

  private PageGrid growing(Row row) {
    rows.add(row);
    VBox.setVgrow(this, Priority.ALWAYS);
    return this;
  }

  /// Puts a node next in the row. Before the grid is shown.
  ///
  /// @param span columns of 12
  public PageGrid cell(int span, Node node) {
    rows.getLast().cells().add(new Cell(node, span));
    return this;
  }

  private record Cell(Node node, int span) {}

  /// @param weight 0: fixed
  /// @param fits no lower than its cards need
  private record Row(double least, double weight, boolean fits, List<Cell> cells) {

    /// A card across the page may put its parts below one another before the page is narrow.
    boolean asks() {
      return fits || cells.size() == 1;
    }

    Row with(double other) {
      return new Row(other, weight, fits, cells);
    }

    /// The same in a narrow page: small cards in pairs, others alone.
    List<Row> stacked() {
      List<Row> stacked = new ArrayList<>();
      int room = 0;
      for (Cell cell : cells) {
        int span = cell.span() <= COLUMNS / 4 ? COLUMNS / 2 : COLUMNS;
        if (span > room) {
          stacked.add(new Row(least, weight, fits, new ArrayList<>()));
          room = COLUMNS;
        }
        stacked.getLast().cells().add(new Cell(cell.node(), span));
        room -= span;
      }
      return stacked;
    }
  }

  private List<Row> rows(double width) {
    if (width != placedFor) {
      placed = place(width);
      placedFor = width;
    }
    return placed;
  }

  @Override
  public void requestLayout() {
    placedFor = Double.NaN;
    super.requestLayout();
  }

  private List<Row> place(double width) {
    return width >= 0 && width < NARROW
        ? rows.stream()
            .flatMap(row -> row.stacked().stream())
            .map(row -> row.with(room(row, width)))
            .toList()
        : seenFirst(
            rows.stream().map(row -> row.asks() ? row.with(needed(row, width)) : row).toList());
  }

  /// The rows, the first of them higher where the window has room for more than they need.
  private List<Row> seenFirst(List<Row> all) {
    List<Row> seen = all.subList(0, first);
    double needed = seen.stream().mapToDouble(Row::least).sum() + GAP * (first - 1);
    double spare = getScene() == null ? 0 : getScene().getHeight() - frame - needed;
    if (first == 0 || !(spare > 0)) {
      return all;
    }
    double weights = seen.stream().mapToDouble(Row::weight).sum();
    return Stream.concat(
            seen.stream().map(row -> row.with(row.least() + spare * row.weight() / weights)),
            all.stream().skip(first))
        .toList();
  }

  /// No card is lower than its parts: they may be below one another, or larger letters.
  private static double needed(Row row, double width) {
    return width < 0
        ? row.least()
        : row.cells().stream()
            .mapToDouble(cell -> cell.node().minHeight(wide(cell.span(), width)))
            .reduce(row.least(), Math::max);
  }

  /// What the cards of a stacked row need.
  private static double room(Row row, double width) {
    return row.cells().stream()
        .mapToDouble(cell -> {
          double wide = wide(cell.span(), width);
          double wish = Math.min(HIGHEST, cell.node().prefHeight(wide));
          return Math.max(wish, cell.node().minHeight(wide));
        })
        .reduce(row.least(), Math::max);
  }

  private static double wide(int span, double width) {
    return (width + GAP) / COLUMNS * span - GAP;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    List<Row> shown = rows(width);
    return shown.stream().mapToDouble(Row::least).sum() + GAP * (shown.size() - 1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 984;
  }

  @Override
  protected void layoutChildren() {
    double column = (getWidth() - GAP * (COLUMNS - 1)) / COLUMNS;
    double spare = Math.max(0, getHeight() - computeMinHeight(getWidth()));
    List<Row> shown = rows(getWidth());
    double weights = shown.stream().mapToDouble(Row::weight).sum();
    double y = 0;
    for (Row row : shown) {
      double height = row.least() + (weights == 0 ? 0 : spare * row.weight() / weights);
      int at = 0;
      for (Cell cell : row.cells()) {
        double left = snapPositionX(at * (column + GAP));
        double right = snapPositionX((at + cell.span()) * (column + GAP) - GAP);
        cell.node().resizeRelocate(left, snapPositionY(y), right - left, snapSizeY(height));
        at += cell.span();
      }
      y += height + GAP;
    }
  }
}
