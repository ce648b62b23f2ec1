package org.clicktrail.core.goal;

import java.util.List;
import java.util.Set;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.feature.Features;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;

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

  /// The names for a file.
  public static Vocabulary of(Facts facts) {
    return of(facts, Features.of(facts));
  }

  /// The names for a file whose sessions are described by these features.
  public static Vocabulary of(Facts facts, List<Feature> features) {
    return new Vocabulary(
        facts.mapping(),
        features.stream().filter(feature -> !feature.op().prior()).map(Feature::info).toList(),
        facts
            .mapping()
            .first(Role.EVENT)
            .map(field -> facts.columns().get(field.name()))
            .map(ColumnFacts::top)
            .orElse(List.of()));
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
          "conversion",
          "converted",
          "upgrade",
          "upgraded",
          "plan_upgraded",
          "subscribe",
          "subscribed",
          "subscription_started",
          "subscription_created",
          "payment_succeeded",
          "order completed",
          "checkout_completed",
          "purchase_completed",
          "booked",
          "booking",
          "booking_confirmed",
          "reservation",
          "kauf",
          "gekauft",
          "bestellung",
          "bestellt",
          "commande",
          "achat",
          "compra",
          "pedido",
          "acquisto",
          "ordine",
          "aankoop",
          "bestelling",
          "zakup",
          "zamówienie");
}
