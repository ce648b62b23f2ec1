package org.clicktrail.core.explore;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.stat.Tails;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// What the sessions show before any model, at their end: all of them, or those a filter keeps.
///
/// @param scope which sessions
/// @param tiles headline numbers
/// @param trend conversion over time, empty without time
/// @param outlook what comes next if it goes on as it was, or why that cannot be told
/// @param columns distribution of each feature by outcome, most telling first
/// @param categories conversion by the levels of each category (at most 30 levels a column)
/// @param giveaways columns that tell the outcome by themselves: numbers among them are left out of
///   correlation and pairs
/// @param correlation of the numeric features
/// @param pairs the most telling columns against each other; empty with fewer than two
/// @param journeys funnel and paths; empty where sessions cannot be followed
/// @param noJourneys why not, as a sentence; "" where there are some
/// @param hours sessions and conversion by weekday and hour
/// @param popular products and categories most sessions saw
/// @param rate share of the sessions looked at that convert; NaN without an outcome
/// @param spent revenue of those who convert; of all with revenue without an outcome; empty where
///   no two amounts differ
/// @param insights what stands out, most telling first
public record Exploration(
    Scope scope,
    List<Tile> tiles,
    List<TrendPoint> trend,
    Outlook outlook,
    List<Distribution> columns,
    List<CategoryRates> categories,
    Set<String> giveaways,
    Correlation correlation,
    Optional<Pairs> pairs,
    Optional<Journeys> journeys,
    String noJourneys,
    WeekHours hours,
    Popular.Seen popular,
    Interval rate,
    Optional<Distribution> spent,
    List<Insight> insights) {

  /// The word for an empty cell of a category.
  public static final String MISSING = Messages.text("explore.level.missing");

  public Exploration {
    tiles = List.copyOf(tiles);
    trend = List.copyOf(trend);
    columns = List.copyOf(columns);
    categories = List.copyOf(categories);
    giveaways = Set.copyOf(giveaways);
    insights = List.copyOf(insights);
  }

  /// What stands out.
  ///
  /// @param sentence with numbers
  /// @param feature it is about; "" for a period, or several
  public record Insight(String sentence, String feature) {}

  /// Which sessions are looked at.
  ///
  /// @param conditions in words, none for all sessions
  /// @param kept how many meet them
  /// @param of how many there are
  public record Scope(ExploreSpec spec, List<String> conditions, long kept, long of, Noun noun) {
    public Scope {
      conditions = List.copyOf(conditions);
    }
  }

  /// A headline number.
  ///
  /// @param id `sessions`, `conversion`, `revenue`, `revenue_per_session`, …
  /// @param value formatted: "15.5 %"; a sentence such as "Not in this file" if it is not there
  /// @param range formatted: "14.8 to 16.1", "exact", or ""
  /// @param note what it is: "of 12,330 sessions"
  public record Tile(String id, String label, String value, String range, String note) {}

  /// Conversion in one period.
  ///
  /// @param label "Mar", "2 Oct", "14:10"
  /// @param revenue total in the period; NaN if not in the file
  /// @param when the period itself
  public record TrendPoint(
      String label, long sessions, Interval rate, double revenue, Filter.During when) {}

  /// A numeric feature by outcome.
  ///
  /// @param unit of the values, see [org.clicktrail.core.feature.FeatureInfo#unit]
  /// @param edges n + 1 bin edges, ascending
  /// @param tails which bins at the ends also hold what lies beyond
  /// @param converted sessions of each bin that converted
  /// @param others sessions of each bin that did not
  /// @param box five numbers of the converted and of the others
  /// @param auc of the feature alone, NaN without an outcome
  public record Distribution(
      String feature,
      String label,
      String unit,
      List<Double> edges,
      Tails tails,
      List<Long> converted,
      List<Long> others,
      List<Box> box,
      double auc) {
    public Distribution {
      edges = List.copyOf(edges);
      converted = List.copyOf(converted);
      others = List.copyOf(others);
      box = List.copyOf(box);
    }

    /// The unit in which it is told: that of the largest median.
    public Formats.Scale scale() {
      return Formats.scale(unit, box.stream().mapToDouble(Box::median).max().orElse(Double.NaN));
    }
  }

  /// Five-number summary with whiskers at 1.5 interquartile ranges.
  public record Box(
      String group, double low, double q1, double median, double q3, double high, long n) {}

  /// Conversion by the levels of a category.
  public record CategoryRates(String feature, String label, List<LevelRate> levels) {
    public CategoryRates {
      levels = List.copyOf(levels);
    }
  }

  /// @param n sessions of the level
  public record LevelRate(String level, long n, Interval rate) {}

  /// Spearman's rank correlations, a symmetric matrix.
  ///
  /// @param features "" for the outcome, which is first, if there is one
  /// @param labels of the features
  /// @param rows row by row; NaN where a column is constant
  /// @param least sessions in which both columns are known, of the pair with the fewest
  /// @param most the same of the pair with the most
  public record Correlation(
      List<String> features, List<String> labels, List<List<Double>> rows, long least, long most) {
    public Correlation {
      features = List.copyOf(features);
      labels = List.copyOf(labels);
      rows = List.copyOf(rows);
    }
  }
}
