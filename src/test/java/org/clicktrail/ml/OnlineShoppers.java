package org.clicktrail.ml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;

/// UCI 468 as a training set: codes are categories, the label is Revenue.
public final class OnlineShoppers {

  private static final Set<String> WORDS =
      Set.of(
          "Month",
          "OperatingSystems",
          "Browser",
          "Region",
          "TrafficType",
          "VisitorType",
          "Weekend");

  private OnlineShoppers() {}

  static TrainingSet read(Path file, Set<String> without) throws IOException {
    List<String[]> lines = Files.readAllLines(file).stream().map(line -> line.split(",")).toList();
    List<String[]> rows = lines.subList(1, lines.size());
    List<Column> columns = new ArrayList<>();
    List<FeatureInfo> infos = new ArrayList<>();
    String[] header = lines.getFirst();
    for (int i = 0; i < header.length - 1; i++) {
      int at = i;
      if (!without.contains(header[i])) {
        boolean words = WORDS.contains(header[i]);
        columns.add(
            words
                ? Columns.words(header[i], rows.stream().map(row -> row[at]).toList())
                : Columns.numbers(
                    header[i],
                    rows.stream().mapToDouble(row -> Double.parseDouble(row[at])).toArray()));
        infos.add(Samples.info(header[i], words));
      }
    }
    double[] target =
        rows.stream().mapToDouble(row -> row[header.length - 1].equals("TRUE") ? 1 : 0).toArray();
    return new TrainingSet(
        Table.of(rows.size(), columns), infos, Columns.numbers("Revenue", target));
  }

  /// Area under the ROC curve by ranks, ties count half.
  public static double auc(double[] predicted, double[] actual) {
    Integer[] order = IntStream.range(0, predicted.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> Double.compare(predicted[a], predicted[b]));
    double ranks = 0;
    double ones = 0;
    for (int i = 0; i < order.length; ) {
      int end = i;
      while (end < order.length && predicted[order[end]] == predicted[order[i]]) {
        end++;
      }
      for (int k = i; k < end; k++) {
        if (actual[order[k]] == 1) {
          ranks += (i + end + 1) / 2.0;
          ones++;
        }
      }
      i = end;
    }
    return (ranks - ones * (ones + 1) / 2) / (ones * (order.length - ones));
  }
}
