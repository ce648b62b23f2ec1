package org.clicktrail.core.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.text.Messages;

/// Proposes short, different names in words: by depth of the visit where the columns are browsing
/// and no other segment is as deep, else by the one or two columns that set a segment apart most.
final class Names {

  /// A card, a point on the map and a cell of a table have room for so many characters.
  static final int LONGEST = 32;

  /// Standard deviations from the average that are worth a word.
  private static final double WORTH = 0.3;

  /// A second column belongs to the name if it lies at least so far out, of the first one's way.
  private static final double SECOND = 0.5;

  /// Columns whose pairs are tried.
  private static final int TRIED = 5;

  private static final Pattern BROWSING =
      Pattern.compile(
          "click|page|view|event|product|categor|cart|visit|item|time|duration|bounce|exit|gap");

  private final double[][] centres;
  private final double[][] means;
  private final List<FeatureInfo> columns;
  private final Levels levels;

  /// @param centres one a segment, scaled
  /// @param means of the columns in each segment, as they are
  Names(double[][] centres, double[][] means, List<FeatureInfo> columns) {
    this.centres = centres;
    this.means = means;
    this.columns = columns;
    this.levels = new Levels(columns);
  }

  /// Whether most columns, by their names or labels, tell of browsing.
  static boolean browsing(List<FeatureInfo> columns) {
    long hits =
        columns.stream()
            .map(info -> info.id() + " " + info.label())
            .filter(name -> BROWSING.matcher(name.toLowerCase(Locale.ROOT)).find())
            .count();
    return 2 * hits > columns.size();
  }

  /// One a segment. The segment that lies furthest out chooses first.
  ///
  /// @param depth position of each segment on the first component, in standard deviations
  List<String> proposed(double[] depth) {
    boolean browsing = browsing(columns);
    List<String> depths =
        IntStream.range(0, centres.length)
            .mapToObj(s -> browsing ? byDepth(depth[s]) : "")
            .toList();
    String[] names = new String[centres.length];
    Set<String> taken = new HashSet<>();
    IntStream.range(0, centres.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer s) -> -furthest(s)))
        .forEach(s -> {
          List<String> wanted = candidates(s, depths);
          names[s] =
              wanted.stream()
                  .filter(name -> name.length() <= LONGEST && !taken.contains(name))
                  .findFirst()
                  .orElseGet(() -> numbered(shortened(wanted.getLast()), taken));
          taken.add(names[s]);
        });
    return List.of(names);
  }

  private double furthest(int s) {
    return IntStream.range(0, columns.size())
        .mapToDouble(j -> Math.abs(centres[s][j]))
        .max()
        .orElse(0);
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

  /// Names in the order in which they are liked.
  private List<String> candidates(int s, List<String> depths) {
    String depth = depths.get(s);
    List<Integer> alike =
        IntStream.range(0, depths.size()).filter(o -> depths.get(o).equals(depth)).boxed().toList();
    if (!depth.isEmpty() && alike.size() == 1) {
      return List.of(depth);
    }
    List<String> all = new ArrayList<>();
    List<Integer> order =
        furthest(IntStream.range(0, columns.size()).mapToDouble(j -> centres[s][j]).toArray());
    if (order.isEmpty()) {
      all.add(Messages.text("segment.name.average"));
    }
    if (!depth.isEmpty()) {
      furthest(apart(s, alike)).stream()
          .filter(order::contains)
          .forEach(j -> all.add(Messages.text("segment.name.two", depth, level(s, j))));
    }
    List<String> pairs =
        IntStream.range(0, Math.min(order.size(), TRIED))
            .boxed()
            .flatMap(b -> IntStream.range(0, b).mapToObj(a -> pair(s, order.get(a), order.get(b))))
            .toList();
    List<String> singles = order.stream().map(j -> Levels.upper(level(s, j))).toList();
    boolean two =
        order.size() > 1
            && Math.abs(centres[s][order.get(1)]) >= SECOND * Math.abs(centres[s][order.get(0)]);
    Stream.of(two ? pairs : singles.stream().limit(1).toList(), pairs, singles)
        .forEach(all::addAll);
    all.add(depth.isEmpty() ? all.getFirst() : depth);
    return all;
  }

  /// What sets a segment apart from the others that are as deep.
  private double[] apart(int s, List<Integer> alike) {
    return IntStream.range(0, columns.size())
        .mapToDouble(j ->
            centres[s][j]
                - alike.stream()
                    .filter(other -> other != s)
                    .mapToDouble(other -> centres[other][j])
                    .average()
                    .orElse(0))
        .toArray();
  }

  /// Columns worth a word, the one furthest out first.
  private static List<Integer> furthest(double[] distances) {
    return IntStream.range(0, distances.length)
        .filter(j -> Math.abs(distances[j]) >= WORTH)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -Math.abs(distances[j])))
        .toList();
  }

  private String level(int s, int j) {
    return levels.words(j, centres[s][j] > 0, means[s][j]);
  }

  private String brief(int s, int j) {
    return levels.brief(j, centres[s][j] > 0, means[s][j]);
  }

  private String pair(int s, int first, int second) {
    String full = Messages.text("segment.name.two", level(s, first), level(s, second));
    return Levels.upper(
        full.length() <= LONGEST
            ? full
            : Messages.text("segment.name.two", brief(s, first), brief(s, second)));
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 3).strip() + "…";
  }

  private static String numbered(String name, Set<String> taken) {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> i == 1 ? name : name + " " + i)
        .filter(one -> !taken.contains(one))
        .findFirst()
        .orElseThrow();
  }
}
