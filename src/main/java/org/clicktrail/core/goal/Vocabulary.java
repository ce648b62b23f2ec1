package org.clicktrail.core.goal;

import java.util.List;
import java.util.Set;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.schema.Mapping;

/// The names an expression may use.
///
/// @param mapping grain and columns of the file
/// @param features session features that exist for this file (events only)
/// @param eventTypes the different words of the event column, most frequent first
public record Vocabulary(Mapping mapping, List<FeatureInfo> features, List<String> eventTypes) {
  public Vocabulary {
    features = List.copyOf(features);
    eventTypes = List.copyOf(eventTypes);
  }

  /// Words that mean a purchase when they name an event type.
  public static final Set<String> PURCHASE_WORDS =
      Set.of(
          "purchase",
          "purchased",
          "order",
          "order_completed",
          "order_placed",
          "buy",
          "bought",
          "transaction",
          "checkout_complete",
          "conversion");
}
