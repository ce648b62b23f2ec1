package org.clicktrail.data.sample;

import java.util.Locale;

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
