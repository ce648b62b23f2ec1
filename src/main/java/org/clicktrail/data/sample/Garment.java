package org.clicktrail.data.sample;

import java.util.ArrayList;
import java.util.List;

/// A product of the clothing shop. Every attribute belongs to the product and never changes, as in
/// the original: `price 2` says whether the price is above the mean of its category.
///
/// @param category 1 trousers, 2 skirts, 3 blouses, 4 sale
/// @param code letter of the category and number
/// @param location part of the page that shows it, 1 top left … 6 bottom right
/// @param photography 1 en face, 2 profile
/// @param priceTwo 1 above the category's mean price, 2 not
/// @param page number of the list page that shows it, 1 … 5
record Garment(
    int category,
    String code,
    int colour,
    int location,
    int photography,
    int price,
    int priceTwo,
    int page) {
  private static final int[] SIZES = {43, 33, 59, 82};
  private static final double[] PRICES = {46, 51, 45, 36};
  private static final double[] PAGES = {0.34, 0.31, 0.19, 0.11, 0.05};

  /// The 217 products of the shop by category; within one, list page after list page.
  static List<List<Garment>> collection(Dice dice) {
    List<List<Garment>> collection = new ArrayList<>();
    for (int category = 0; category < SIZES.length; category++) {
      collection.add(shelf(category, dice));
    }
    return List.copyOf(collection);
  }

  private static List<Garment> shelf(int category, Dice dice) {
    int size = SIZES[category];
    int[] prices = new int[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      prices[i] = Math.clamp(Math.round(dice.logNormal(PRICES[category], 0.28)), 18, 82);
      sum += prices[i];
    }
    List<Garment> shelf = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      shelf.add(
          new Garment(
              category + 1,
              "ABCP".charAt(category) + Integer.toString(i + 1),
              1 + dice.below(14),
              1 + dice.below(6),
              dice.chance(0.74) ? 1 : 2,
              prices[i],
              prices[i] > sum / size ? 1 : 2,
              page((i + 0.5) / size)));
    }
    return List.copyOf(shelf);
  }

  private static int page(double position) {
    double end = 0;
    for (int page = 1; page < PAGES.length; page++) {
      end += PAGES[page - 1];
      if (position < end) {
        return page;
      }
    }
    return PAGES.length;
  }
}
