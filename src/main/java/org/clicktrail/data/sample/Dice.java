package org.clicktrail.data.sample;

import java.util.SplittableRandom;
import java.util.UUID;

/// A seeded source of chance. Only `nextLong` and [StrictMath] are used, so that a seed gives the
/// same values on every system and every version of Java.
final class Dice {
  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  Dice(long seed) {
    this(new SplittableRandom(seed));
  }

  /// An independent source: what is drawn from it does not shift what is drawn from this one.
  Dice fork() {
    return new Dice(random.split());
  }

  /// Uniform in [0, 1).
  double uniform() {
    return (random.nextLong() >>> 11) * 0x1p-53;
  }

  double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /// Uniform in 0 … `bound` - 1.
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /// Standard normal, by Marsaglia's polar method.
  double normal() {
    while (true) {
      double x = uniform(-1, 1);
      double y = uniform(-1, 1);
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
      }
    }
  }

  double logNormal(double median, double spread) {
    return median * StrictMath.exp(spread * normal());
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /// Poisson by Knuth's product of uniforms; meant for means below 50.
  int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = uniform(); product > limit; product *= uniform()) {
      count++;
    }
    return count;
  }

  /// An index, each with its weight; weights need not sum to one.
  int pick(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double rest = uniform() * sum;
    for (int i = 0; i < weights.length - 1; i++) {
      rest -= weights[i];
      if (rest < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /// A random UUID (version 4).
  UUID uuid() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /// The probability that belongs to `logOdds`.
  static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
