package org.clicktrail.data.session;

/// A cell that is a number.
record NumberCell(int slot) implements RowValue {

  @Override
  public double of(Events events, int row) {
    return events.numbers(slot)[row];
  }
}
