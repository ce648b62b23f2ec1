package org.clicktrail.ml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;

/// Small training sets made by a known process.
public final class Samples {

  private Samples() {}

  public static FeatureInfo info(String name, boolean words) {
    return new FeatureInfo(
        name,
        name,
        "",
        "",
        words ? FeatureInfo.Kind.CATEGORY : FeatureInfo.Kind.NUMBER,
        true,
        name);
  }

  /// Two numbers and a word decide, one number is noise; some cells of each are missing.
  public static TrainingSet mixed(int rows, Task task, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] pages = new double[rows];
    double[] price = new double[rows];
    double[] noise = new double[rows];
    double[] target = new double[rows];
    List<String> device = new ArrayList<>();
    List<String> words = List.of("phone", "tablet", "desktop", "watch");
    for (int row = 0; row < rows; row++) {
      pages[row] = random.nextInt(30);
      price[row] = Math.exp(random.nextGaussian());
      noise[row] = random.nextGaussian();
      int word = random.nextInt(4);
      double score = 0.25 * (pages[row] - 15) - Math.log(price[row]) + (word - 1.5);
      target[row] =
          switch (task) {
            case CONVERSION -> score + 0.5 * random.nextGaussian() > 0 ? 1 : 0;
            case REVENUE -> 10 * score + random.nextGaussian();
          };
      if (random.nextInt(20) == 0) {
        price[row] = Double.NaN;
      }
      device.add(random.nextInt(20) == 0 ? "" : words.get(word));
    }
    Table table =
        Table.of(
            Columns.numbers("pages", pages),
            Columns.numbers("price", price),
            Columns.numbers("noise", noise),
            Columns.words("device", device));
    return new TrainingSet(
        table,
        List.of(
            info("pages", false), info("price", false), info("noise", false), info("device", true)),
        Columns.numbers("target", target));
  }

  /// The same with amounts that are never below zero: the exponential of a third of the score, and
  /// `least` where the score is small.
  public static TrainingSet amounts(int rows, double least, long seed) {
    TrainingSet set = mixed(rows, Task.REVENUE, seed);
    double[] target =
        Arrays.stream(set.target().toArray())
            .map(score -> score < -20 ? least : Math.exp(score / 30))
            .toArray();
    return new TrainingSet(set.features(), set.infos(), Columns.numbers("target", target));
  }

  /// The rows at some places.
  public static TrainingSet rows(TrainingSet set, int[] rows) {
    return new TrainingSet(set.features().rows(rows), set.infos(), set.target().rows(rows));
  }
}
