package org.clicktrail.core.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.segment.NearestCentre.Scaling;
import org.clicktrail.core.segment.Segmentation.Quality;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Finds segments of sessions by what they did, describes them and says whether they are any good.
/// The outcome is never used to form them, only to choose among numbers of equal separation.
public final class Segmenter {

  private static final int FEWEST = 20;
  private static final int FIRST_K = 2;
  private static final int LAST_K = 8;
  private static final int RESAMPLES = 5;
  private static final int RESAMPLE_ROWS = 4_000;
  private static final int SAMPLES = 10;
  private static final int SAMPLE_ROWS = 1_000;
  static final double USELESS = 0.97;

  private final Clusterer clusterer;
  private final SegmentSpec spec;
  private final double[][] rows;
  private final int[] fitted;

  private Segmenter(Clusterer clusterer, SegmentSpec spec, double[][] rows) {
    this.clusterer = clusterer;
    this.spec = spec;
    this.rows = rows;
    this.fitted = Sample.rows(rows.length, limit(clusterer.id()), spec.seed());
  }

  /// Rows a method can take; the others are assigned to the nearest centre (STACK.md §12).
  private static int limit(String algorithm) {
    return switch (algorithm) {
      case "hierarchical" -> 10_000;
      case "dbscan" -> 20_000;
      default -> 200_000;
    };
  }

  /// @param end all sessions at their end, with label and revenue where known
  /// @param excluded columns not to choose automatically: the outcome's own and those known later
  /// @throws ProblemException with fewer than 20 sessions or no usable column
  public static Segmentation segment(
      Snapshot end, Set<String> excluded, SegmentSpec spec, Clusterer clusterer, Progress progress)
      throws ProblemException {
    progress.stage(Messages.text("segment.stage"));
    if (end.rows() < FEWEST) {
      throw new ProblemException(
          Problem.Kind.TOO_FEW_ROWS, Formats.count(end.rows()), Formats.count(FEWEST));
    }
    List<Scaling> columns = Preparation.columns(end, excluded, spec.columns());
    if (columns.isEmpty()) {
      throw new ProblemException(Problem.Kind.NO_COLUMNS);
    }
    double[][] rows = new NearestCentre(columns, List.of(), List.of()).scaled(end.features());
    return new Segmenter(clusterer, spec, rows).found(end, columns, progress);
  }

  private Segmentation found(Snapshot end, List<Scaling> columns, Progress progress)
      throws ProblemException {
    List<Grouping> tried = new ArrayList<>();
    int from = clusterer.needsK() ? FIRST_K : 0;
    int to = clusterer.needsK() ? Math.min(LAST_K, rows.length / 10) : 0;
    for (int k = from; k <= to; k++) {
      double share = (double) (k - from) / (to - from + 1);
      tried.add(all(k, progress.part(0.5 * share, 0.5 * (share + 1.0 / (to - from + 1)))));
    }
    int wanted = spec.k();
    if (clusterer.needsK() && wanted > to) {
      tried.add(all(wanted, progress.part(0.4, 0.5)));
    }
    double[] silhouettes =
        Separation.silhouettes(
            rows,
            tried.stream().map(one -> one.groups().toArray()).toList(),
            spec.seed(),
            progress.part(0.5, 0.8));
    int best = NumberOfSegments.chosen(tried, silhouettes, wanted, from, to);
    boolean open = wanted == 0 && from > 0 && !Double.isFinite(tried.get(best).criterion());
    List<Integer> equal =
        open
            ? NumberOfSegments.equal(
                tried, silhouettes, best, error(from + best, progress.part(0.8, 0.85)))
            : List.of();
    double[] telling =
        tried.stream()
            .mapToDouble(one -> Telling.of(one.groups().toArray(), end.label()))
            .toArray();
    List<Quality> qualities = new ArrayList<>();
    for (int i = 0; i < tried.size() && clusterer.needsK(); i++) {
      int[] groups = tried.get(i).groups().toArray();
      qualities.add(
          new Quality(
              from + i > to ? wanted : from + i,
              silhouettes[i],
              Distances.inertia(rows, groups, groups(groups)),
              tried.get(i).criterion(),
              !NumberOfSegments.balanced(groups),
              equal.contains(i),
              telling[i]));
    }
    int chosen = open ? Telling.most(equal, telling) : best;
    Components components = Components.of(rows);
    Grouping found = ordered(tried.get(chosen), components);
    int[] segments = found.groups().toArray();
    int k = groups(segments);
    double stability = stability(segments, k, progress.part(0.85, 1));
    SegmentSpec used = new SegmentSpec(spec.algorithm(), k, spec.columns(), Map.of(), spec.seed());
    progress.report(1, 1);
    Segmentation apart =
        new Segmentation(
            used,
            columns.stream().map(Scaling::column).toList(),
            qualities,
            silhouettes[chosen],
            Separation.daviesBouldin(rows, segments, k),
            stability,
            new Segmentation.Assignment(segments),
            new Segmentation.Assignment(segments),
            projection(components),
            new Profiles(end, columns, rows, segments, components).all(Map.of(), Map.of()),
            sentence(segments, k, silhouettes[chosen]),
            assigner(columns, found, k));
    return Merging.decided(apart, end, spec);
  }

  /// Fits the rows the method can take and assigns the others to the likeliest shape or the nearest
  /// centre.
  private Grouping all(int k, Progress progress) throws ProblemException {
    Grouping some = fit(fitted, k, spec.seed(), progress);
    if (fitted.length == rows.length) {
      return some;
    }
    int[] part = some.groups().toArray();
    int groups = groups(part);
    double[][] centres =
        groups == 0
            ? new double[0][]
            : Distances.centres(
                Arrays.stream(fitted).mapToObj(row -> rows[row]).toArray(double[][]::new),
                part,
                groups);
    int[] segments = new int[rows.length];
    Arrays.setAll(
        segments,
        row ->
            some.shapes().isEmpty()
                ? nearest(rows[row], centres)
                : Shape.likeliest(some.shapes(), rows[row]));
    for (int i = 0; i < fitted.length; i++) {
      segments[fitted[i]] = part[i];
    }
    return Grouping.of(segments, some.criterion(), some.shapes());
  }

  private Grouping fit(int[] which, int k, long seed, Progress progress) throws ProblemException {
    double[][] part = Arrays.stream(which).mapToObj(row -> rows[row]).toArray(double[][]::new);
    return dense(clusterer.grouping(part, k, seed, progress));
  }

  /// Numbers the groups 0, 1, 2 … without gaps, in the order of their first row.
  private static Grouping dense(Grouping found) {
    int[] groups = found.groups().toArray();
    int[] number = new int[groups(groups)];
    Arrays.fill(number, -1);
    int next = 0;
    for (int group : groups) {
      if (group >= 0 && number[group] < 0) {
        number[group] = next++;
      }
    }
    return found.renumbered(number);
  }

  private static int nearest(double[] row, double[][] centres) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int segment = 0; segment < centres.length; segment++) {
      double distance = Distances.squared(row, centres[segment]);
      if (distance < least) {
        least = distance;
        best = segment;
      }
    }
    return best;
  }

  static int groups(int[] segments) {
    return Arrays.stream(segments).max().orElse(-1) + 1;
  }

  /// Numbered from the smallest mean on the first component: short visits first.
  private Grouping ordered(Grouping found, Components components) {
    int[] segments = found.groups().toArray();
    int k = groups(segments);
    if (k == 0) {
      return found;
    }
    double[][] centres = Distances.centres(rows, segments, k);
    List<Integer> order =
        IntStream.range(0, k)
            .boxed()
            .sorted(Comparator.comparingDouble(s -> components.coordinate(centres[s], 0)))
            .toList();
    int[] number = new int[k];
    for (int i = 0; i < k; i++) {
      number[order.get(i)] = i;
    }
    return found.renumbered(number);
  }

  /// Mean adjusted Rand index between the segments and those found again in 80 % of the rows (at
  /// most 4,000), five times.
  private double stability(int[] segments, int k, Progress progress) throws ProblemException {
    if (k < 2) {
      return Double.NaN;
    }
    double sum = 0;
    int size = Math.min(RESAMPLE_ROWS, rows.length * 4 / 5);
    for (int i = 0; i < RESAMPLES; i++) {
      int[] some = Sample.rows(rows.length, size, spec.seed() + 100 + i);
      Progress part = progress.part((double) i / RESAMPLES, (i + 1.0) / RESAMPLES);
      int[] again = fit(some, k, spec.seed() + i, part).groups().toArray();
      int[] before = Arrays.stream(some).map(row -> segments[row]).toArray();
      sum += Separation.agreement(before, again);
    }
    return sum / RESAMPLES;
  }

  /// Standard error of the silhouette of `k` segments: its deviation over ten samples of at most
  /// 1,000 rows, segmented anew.
  private double error(int k, Progress progress) throws ProblemException {
    double[] found = new double[SAMPLES];
    int size = Math.min(SAMPLE_ROWS, rows.length * 4 / 5);
    for (int i = 0; i < SAMPLES; i++) {
      int[] some = Sample.rows(rows.length, size, spec.seed() + 200 + i);
      double[][] part = Arrays.stream(some).mapToObj(row -> rows[row]).toArray(double[][]::new);
      Progress here = progress.part((double) i / SAMPLES, (i + 1.0) / SAMPLES);
      int[] groups = fit(some, k, spec.seed() + i, here).groups().toArray();
      found[i] = Separation.silhouettes(part, List.of(groups), spec.seed(), Progress.none())[0];
    }
    return Sample.deviation(found);
  }

  private Segmentation.Projection projection(Components components) {
    double[] x = new double[rows.length];
    double[] y = new double[rows.length];
    Arrays.setAll(x, row -> components.coordinate(rows[row], 0));
    Arrays.setAll(y, row -> components.coordinate(rows[row], 1));
    return new Segmentation.Projection(x, y, components.explained(2));
  }

  private NearestCentre assigner(List<Scaling> columns, Grouping found, int k) {
    int[] segments = found.groups().toArray();
    double[][] centres = k == 0 ? new double[0][] : Distances.centres(rows, segments, k);
    double[] reach = new double[k];
    Arrays.fill(reach, clusterer.needsK() ? Double.NaN : 0);
    for (int row = 0; row < rows.length && !clusterer.needsK(); row++) {
      int segment = segments[row];
      if (segment >= 0) {
        reach[segment] =
            Math.max(reach[segment], Math.sqrt(Distances.squared(rows[row], centres[segment])));
      }
    }
    return new NearestCentre(
        columns,
        Arrays.stream(centres).map(c -> Arrays.stream(c).boxed().toList()).toList(),
        Arrays.stream(reach).boxed().toList(),
        found.shapes());
  }

  static String sentence(int[] segments, int k, double silhouette) {
    long noise = Arrays.stream(segments).filter(segment -> segment < 0).count();
    if (k < 2) {
      return Messages.text("segment.sentence.none", Formats.count(k), Formats.count(noise));
    }
    double largest = NumberOfSegments.largest(segments);
    if (largest > USELESS) {
      long off = segments.length - Math.round(largest * segments.length);
      return Messages.text(
          "segment.sentence.useless", Formats.count(off), Formats.count(segments.length));
    }
    String key =
        silhouette >= 0.5
            ? "segment.sentence.clear"
            : silhouette >= 0.25 ? "segment.sentence.fair" : "segment.sentence.weak";
    String sentence = Messages.text(key, Formats.count(k), Formats.decimal(silhouette, 2));
    return noise == 0
        ? sentence
        : sentence + Messages.text("segment.sentence.noise", Formats.count(noise));
  }
}
