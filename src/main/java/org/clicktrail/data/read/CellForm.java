package org.clicktrail.data.read;

/// How the cells of a column become plain text that means the same: no quotes, no blanks around it,
/// decimals with a point, instants as `2020-01-31 23:59:59`, nothing where the cell means nothing.
public sealed interface CellForm permits WordForm, NumberForm, TimeForm {

  /// Most bytes a form writes beyond those of the cell.
  int MORE = 24;

  /// Writes a cell of at least one byte, blanks around it cut off.
  ///
  /// @param out has room for the cell and [#MORE]
  /// @return behind what was written
  /// @throws OddCellException if the beginning does not tell how it is read
  int put(byte[] b, int from, int to, byte[] out, int at) throws OddCellException;
}
