package org.clicktrail.data.session;

/// A number computed from one event: a cell, a code, a condition (1 or 0). NaN is missing.
@FunctionalInterface
interface RowValue {
  double of(Events events, int row);
}
