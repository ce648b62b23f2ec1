package org.clicktrail.ml.prep;

import java.util.List;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// A number with its missing cells filled in.
///
/// @param fill the training median, taken where the cell is missing
/// @param flagged whether a second number says 1 where the cell was missing
/// @param unit 0: the number as it is; else on the scale `log(1 + number / unit)`
record NumberPart(String column, double fill, boolean flagged, double unit) implements Part {

  @Override
  public int width() {
    return flagged ? 2 : 1;
  }

  @Override
  public int codes() {
    return 0;
  }

  /// Of a number on a logarithmic scale the threshold is bent back.
  @Override
  public Additive.Values values(int place, double threshold, Prep.Side side) {
    boolean above = side == Prep.Side.ABOVE;
    if (place == 1) {
      return above
          ? Additive.Values.none()
          : new Additive.Values(
              Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(), false, false);
    }
    double number =
        unit == 0 ? threshold : Math.copySign(Math.expm1(Math.abs(threshold)) * unit, threshold);
    return new Additive.Values(
        above ? number : Double.NEGATIVE_INFINITY,
        above ? Double.POSITIVE_INFINITY : number,
        List.of(),
        flagged && side.holds(bent(fill), threshold),
        false);
  }

  @Override
  public Cells bind(Table rows) {
    NumberCells cells = NumberCells.of(rows, column);
    return (row, out, at) -> {
      double value = cells.number(row);
      boolean missing = Double.isNaN(value);
      out[at] = bent(missing ? fill : value);
      if (flagged) {
        out[at + 1] = missing ? 1 : 0;
      }
    };
  }

  /// Numbers below 0, which training did not have, are mirrored.
  private double bent(double value) {
    return unit == 0 ? value : Math.copySign(Math.log1p(Math.abs(value) / unit), value);
  }

  @Override
  public Kind kind() {
    return Kind.NUMBER;
  }

  @Override
  public void write(ArrayWriter out) {
    out.word(column);
    out.number(fill);
    out.flag(flagged);
    out.number(unit);
  }

  static NumberPart read(ArrayReader in) throws BrokenException {
    NumberPart part = new NumberPart(in.word(), in.number(), in.flag(), in.number());
    if (part.unit < 0) {
      throw new BrokenException("a scale is negative");
    }
    return part;
  }
}
