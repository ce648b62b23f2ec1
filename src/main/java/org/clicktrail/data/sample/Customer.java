package org.clicktrail.data.sample;

/// A person who may visit the event shop more than once. None of this is written to the event log.
///
/// @param interest lasting log odds of a purchase above or below the average
/// @param sensitivity log odds lost per unit of premium above what the person is ready to pay
/// @param premium natural logarithm of what the person is ready to pay over the typical price
/// @param favourite index of the category most visits begin with
record Customer(
    long id, double interest, double sensitivity, double premium, int favourite, boolean mobile) {
  private static final long FIRST_ID = 610_000_000L;

  static Customer draw(int number, Catalogue catalogue, Dice dice) {
    return new Customer(
        FIRST_ID + number * 13L,
        0.5 * dice.normal(),
        dice.logNormal(1.6, 0.4),
        0.25 * dice.normal(),
        dice.below(catalogue.categories()),
        dice.chance(0.58));
  }
}
