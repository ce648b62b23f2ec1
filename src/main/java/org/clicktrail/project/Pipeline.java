package org.clicktrail.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.segment.SegmentSpec;
import org.clicktrail.core.split.SplitSpec;

/// The recipe of an analysis: undo entry, input of the command line and provenance of every slide.
/// Results are derived from it.
///
/// @param source what is read and how
/// @param mapping roles as the user set them; empty: as guessed
/// @param sessions session rule; empty: the standard one
/// @param fixes applied to the rows, in order
/// @param goal outcome, revenue, moment
/// @param dropped features left out, with the reason in words
/// @param split how training and test are divided
/// @param learn which models, with which settings
/// @param segments how to segment
/// @param money what acting costs and earns
public record Pipeline(
    Source source,
    Optional<Mapping> mapping,
    Optional<SessionRule> sessions,
    List<Fix> fixes,
    GoalSpec goal,
    Map<String, String> dropped,
    SplitSpec split,
    LearnSpec learn,
    SegmentSpec segments,
    MoneySpec money) {

  public Pipeline {
    fixes = List.copyOf(fixes);
    dropped = Map.copyOf(dropped);
  }

  /// @param files training data
  /// @param testFiles test data, often empty
  public record Source(List<Path> files, List<Path> testFiles, ReadOptions options) {
    public Source {
      files = List.copyOf(files);
      testFiles = List.copyOf(testFiles);
    }
  }

  /// A change to the rows that can be undone.
  public enum Fix {
    /// Exact copies of an earlier row are left out.
    DROP_DUPLICATES
  }

  /// @param models learner ids; empty: the default ones
  /// @param params hyperparameters by learner id
  /// @param seed of all randomness
  public record LearnSpec(
      List<String> models, Map<String, org.clicktrail.core.learn.Params> params, long seed) {
    public LearnSpec {
      models = List.copyOf(models);
      params = Map.copyOf(params);
    }
  }

  /// The recipe with honest defaults.
  public static Pipeline of(List<Path> files) {
    return new Pipeline(
        new Source(files, List.of(), ReadOptions.none()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new GoalSpec(Optional.empty(), Optional.empty(), Optional.empty()),
        Map.of(),
        new SplitSpec.Auto(),
        new LearnSpec(List.of(), Map.of(), 1),
        new SegmentSpec("kmeans", 0, List.of(), Map.of(), 1),
        new MoneySpec(Optional.empty(), 1, 1, Optional.empty(), "", true));
  }

  public Pipeline with(Source other) {
    return new Pipeline(
        other, mapping, sessions, fixes, goal, dropped, split, learn, segments, money);
  }

  public Pipeline with(Mapping other) {
    return new Pipeline(
        source, Optional.of(other), sessions, fixes, goal, dropped, split, learn, segments, money);
  }

  public Pipeline with(SessionRule other) {
    return new Pipeline(
        source, mapping, Optional.of(other), fixes, goal, dropped, split, learn, segments, money);
  }

  public Pipeline withFixes(List<Fix> other) {
    return new Pipeline(
        source, mapping, sessions, other, goal, dropped, split, learn, segments, money);
  }

  public Pipeline with(GoalSpec other) {
    return new Pipeline(
        source, mapping, sessions, fixes, other, dropped, split, learn, segments, money);
  }

  public Pipeline withDropped(Map<String, String> other) {
    return new Pipeline(
        source, mapping, sessions, fixes, goal, other, split, learn, segments, money);
  }

  public Pipeline with(SplitSpec other) {
    return new Pipeline(
        source, mapping, sessions, fixes, goal, dropped, other, learn, segments, money);
  }

  public Pipeline with(LearnSpec other) {
    return new Pipeline(
        source, mapping, sessions, fixes, goal, dropped, split, other, segments, money);
  }

  public Pipeline with(SegmentSpec other) {
    return new Pipeline(
        source, mapping, sessions, fixes, goal, dropped, split, learn, other, money);
  }

  public Pipeline with(MoneySpec other) {
    return new Pipeline(
        source, mapping, sessions, fixes, goal, dropped, split, learn, segments, other);
  }
}
