package org.clicktrail.data.sample;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clicktrail.data.sample.Catalogue.Product;

/// A finished visit: what the event log shows of it, and the truth it hides.
record Session(UUID id, long customer, List<Event> events, Truth truth) {
  Session {
    events = List.copyOf(events);
  }

  /// Seconds since 1970-01-01 UTC.
  long start() {
    return events.getFirst().time();
  }

  /// The hidden side of a session. A chance is `NaN` where its moment was never reached.
  ///
  /// @param visitor `person` or `bot`
  /// @param atStart chance of a purchase before the first event
  /// @param afterThree … after three events
  /// @param atFirstCart … after the first cart event
  /// @param atEnd … when the visitor stopped browsing
  record Truth(
      String visitor,
      String channel,
      String device,
      double atStart,
      double afterThree,
      double atFirstCart,
      double atEnd,
      boolean bought) {}

  /// One act of a visit at its time.
  ///
  /// @param time seconds since 1970-01-01 UTC
  /// @param price the price shown at that time
  record Event(long time, Act act, double price) {}

  /// One thing a visitor does with one product.
  record Act(Type type, Product product) {
    enum Type {
      VIEW,
      CART,
      REMOVE_FROM_CART,
      PURCHASE;

      String label() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
