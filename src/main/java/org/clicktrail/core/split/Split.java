package org.clicktrail.core.split;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Rows of a snapshot divided into training and test, one or more times.
///
/// @param kind `time`, `random`, `group`, `files`
/// @param folds one for time and files, else k; test parts of k folds together are all rows
/// @param sentence for the user: "Learnt from Feb–Oct, tested on 4,725 sessions of Nov–Dec"
/// @param trainPeriod "Feb–Oct"; "" without time
/// @param testPeriod "Nov–Dec"; "" without time
/// @param boundaryMicros the cut in microseconds since 1970; empty without time
/// @param sharedGroups test sessions left out because customer or session is also in training
public record Split(
    String kind,
    List<Fold> folds,
    String sentence,
    String trainPeriod,
    String testPeriod,
    Optional<Long> boundaryMicros,
    SharedGroups sharedGroups) {

  public Split {
    folds = List.copyOf(folds);
  }

  /// The sentence without the remarks behind its first semicolon.
  public String summary() {
    return sentence.split(";", 2)[0];
  }

  /// The same split with other counts of what is on both sides.
  public Split with(SharedGroups other) {
    return new Split(kind, folds, sentence, trainPeriod, testPeriod, boundaryMicros, other);
  }

  /// Whether another split has the same rows on the same sides.
  public boolean sameRows(Split other) {
    return folds.size() == other.folds.size()
        && IntStream.range(0, folds.size())
            .allMatch(fold -> folds.get(fold).same(other.folds.get(fold)));
  }

  /// Customers or sessions on both sides.
  ///
  /// @param what "customers", "sessions", [#CUTOFFS] or [#UNNAMED]
  /// @param shared test sessions whose group is also in training
  /// @param of test sessions before they were taken out
  public record SharedGroups(String what, long shared, long of) {

    /// Customers at several cut-offs: they are on both sides by intention, see [CutoffSplit].
    public static final String CUTOFFS = "cutoffs";

    /// No column names who is behind a row, so that the same one in two rows is not noticed.
    public static final String UNNAMED = "unnamed";
  }

  /// Row numbers of a snapshot.
  public static final class Fold {
    private final int[] train;
    private final int[] test;
    private final int[] known;

    /// @param train rows to learn from
    /// @param test rows of the headline score
    /// @param known test rows of groups also in training ("known customers"), scored apart
    public Fold(int[] train, int[] test, int[] known) {
      this.train = train.clone();
      this.test = test.clone();
      this.known = known.clone();
    }

    private boolean same(Fold other) {
      return Arrays.equals(train, other.train)
          && Arrays.equals(test, other.test)
          && Arrays.equals(known, other.known);
    }

    public int[] train() {
      return train.clone();
    }

    public int[] test() {
      return test.clone();
    }

    public int[] known() {
      return known.clone();
    }
  }
}
