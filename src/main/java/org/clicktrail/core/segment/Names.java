package org.clicktrail.core.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clicktrail.core.segment.NearestCentre.Scaling;
import org.clicktrail.core.text.Messages;

/// Proposes different names in words: by depth of the visit where the columns are browsing, else by
/// what is high and low. Two alike are told apart by the column they differ in most.
final class Names {

  private static final Pattern BROWSING =
      Pattern.compile(
          "click|page|view|event|product|categor|cart|visit|item|time|duration|bounce|exit|gap");

  private Names() {}

  /// Whether most columns, by their names or labels, tell of browsing.
  static boolean browsing(List<Scaling> columns, List<String> labels) {
    long hits =
        IntStream.range(0, columns.size())
            .mapToObj(j -> columns.get(j).column() + " " + labels.get(j))
            .filter(name -> BROWSING.matcher(name.toLowerCase(Locale.ROOT)).find())
            .count();
    return 2 * hits > columns.size();
  }

  /// @param centres one a segment, scaled
  /// @param depth position of each segment on the first component, in standard deviations
  static List<String> proposed(
      double[][] centres, double[] depth, List<Scaling> columns, List<String> labels) {
    boolean browsing = browsing(columns, labels);
    List<String> names =
        IntStream.range(0, centres.length)
            .mapToObj(s -> browsing ? byDepth(depth[s]) : byColumns(centres[s], labels))
            .toList();
    List<String> distinct = new ArrayList<>();
    for (int s = 0; s < centres.length; s++) {
      String name = names.get(s);
      List<Integer> alike =
          IntStream.range(0, centres.length)
              .filter(other -> names.get(other).equals(name))
              .boxed()
              .toList();
      distinct.add(alike.size() == 1 ? name : apart(name, s, alike, centres, labels));
    }
    return numbered(distinct);
  }

  private static String byDepth(double depth) {
    String key =
        depth < -1.2
            ? "leavers"
            : depth < -0.4
                ? "lookers"
                : depth < 0.4 ? "browsers" : depth < 1.2 ? "explorers" : "researchers";
    return Messages.text("segment.name." + key);
  }

  private static String byColumns(double[] centre, List<String> labels) {
    List<Integer> order =
        IntStream.range(0, centre.length)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> -Math.abs(centre[j])))
            .toList();
    if (Math.abs(centre[order.getFirst()]) < 0.3) {
      return Messages.text("segment.name.average");
    }
    String first = level(centre, order.getFirst(), labels);
    return order.size() > 1 && Math.abs(centre[order.get(1)]) >= 0.5
        ? Messages.text("segment.name.two", first, lower(level(centre, order.get(1), labels)))
        : first;
  }

  /// In the middle of a name; abbreviations and names such as PageValues stay.
  private static String lower(String name) {
    return name.length() < 2 || name.chars().skip(1).anyMatch(Character::isUpperCase)
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String level(double[] centre, int j, List<String> labels) {
    return Messages.text(
        centre[j] > 0 ? "segment.name.high" : "segment.name.low", lower(labels.get(j)));
  }

  /// Adds the column in which a segment differs most from the others of its name.
  private static String apart(
      String name, int s, List<Integer> alike, double[][] centres, List<String> labels) {
    int column = 0;
    double most = 0;
    for (int j = 0; j < labels.size(); j++) {
      int at = j;
      double others =
          alike.stream()
              .filter(other -> other != s)
              .mapToDouble(other -> centres[other][at])
              .average()
              .orElse(0);
      double difference = centres[s][j] - others;
      if (Math.abs(difference) > Math.abs(most)) {
        most = difference;
        column = j;
      }
    }
    return Messages.text(
        most > 0 ? "segment.name.more" : "segment.name.less", name, labels.get(column));
  }

  private static List<String> numbered(List<String> names) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> all = new ArrayList<>();
    for (String name : names) {
      int count = seen.merge(name, 1, Integer::sum);
      all.add(count == 1 ? name : name + " " + count);
    }
    return all;
  }
}
