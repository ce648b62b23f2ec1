package org.clicktrail.data.column;

import java.util.List;

/// Some rows of a file of columns.
public final class Page {

  private final int tag;
  private final int rows;
  private final long at;
  private final List<Packing> packings;
  private final int[] places;

  /// @param tag what the writer wanted to remember of them
  /// @param at where in the file they begin
  /// @param packings by column
  /// @param places by column: where it begins, from `at`; one more: where the last one ends
  Page(int tag, int rows, long at, List<Packing> packings, int[] places) {
    this.tag = tag;
    this.rows = rows;
    this.at = at;
    this.packings = List.copyOf(packings);
    this.places = places;
  }

  /// What the writer wanted to remember.
  public int tag() {
    return tag;
  }

  public int rows() {
    return rows;
  }

  List<Packing> packings() {
    return packings;
  }

  /// Where in the file a column begins.
  long at(int column) {
    return at + places[column];
  }

  int bytes(int column) {
    return places[column + 1] - places[column];
  }
}
