package org.clicktrail.ml.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.Samples;
import org.junit.jupiter.api.Test;

class RelevanceTest {

  /// SciPy: `chi2_contingency([[30,10],[20,20],[5,15]], correction=False,
  /// lambda_='log-likelihood')` is 14.695770943665066, p = 0.0006439525776037509.
  @Test
  void comparesWordsWithTheOutcome() {
    List<String> words = new ArrayList<>();
    List<Double> outcome = new ArrayList<>();
    int[][] counts = {{30, 10}, {20, 20}, {5, 15}};
    for (int word = 0; word < 3; word++) {
      for (int one = 0; one < 2; one++) {
        words.addAll(Collections.nCopies(counts[word][one], "w" + word));
        outcome.addAll(Collections.nCopies(counts[word][one], (double) one));
      }
    }
    Relevance.Test test = test(words, outcome, Task.CONVERSION);
    assertEquals(14.695770943665066, test.statistic(), 1e-9);
    assertEquals(0.0006439525776037509, test.chance(), 1e-10);
  }

  /// SciPy: `kruskal([0,0,0,5,7], [0,3,8,9], [4,10,12,15,0])` is 3.1618390804597682, p =
  /// 0.20578578287060248.
  @Test
  void comparesWordsWithAmounts() {
    List<String> words = List.of("a a a a a b b b b c c c c c".split(" "));
    List<Double> amounts = List.of(0., 0., 0., 5., 7., 0., 3., 8., 9., 4., 10., 12., 15., 0.);
    Relevance.Test test = test(words, amounts, Task.REVENUE);
    assertEquals(3.1618390804597682, test.statistic(), 1e-9);
    assertEquals(0.20578578287060248, test.chance(), 1e-9);
  }

  private static Relevance.Test test(List<String> words, List<Double> target, Task task) {
    TrainingSet set =
        new TrainingSet(
            Table.of(Columns.words("w", words)),
            List.of(Samples.info("w", true)),
            Columns.numbers("t", target.stream().mapToDouble(Double::doubleValue).toArray()));
    return Relevance.tests(set, task, Progress.none()).getFirst();
  }

  /// Example of Benjamini and Hochberg 1995, section 3.2 in short: by hand, 0.008 is the largest
  /// p-value not above its share i × 0.05 / 8.
  @Test
  void controlsTheShareOfFalseFinds() {
    assertEquals(
        2, Relevance.passing(new double[] {.001, .008, .039, .041, .042, .06, .074, .205}));
    assertEquals(0, Relevance.passing(new double[] {.02, .5, .9}));
    // a later one lets all before it pass: 0.04 is above 0.05 / 2, but 0.045 is not above 0.05
    assertEquals(2, Relevance.passing(new double[] {.04, .045}));
  }

  @Test
  void sharesRanksOfEqualAmounts() {
    assertArrayEquals(new double[] {1.5, 3, 1.5, 4}, Relevance.ranks(new double[] {0, 2, 0, 5}));
  }

  /// Of 100 columns of noise beside three that tell, at most a few are kept with those; of noise
  /// alone a few at most.
  @Test
  void keepsWhatTells() {
    for (Task task : Task.values()) {
      TrainingSet set = withNoise(Samples.mixed(800, task, 3), 100);
      List<String> kept = kept(set, task, PreprocessSpec.Selection.AUTO);
      assertTrue(kept.containsAll(List.of("pages", "price", "device")), kept.toString());
      assertTrue(kept.size() <= 6, kept.toString());
      assertEquals(2, kept(set, task, PreprocessSpec.Selection.K).size());
      assertEquals("pages", kept(set, task, PreprocessSpec.Selection.K).getFirst());
    }
  }

  @Test
  void keepsOneColumnAtLeast() {
    TrainingSet set = withNoise(Samples.mixed(300, Task.CONVERSION, 3), 3);
    TrainingSet noise = set.only(set.infos().subList(4, 7));
    assertEquals(1, kept(noise, Task.CONVERSION, PreprocessSpec.Selection.AUTO).size());
  }

  private static List<String> kept(TrainingSet set, Task task, PreprocessSpec.Selection selection) {
    PreprocessSpec spec =
        new PreprocessSpec(
            PreprocessSpec.Balance.NONE, 1, PreprocessSpec.Calibration.NONE, selection, 2);
    return Relevance.kept(set, task, spec, Progress.none()).stream().map(FeatureInfo::id).toList();
  }

  private static TrainingSet withNoise(TrainingSet set, int more) {
    SplittableRandom random = new SplittableRandom(8);
    List<Column> columns = new ArrayList<>(set.features().columns());
    List<FeatureInfo> infos = new ArrayList<>(set.infos());
    for (int i = 0; i < more; i++) {
      double[] noise = new double[set.rows()];
      Arrays.setAll(noise, _ -> random.nextGaussian());
      columns.add(Columns.numbers("noise" + i, noise));
      infos.add(Samples.info("noise" + i, false));
    }
    return new TrainingSet(Table.of(set.rows(), columns), infos, set.target());
  }
}
