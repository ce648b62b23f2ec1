package org.clicktrail.ml.prep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.stat.Ranking;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.Learners;
import org.clicktrail.ml.Samples;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingRowsTest {

  private static final int WORDS = 200;

  /// @param effect how much the words differ, in log-odds
  private static TrainingSet words(int rows, double effect, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SplittableRandom fixed = new SplittableRandom(99);
    double[] worth = fixed.doubles(WORDS, -1, 1).map(x -> effect * x).toArray();
    String[] words = new String[rows];
    double[] target = new double[rows];
    for (int row = 0; row < rows; row++) {
      int word = random.nextInt(WORDS);
      words[row] = "w" + word;
      target[row] = random.nextDouble() < 1 / (1 + Math.exp(-worth[word])) ? 1 : 0;
    }
    return set(List.of(words), target);
  }

  private static TrainingSet set(List<String> words, double[] target) {
    return new TrainingSet(
        Table.of(Columns.words("w", words)),
        List.of(Samples.info("w", true)),
        Columns.numbers("target", target));
  }

  private static Prep fit(TrainingSet set) {
    return PrepFit.fit(set, Style.ORDERED, Progress.none());
  }

  /// By hand: 40 words of 20 rows each, of word k the first k/2 rows are 1, so 380 of 800. A new
  /// row with w10 has (5 + 20 × 380/800) / (20 + 20).
  @Test
  void newRowsTakeTheMeanOfAllTrainingRows() {
    TrainingSet set = halves();
    Prep prep = fit(set);
    assertEquals(2, prep.width());
    double[][] seen = prep.matrix(Table.of(Columns.words("w", List.of("w10", "never", ""))));
    assertEquals((5 + 20 * 380 / 800.0) / 40, seen[0][1], 1e-12);
    assertEquals(380 / 800.0, seen[1][1], 1e-12);
    assertEquals(380 / 800.0, seen[2][1], 1e-12);
  }

  private static TrainingSet halves() {
    List<String> words = IntStream.range(0, 800).mapToObj(row -> "w" + row / 20).toList();
    double[] target = new double[800];
    Arrays.setAll(target, row -> row % 20 < row / 20 / 2 ? 1 : 0);
    return set(words, target);
  }

  /// The statistic of a training row does not depend on its own outcome: turned round, it stays the
  /// same, while that of a row of another fold changes.
  @Test
  void trainingRowsAreNotToldTheirOwnOutcome() {
    TrainingSet set = halves();
    double[] before = TrainingRows.columns(fit(set), set, Progress.none())[1];
    double[] target = set.target().toArray();
    // rows 205 (0) and 204 (1) of w10 change places, so the folds, drawn by class, stay as they are
    // but for these two
    double[] other = target.clone();
    int[] fold = OutOfFold.folds(target, set.groups(), 5, 1);
    int one = 200;
    int zero =
        IntStream.range(205, 220).filter(row -> fold[row] == fold[one]).findFirst().orElse(-1);
    assertNotEquals(-1, zero, "no row of that fold: take another seed");
    other[one] = 0;
    other[zero] = 1;
    TrainingSet turned =
        new TrainingSet(set.features(), set.infos(), Columns.numbers("target", other));
    double[] own = means(turned, fold);
    assertArrayEquals(means(set, fold), before, 1e-12);
    assertEquals(before[one], own[one], 1e-12);
    assertEquals(before[zero], own[zero], 1e-12);
  }

  /// The definition, written out.
  private static double[] means(TrainingSet set, int[] fold) {
    double[] target = set.target().toArray();
    double[] means = new double[target.length];
    for (int row = 0; row < means.length; row++) {
      int now = row;
      int[] others = IntStream.range(0, fold.length).filter(r -> fold[r] != fold[now]).toArray();
      double mean = Arrays.stream(others).mapToDouble(r -> target[r]).average().orElseThrow();
      int[] same = Arrays.stream(others).filter(r -> r / 20 == now / 20).toArray();
      means[row] =
          (Arrays.stream(same).mapToDouble(r -> target[r]).sum() + 20 * mean) / (same.length + 20);
    }
    return means;
  }

  @Test
  void matrixAndColumnsAgreeAndTheFileKeepsThem() throws BrokenException {
    TrainingSet set = words(2_000, 2, 1);
    Prep prep = fit(set);
    double[][] columns = TrainingRows.columns(prep, set, Progress.none());
    assertArrayEquals(columns, Design.columns(TrainingRows.matrix(prep, set, Progress.none())));
    ArrayWriter out = new ArrayWriter();
    prep.write(out);
    Prep again = Prep.read(new ArrayReader(out.toBytes()));
    assertArrayEquals(prep.matrix(set.features()), again.matrix(set.features()));
    assertEquals(prep.means(), again.means());
  }

  @Test
  void fewWordsNeedNoMeans() {
    TrainingSet set = Samples.mixed(400, Task.CONVERSION, 1);
    assertTrue(fit(set).means().isEmpty());
  }

  /// 200 words of which only 30 have a code, by which trees rank with an AUC of 0.55. With means
  /// they rank new rows nearly as well as the truth does (0.76). Where words tell nothing they must
  /// say little: with means that include a row's own outcome, tried once, tree, forest and boosting
  /// spread by 0.115 to 0.117 and AdaBoost by 0.067. (Extra trees, which see all rows and cut to
  /// leaves of five, spread as much either way.)
  @ParameterizedTest
  @CsvSource({"tree,0.08", "forest,0.1", "extra_trees,0.12", "boosting,0.09", "adaboost,0.05"})
  void manyWordsAreToldApartWithoutBeingLearnedByHeart(String id, double most)
      throws ProblemException {
    TrainingSet test = words(3_000, 2, 3);
    double auc = Ranking.auc(said(id, 2, test), test.target().toArray());
    assertTrue(auc > 0.73, id + " has AUC " + auc);
    double spread = Sample.deviation(said(id, 0, test));
    assertTrue(spread < most, id + " spreads by " + spread);
  }

  private static double[] said(String id, double effect, TrainingSet test) throws ProblemException {
    return Learners.find(id, Task.CONVERSION)
        .orElseThrow()
        .train(words(4_000, effect, 2), Params.defaults(), 1, Progress.none())
        .predict(test.features());
  }
}
