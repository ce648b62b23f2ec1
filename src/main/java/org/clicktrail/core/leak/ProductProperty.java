package org.clicktrail.core.leak;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// A column that never changes for a product says what the product is, not what the visitor does.
/// Amber if the outcome is made of it.
final class ProductProperty implements LeakCheck {

  @Override
  public String id() {
    return "product_property";
  }

  @Override
  public List<LeakFinding> check(Evidence evidence, Progress progress) {
    if (!evidence.own()) {
      return List.of();
    }
    Set<String> own = evidence.input().goal().outcome().map(Expressions::ownNames).orElse(Set.of());
    return evidence.input().productConstants().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry ->
            new LeakFinding(
                id(),
                List.of(entry.getKey()),
                "",
                own.contains(entry.getKey()) ? Severity.AMBER : Severity.NOTE,
                Messages.text("leak.product.title", entry.getKey()),
                Messages.text("leak.product.evidence", Formats.count(entry.getValue())),
                Double.NaN,
                Double.NaN,
                own.contains(entry.getKey())))
        .toList();
  }
}
