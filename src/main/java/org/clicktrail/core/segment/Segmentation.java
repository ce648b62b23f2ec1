package org.clicktrail.core.segment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.clicktrail.core.money.GroupProfit;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.stat.Interval;

/// Segments found.
///
/// @param silhouettes by k over the range tried (all but DBSCAN); empty for DBSCAN
/// @param assignment segment of each row
/// @param projection first two principal components of the scaled columns, for the scatter
/// @param stability mean adjusted Rand index over resamples; NaN if not computed
/// @param found segment of each row before any were merged
/// @param sentence the finding: "4 segments; the separation is weak (silhouette 0.19)"
public record Segmentation(
    SegmentSpec spec,
    List<String> columns,
    List<Quality> silhouettes,
    double silhouette,
    double daviesBouldin,
    double stability,
    Assignment assignment,
    Assignment found,
    Projection projection,
    List<Profile> profiles,
    String sentence,
    Assigner assigner) {

  public Segmentation {
    columns = List.copyOf(columns);
    silhouettes = List.copyOf(silhouettes);
    profiles = List.copyOf(profiles);
  }

  /// Which segments were found.
  public SegmentSpec.Basis basis() {
    return new SegmentSpec.Basis(Segmenter.groups(found.toArray()), columns);
  }

  /// Whether it does more than split off a few.
  public boolean useful() {
    return profiles.size() > 1
        && profiles.stream().noneMatch(profile -> profile.share() > Segmenter.USELESS);
  }

  /// Whether an outcome is known and no two segments differ in it: the ranges of the highest and
  /// the lowest rate meet.
  public boolean convertAlike() {
    List<Interval> rates =
        profiles.stream()
            .map(Profile::rate)
            .filter(rate -> !Double.isNaN(rate.value()))
            .sorted(Comparator.comparingDouble(Interval::value))
            .toList();
    return rates.size() > 1 && rates.getLast().low() <= rates.getFirst().high();
  }

  /// A smaller number of segments that separates as well, but tells less of conversion: why there
  /// are more.
  public OptionalInt fewer() {
    List<Integer> equal =
        silhouettes.stream().filter(Quality::equal).map(Quality::k).sorted().toList();
    return equal.contains(spec.k()) && equal.getFirst() < spec.k()
        ? OptionalInt.of(equal.getFirst())
        : OptionalInt.empty();
  }

  /// The same segments under other names.
  ///
  /// @param names by segment number; a segment without one gets the name proposed for it
  public Segmentation named(Map<Integer, String> names) {
    return called(names, spec.actions());
  }

  /// The same segments under other names and with other actions.
  ///
  /// @param names by segment number; a segment without one gets the name proposed for it
  /// @param actions by segment number; a segment without one gets the action proposed for it
  public Segmentation called(Map<Integer, String> names, Map<Integer, String> actions) {
    return with(
        spec.withNames(names).withActions(actions),
        profiles.stream()
            .map(profile ->
                profile.called(
                    names.getOrDefault(profile.id(), profile.proposed()),
                    actions.getOrDefault(profile.id(), profile.suggested())))
            .toList(),
        sentence);
  }

  /// The same segments, where conversion is known with the advice that follows from the amounts,
  /// marked where those are examples, unless the analyst wrote another one. To be shown, not kept:
  /// amounts change without segments.
  public Segmentation advised(MoneySpec money) {
    return with(
        spec,
        profiles.stream()
            .map(profile ->
                profile.id() < 0
                    ? profile
                    : profile.judged(money).map(sum -> advised(profile, sum)).orElse(profile))
            .toList(),
        sentence);
  }

  private Profile advised(Profile profile, GroupProfit sum) {
    String advice = sum.advice();
    return profile.acting(spec.actions().getOrDefault(profile.id(), advice), advice);
  }

  Segmentation saying(String other) {
    return with(spec, profiles, other);
  }

  private Segmentation with(SegmentSpec asked, List<Profile> shown, String said) {
    return new Segmentation(
        asked,
        columns,
        silhouettes,
        silhouette,
        daviesBouldin,
        stability,
        assignment,
        found,
        projection,
        shown,
        said,
        assigner);
  }

  /// @param inertia within-cluster sum of squares
  /// @param criterion of the method for this number, the smaller the better; NaN where it has none
  /// @param lopsided whether it only splits off some rows: nearly all are in one, or a handful
  /// @param equal whether it separates as well as the best, as far as can be told; known only where
  ///   the number was left to us and chosen by separation
  /// @param telling of conversion: Cramér's V, corrected for chance; NaN without an outcome
  public record Quality(
      int k,
      double silhouette,
      double inertia,
      double criterion,
      boolean lopsided,
      boolean equal,
      double telling) {}

  /// One segment.
  ///
  /// @param id from 0; −1 is "unassigned" (DBSCAN noise)
  /// @param name proposed or given: "Quick deciders"
  /// @param proposed the name proposed
  /// @param rate conversion with Wilson interval; NaN without an outcome
  /// @param revenue mean per session; NaN if not in the file
  /// @param typical what sets it apart, as sentences: "Sees 3 times as many product pages"
  /// @param action suggested or given
  /// @param suggested the action suggested; "" where nothing typical says one
  public record Profile(
      int id,
      String name,
      String proposed,
      long size,
      double share,
      Interval rate,
      Interval revenue,
      List<String> typical,
      String action,
      String suggested) {
    public Profile {
      typical = List.copyOf(typical);
    }

    /// What contacting all of it would bring; empty where amounts or conversion are not known.
    public Optional<GroupProfit> profit(MoneySpec money) {
      return GroupProfit.of(money, size, rate);
    }

    /// The same by examples too: for advice, not for sums.
    public Optional<GroupProfit> judged(MoneySpec money) {
      return GroupProfit.judged(money, size, rate);
    }

    Profile called(String other, String act) {
      return new Profile(id, other, proposed, size, share, rate, revenue, typical, act, suggested);
    }

    private Profile acting(String act, String advice) {
      return new Profile(id, name, proposed, size, share, rate, revenue, typical, act, advice);
    }
  }

  /// Segment by row.
  public static final class Assignment {
    private final int[] segments;

    public Assignment(int[] segments) {
      this.segments = segments.clone();
    }

    /// −1: unassigned.
    public int of(int row) {
      return segments[row];
    }

    public int[] toArray() {
      return segments.clone();
    }
  }

  /// Two coordinates a row.
  public static final class Projection {
    private final double[] x;
    private final double[] y;
    private final double explained;

    /// @param explained share of variance in the two components, 0 to 1
    public Projection(double[] x, double[] y, double explained) {
      this.x = x.clone();
      this.y = y.clone();
      this.explained = explained;
    }

    public double x(int row) {
      return x[row];
    }

    public double y(int row) {
      return y[row];
    }

    public int size() {
      return x.length;
    }

    public double explained() {
      return explained;
    }
  }
}
