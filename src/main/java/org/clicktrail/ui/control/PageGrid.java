package org.clicktrail.ui.control;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/// The grid of a screen: 12 equal columns with gutters of 12, rows as needed. Wider windows stretch
/// the columns.
public final class PageGrid extends GridPane {

  private int row = -1;
  private int column;

  public PageGrid() {
    getStyleClass().add("ct-grid");
    for (int i = 0; i < 12; i++) {
      ColumnConstraints one = new ColumnConstraints(0, 0, Double.MAX_VALUE);
      // A little less than a twelfth: beyond 100 % in all the grid ignores percentages.
      one.setPercentWidth(8.333);
      one.setHgrow(Priority.ALWAYS);
      getColumnConstraints().add(one);
    }
  }

  /// Starts a row of fixed height.
  ///
  /// @param height in pixels
  public PageGrid row(double height) {
    return add(new RowConstraints(height, height, height));
  }

  /// Starts a row that shares what is left of the height.
  ///
  /// @param least in pixels
  public PageGrid growingRow(double least) {
    RowConstraints constraints = new RowConstraints(least, least, Double.MAX_VALUE);
    constraints.setVgrow(Priority.ALWAYS);
    return add(constraints);
  }

  /// Puts a node next in the row.
  ///
  /// @param span columns of 12
  public PageGrid cell(int span, Node node) {
    if (node instanceof Region region) {
      region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
      region.setMinWidth(0);
    }
    add(node, column, row, span, 1);
    column += span;
    return this;
  }

  private PageGrid add(RowConstraints constraints) {
    constraints.setValignment(VPos.TOP);
    constraints.setFillHeight(true);
    getRowConstraints().add(constraints);
    row++;
    column = 0;
    return this;
  }
}
