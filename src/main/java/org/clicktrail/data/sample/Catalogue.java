package org.clicktrail.data.sample;

import java.util.ArrayList;
import java.util.List;

/// What the event shop sells: some twenty products in each category, the first of each the most
/// popular.
final class Catalogue {
  /// A category of the event shop.
  ///
  /// @param code dotted path; empty where the shop has none
  /// @param typicalPrice median price of its products
  /// @param pull what looking at it adds to the log odds of a purchase
  record Category(long id, String code, double typicalPrice, double pull) {}

  /// An article of the event shop.
  ///
  /// @param brand empty where the shop does not know it
  /// @param premium natural logarithm of the price over the typical price of its category
  record Product(long id, Category category, String brand, double price, double premium) {}

  private static final List<Category> CATEGORIES =
      List.of(
          new Category(3100000000000000019L, "phones.smartphone", 320, 0.45),
          new Category(3100000000000000127L, "audio.headphone", 75, 0.3),
          new Category(3100000000000000233L, "computers.tablet", 260, -0.2),
          new Category(3100000000000000347L, "computers.notebook", 690, -0.6),
          new Category(3100000000000000459L, "computers.mouse", 28, 0.6),
          new Category(3100000000000000561L, "kitchen.kettle", 42, 0.2),
          new Category(3100000000000000673L, "kitchen.blender", 64, -0.1),
          new Category(3100000000000000787L, "home.vacuum", 150, 0.0),
          new Category(3100000000000000893L, "home.blanket", 38, 0.35),
          new Category(3100000000000000911L, "sport.bicycle", 410, -0.8),
          new Category(3100000000000001033L, "apparel.shoes", 58, -0.3),
          new Category(3100000000000001151L, "", 22, 0.5),
          new Category(3100000000000001277L, "", 16, 0.1),
          new Category(3100000000000001301L, "", 95, -0.5));
  private static final List<String> BRANDS =
      List.of(
          "alder", "birka", "cormet", "dunva", "elmo", "ferrox", "gladen", "halvik", "ivaro",
          "jorva", "kestel", "lumeno", "marwic", "nordly", "orvess", "pelago");
  private static final int SHELF = 22;
  private static final long FIRST_PRODUCT = 70_000_011L;

  private final List<List<Product>> shelves;

  private Catalogue(List<List<Product>> shelves) {
    this.shelves = List.copyOf(shelves);
  }

  static Catalogue stocked(Dice dice) {
    List<List<Product>> shelves = new ArrayList<>();
    for (Category category : CATEGORIES) {
      List<Product> shelf = new ArrayList<>();
      for (int i = 0; i < SHELF; i++) {
        long id = FIRST_PRODUCT + shelves.size() * 1_000L + i * 7L;
        double premium = 0.45 * dice.normal();
        double price = Math.round(category.typicalPrice() * StrictMath.exp(premium) * 100) / 100.0;
        String brand =
            dice.chance(0.15) ? "" : BRANDS.get((shelves.size() + dice.below(5)) % BRANDS.size());
        shelf.add(new Product(id, category, brand, price, premium));
      }
      shelves.add(List.copyOf(shelf));
    }
    return new Catalogue(shelves);
  }

  int categories() {
    return shelves.size();
  }

  /// A product of a category. Popular ones come up more often, and of two candidates the visitor
  /// opens the one nearer to the premium they are ready to pay, two times out of three.
  Product find(int category, double premium, Dice dice) {
    Product first = popular(category, dice);
    Product second = popular(category, dice);
    boolean firstNearer =
        Math.abs(first.premium() - premium) <= Math.abs(second.premium() - premium);
    return firstNearer == dice.chance(2.0 / 3) ? first : second;
  }

  private Product popular(int category, Dice dice) {
    double u = dice.uniform();
    return shelves.get(category).get((int) (u * u * SHELF));
  }
}
