package org.clicktrail.data.sample;

/// What one session of the shopper table looked at.
///
/// @param cells the first eight cells of its line
/// @param product number of product pages
/// @param exitRate mean share of visits that end on the pages seen
record Pages(String cells, int product, double exitRate) {
  /// A person's pages: the more engaged, the more of them.
  static Pages of(double engagement, Dice dice) {
    int administrative =
        dice.chance(0.5) ? 0 : dice.poisson(StrictMath.exp(1.2 + 0.45 * engagement));
    int informational = dice.chance(0.8) ? 0 : dice.poisson(StrictMath.exp(0.6 + 0.4 * engagement));
    int product = 1 + (int) dice.logNormal(17 * StrictMath.exp(0.75 * engagement), 0.75);
    double bounce =
        product == 1 ? 0.2 : dice.chance(0.45) ? 0 : dice.exponential(0.3) / (product + 4);
    double exit = Math.min(0.2, bounce + (0.012 + 0.25 / (product + 4)) * dice.logNormal(1, 0.45));
    double pace = dice.logNormal(34, 0.5);
    return of(
        new int[] {administrative, informational, product}, pace, new double[] {bounce, exit});
  }

  /// A bot's pages: hundreds of them, a moment each.
  static Pages ofBot(Dice dice) {
    return of(new int[] {0, 0, 150 + dice.below(300)}, 0.4, new double[] {0, 0.02});
  }

  private static Pages of(int[] counts, double pace, double[] rates) {
    String cells =
        String.join(
            ",",
            Integer.toString(counts[0]),
            seconds(counts[0], pace * 1.2),
            Integer.toString(counts[1]),
            seconds(counts[1], pace * 1.6),
            Integer.toString(counts[2]),
            // The last page of a visit has no measured duration.
            seconds(counts[2] - 1, pace),
            CsvFile.decimal(rates[0], 6),
            CsvFile.decimal(rates[1], 6));
    return new Pages(cells, counts[2], rates[1]);
  }

  private static String seconds(int pages, double pace) {
    return pages <= 0 ? "0" : CsvFile.decimal(pages * pace, 2);
  }
}
