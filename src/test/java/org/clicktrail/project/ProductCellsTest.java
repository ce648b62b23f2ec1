package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.junit.jupiter.api.Test;

/// What a product brings into the form of a visit.
class ProductCellsTest {

  private static final Facts FACTS =
      new Facts(
          new Mapping(
              Grain.EVENTS,
              List.of(
                  field("product", ColumnType.ID, Role.PRODUCT),
                  field("price", ColumnType.DECIMAL, Role.PRICE),
                  field("brand", ColumnType.CATEGORY, Role.FEATURE)),
              Set.of()),
          false,
          false,
          false,
          Map.of(
              "product", new ColumnFacts(true, 2, List.of("lamp", "chair"), true, 1, 2, false),
              "price", new ColumnFacts(false, 3, List.of(), true, 0, 9, false),
              "brand", new ColumnFacts(true, 2, List.of("Lux", "Wood"), true, 1, 2, false)),
          Map.of());

  private static Field field(String name, ColumnType type, Role role) {
    return new Field(name, name, type, role, "", true);
  }

  /// @param price "" where the event has none
  private static Visit.Event event(String product, String price, String brand) {
    return new Visit.Event(
        OptionalLong.empty(),
        price.isEmpty()
            ? Map.of("product", product, "brand", brand)
            : Map.of("product", product, "price", price, "brand", brand));
  }

  /// The chair has a price at its order only: it is what came after the decision.
  @Test
  void aPriceIsBroughtWhereMostEventsOfTheProductHaveOne() {
    Visit visit =
        new Visit(
            "s1",
            List.of(
                event("lamp", "5", "Lux"),
                event("lamp", "", "Lux"),
                event("lamp", "5", "Lux"),
                event("chair", "", "Wood"),
                event("chair", "80", "Wood")),
            Map.of());
    assertEquals(
        Map.of("lamp", Map.of("price", "5", "brand", "Lux"), "chair", Map.of("brand", "Wood")),
        ProductCells.of(FACTS, List.of(visit)));
  }
}
