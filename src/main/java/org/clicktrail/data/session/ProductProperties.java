package org.clicktrail.data.session;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Role;

/// Finds columns that say something about the product and nothing about the visit: the same in
/// every event of a product, over products seen in more than one session.
final class ProductProperties {

  /// Fewer products prove nothing.
  private static final int FEWEST = 10;

  private ProductProperties() {}

  /// Products that show it, by column; without the product's own column and without columns that
  /// are the same everywhere. Empty where the file names no product. Missing cells count as any
  /// value.
  static Map<String, Long> of(EventLog log, Progress progress) throws ProblemException {
    Optional<Slot> product =
        log.slots().stream().filter(slot -> slot.field().role() == Role.PRODUCT).findFirst();
    List<Slot> others = log.slots().stream().filter(ProductProperties::property).toList();
    if (product.isEmpty() || others.isEmpty()) {
      return Map.of();
    }
    Products products = new Products(product.get());
    List<Ranges> ranges =
        others.stream().map(slot -> new Ranges(slot, product.get().distinct())).toList();
    List<Slot> read = Stream.concat(product.stream(), others.stream()).toList();
    log.read(
        read,
        events -> {
          products.see(events);
          ranges.forEach(range -> range.see(events, product.get()));
        },
        progress);
    long shared = products.shared();
    return shared < FEWEST
        ? Map.of()
        : ranges.stream()
            .filter(range -> range.constant(products))
            .collect(Collectors.toMap(range -> range.slot.field().name(), _ -> shared));
  }

  /// Products seen in more than one session.
  private static final class Products {

    private final int slot;
    private final int[] session;
    private final boolean[] shared;

    Products(Slot product) {
      slot = product.index();
      session = new int[product.distinct()];
      Arrays.fill(session, -1);
      shared = new boolean[product.distinct()];
    }

    void see(Events events) {
      int[] codes = events.words(slot);
      for (int row = 0; row < events.rows(); row++) {
        int code = codes[row];
        if (code >= 0) {
          shared[code] |= session[code] >= 0 && session[code] != events.sessions()[row];
          session[code] = events.sessions()[row];
        }
      }
    }

    long shared() {
      return IntStream.range(0, shared.length).filter(code -> shared[code]).count();
    }
  }

  /// Smallest and largest value of a column by product; NaN where it has none.
  private static final class Ranges {

    private final Slot slot;
    private final double[] low;
    private final double[] high;

    Ranges(Slot slot, int products) {
      this.slot = slot;
      low = new double[products];
      Arrays.fill(low, Double.NaN);
      high = low.clone();
    }

    void see(Events events, Slot product) {
      int[] codes = events.words(product.index());
      for (int row = 0; row < events.rows(); row++) {
        double value = slot.words() ? word(events, row) : events.numbers(slot.index())[row];
        int code = codes[row];
        if (code >= 0 && !Double.isNaN(value)) {
          low[code] = value >= low[code] ? low[code] : value;
          high[code] = value <= high[code] ? high[code] : value;
        }
      }
    }

    private double word(Events events, int row) {
      int code = events.words(slot.index())[row];
      return code < 0 ? Double.NaN : code;
    }

    /// Whether each shared product has one value, and not all the same.
    boolean constant(Products products) {
      double least = Double.NaN;
      double most = Double.NaN;
      for (int code = 0; code < low.length; code++) {
        if (products.shared[code] && low[code] < high[code]) {
          return false;
        }
        if (products.shared[code] && !Double.isNaN(low[code])) {
          least = low[code] >= least ? least : low[code];
          most = high[code] <= most ? most : high[code];
        }
      }
      return least < most;
    }
  }

  /// Whether a column could be mistaken for behaviour: not one whose role says what it is.
  private static boolean property(Slot slot) {
    return switch (slot.field().role()) {
      case CODE, FEATURE, OUTCOME -> true;
      case SESSION, VISIT, CUSTOMER, TIME, ORDER, EVENT, PRODUCT, CATEGORY, PRICE, QUANTITY ->
          false;
      case CHANNEL, DEVICE, COUNTRY, PAGE, IGNORED -> false;
    };
  }
}
