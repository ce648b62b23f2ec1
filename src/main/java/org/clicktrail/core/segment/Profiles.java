package org.clicktrail.core.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.segment.NearestCentre.Scaling;
import org.clicktrail.core.segment.Segmentation.Profile;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// What sets each segment apart, with a proposed name and action.
final class Profiles {

  private static final int SENTENCES = 3;

  private final Snapshot end;
  private final List<Scaling> columns;
  private final int[] segments;
  private final int k;
  private final double[][] centres;
  private final double[] depth;
  private final double[] means;
  private final List<FeatureInfo> infos;

  /// Mean of each column in each segment.
  private final double[][] own;

  /// The centres, 0 where nothing is said of a column.
  private final double[][] told;

  Profiles(
      Snapshot end, List<Scaling> columns, double[][] rows, int[] segments, Components components) {
    this.end = end;
    this.columns = columns;
    this.segments = segments;
    this.k = Arrays.stream(segments).max().orElse(-1) + 1;
    this.centres = k == 0 ? new double[0][] : Distances.centres(rows, segments, k);
    double unit = Math.sqrt(Math.max(1e-12, components.variance(0)));
    this.depth =
        Arrays.stream(centres).mapToDouble(c -> components.coordinate(c, 0) / unit).toArray();
    this.means = columns.stream().mapToDouble(c -> Sample.mean(values(c))).toArray();
    this.infos = columns.stream().map(c -> end.info(c.column())).toList();
    this.own = own();
    this.told = told();
  }

  private double[] values(Scaling scaling) {
    return end.features().column(scaling.column()) instanceof Column.Numbers numbers
        ? numbers.toArray()
        : new double[0];
  }

  /// @param given names by segment number
  /// @param actions given ones, by segment number
  List<Profile> all(Map<Integer, String> given, Map<Integer, String> actions) {
    List<String> names = new Names(told, own, infos).proposed(depth);
    Actions proposals = new Actions(told, own, infos);
    Interval overall = rate(_ -> true);
    List<Profile> profiles = new ArrayList<>();
    int first = Arrays.stream(segments).anyMatch(s -> s < 0) ? -1 : 0;
    for (int segment = first; segment < k; segment++) {
      int id = segment;
      long size = Arrays.stream(segments).filter(s -> s == id).count();
      Interval rate = rate(s -> s == id);
      String suggested = action(proposals, id, rate, overall);
      String proposed = id < 0 ? Messages.text("segment.name.noise") : names.get(id);
      profiles.add(
          new Profile(
              id,
              given.getOrDefault(id, proposed),
              proposed,
              size,
              (double) size / segments.length,
              rate,
              revenue(id),
              id < 0 ? List.of() : typical(id),
              actions.getOrDefault(id, suggested),
              suggested));
    }
    profiles.sort(Comparator.comparing((Profile profile) -> profile.id() < 0));
    return profiles;
  }

  /// Where a segment lies above the average on the scale that forms segments, but its mean below
  /// that of all, as can be by a few very large values of others, or the other way round, neither
  /// "high" nor "low" is true of what is shown beside the word.
  private double[][] told() {
    return IntStream.range(0, k)
        .mapToObj(s ->
            IntStream.range(0, columns.size())
                .mapToDouble(j -> centres[s][j] * (own[s][j] - means[j]) > 0 ? centres[s][j] : 0)
                .toArray())
        .toArray(double[][]::new);
  }

  private double[][] own() {
    return IntStream.range(0, k)
        .mapToObj(s -> IntStream.range(0, columns.size()).mapToDouble(j -> mean(s, j)).toArray())
        .toArray(double[][]::new);
  }

  private double mean(int segment, int j) {
    double[] all = values(columns.get(j));
    return IntStream.range(0, all.length)
        .filter(row -> segments[row] == segment && !Double.isNaN(all[row]))
        .mapToDouble(row -> all[row])
        .average()
        .orElse(Double.NaN);
  }

  private Interval rate(java.util.function.IntPredicate of) {
    double hits = 0;
    double known = 0;
    for (int row = 0; row < segments.length; row++) {
      if (of.test(segments[row]) && !end.label().missing(row)) {
        known++;
        hits += end.label().number(row) > 0.5 ? 1 : 0;
      }
    }
    return Interval.wilson(hits, known);
  }

  private Interval revenue(int segment) {
    if (end.revenue().isEmpty()) {
      return Interval.unknown(Double.NaN);
    }
    Column.Numbers revenue = end.revenue().get();
    return Sample.meanInterval(
        IntStream.range(0, segments.length)
            .filter(row -> segments[row] == segment)
            .mapToDouble(revenue::number)
            .toArray());
  }

  /// The columns in which the segment lies farthest from the average, as sentences.
  private List<String> typical(int segment) {
    return IntStream.range(0, columns.size())
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -Math.abs(told[segment][j])))
        .limit(SENTENCES)
        .filter(j -> Math.abs(told[segment][j]) >= 0.3)
        .map(j -> sentence(segment, j))
        .toList();
  }

  private String sentence(int segment, int j) {
    double mean = own[segment][j];
    double ratio = mean / means[j];
    String here = Formats.amount(mean, infos.get(j).unit());
    String average = Formats.amount(means[j], infos.get(j).unit());
    if (mean == 0) {
      return Messages.text("segment.typical.none", infos.get(j).label(), average);
    }
    // of values on both sides of zero a ratio says nothing
    boolean ratios = Arrays.stream(values(columns.get(j))).noneMatch(value -> value < 0);
    if (ratios && mean > 0 && ratio >= 1.2) {
      return Messages.text(
          "segment.typical.times", infos.get(j).label(), Formats.decimal(ratio, 1), here, average);
    }
    if (ratios && mean > 0 && ratio <= 0.8) {
      return Messages.text(
          "segment.typical.part", infos.get(j).label(), Formats.percent(ratio, 0), here, average);
    }
    return Messages.text("segment.typical.plain", infos.get(j).label(), here, average);
  }

  /// The user edits it.
  private String action(Actions actions, int segment, Interval rate, Interval overall) {
    return segment < 0
        ? Messages.text("segment.action.noise")
        : actions.proposed(segment, rate.low() > overall.value(), rate.high() < overall.value());
  }
}
