package org.clicktrail.ml.prep;

/// How a kind of model wants its numbers.
public enum Style {
  /// For weighted sums that are an amount: words one number each, everything with mean 0 and
  /// standard deviation 1 in training.
  STANDARD(Words.PLACES, Numbers.SCALED),
  /// Like [#STANDARD], with skewed numbers on a logarithmic scale: for weighted sums that are
  /// log-odds.
  STANDARD_LOG(Words.PLACES, Numbers.SCALED_LOG),
  /// Like [#STANDARD_LOG], but a word is 1 or 0: for covariances, where a rare word with standard
  /// deviation 1 would be the loudest of all.
  STANDARD_LOG_WORDS_PLAIN(Words.PLAIN_PLACES, Numbers.SCALED_LOG),
  /// For distances: words as codes, numbers as in [#STANDARD_LOG].
  DISTANCE(Words.BY_COUNT, Numbers.SCALED_LOG),
  /// For trees: words as codes ordered by their mean target in training, numbers as they are.
  ORDERED(Words.BY_TARGET, Numbers.PLAIN),
  /// For counting: words as codes, numbers as codes of their decile.
  COUNTED(Words.BY_COUNT, Numbers.BINNED),
  /// For curves: words as in [#ORDERED], numbers as codes of up to 256 bins in their order.
  CURVES(Words.BY_TARGET, Numbers.BINNED_FINE);

  final Words words;
  final Numbers numbers;

  Style(Words words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  enum Words {
    /// A number of its own for each word, standardized.
    PLACES,
    /// A number of its own for each word, 1 or 0.
    PLAIN_PLACES,
    /// A code, 0 for the most frequent word.
    BY_COUNT,
    /// A code, 0 for the word with the smallest mean target.
    BY_TARGET
  }

  enum Numbers {
    PLAIN,
    SCALED,
    SCALED_LOG,
    BINNED,
    BINNED_FINE
  }
}
