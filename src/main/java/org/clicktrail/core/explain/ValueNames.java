package org.clicktrail.core.explain;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.text.Messages;

/// Values that have one height, as the user reads them.
///
/// @param info of their column
public record ValueNames(FeatureInfo info) {

  /// Words that are told one by one.
  private static final int TOLD = 2;

  /// "up to 3", "3 to 7", "above 7", "red, blue, 2 more", "missing", "other".
  public String of(Additive.Values values) {
    List<String> parts = new ArrayList<>();
    if (!Double.isNaN(values.from())) {
      parts.add(numbers(values));
    }
    values.words().stream().limit(TOLD).forEach(parts::add);
    if (values.words().size() > TOLD) {
      parts.add(Messages.text("explain.values.more", values.words().size() - TOLD));
    }
    if (values.others()) {
      parts.add(Messages.text("explain.values.other"));
    } else if (values.missing()) {
      parts.add(Messages.text("explain.values.missing"));
    }
    return String.join(", ", parts);
  }

  private String numbers(Additive.Values values) {
    if (info.kind() == FeatureInfo.Kind.YES_NO && values.to() - values.from() > 0) {
      boolean no = values.from() < 0 && values.to() < 1;
      boolean yes = values.from() >= 0 && values.to() >= 1;
      if (no || yes) {
        return Messages.text(no ? "explain.change.no" : "explain.change.yes");
      }
    }
    if (Double.isInfinite(values.from()) && Double.isInfinite(values.to())) {
      return Messages.text("explain.values.any");
    }
    if (Double.isInfinite(values.from())) {
      return Messages.text("explain.values.upto", shown(values.to()));
    }
    return Double.isInfinite(values.to())
        ? Messages.text("explain.values.above", shown(values.from()))
        : Messages.text("explain.values.between", shown(values.from()), shown(values.to()));
  }

  private String shown(double number) {
    return info.shown(Columns.numbers(info.id(), number), 0);
  }
}
