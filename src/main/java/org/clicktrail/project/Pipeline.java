package org.clicktrail.project;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clicktrail.core.eval.Trainer;
import org.clicktrail.core.explore.Annotation;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Quality;
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
/// @param decisions what the analyst decided over the results
/// @param explore what Explore shows beyond the usual; no result depends on it, see [#computed]
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
    MoneySpec money,
    Decisions decisions,
    ExploreSpec explore) {

  public Pipeline {
    fixes = List.copyOf(fixes);
    dropped = Map.copyOf(dropped);
  }

  /// A recipe whose results nobody has decided over yet.
  public Pipeline(
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
    this(
        source,
        mapping,
        sessions,
        fixes,
        goal,
        dropped,
        split,
        learn,
        segments,
        money,
        Decisions.none(),
        ExploreSpec.none());
  }

  /// What the analyst decided over the results. No step but the choice of the model depends on it.
  ///
  /// @param kept columns that stay in spite of a red finding
  /// @param model id of the conversion model to use; empty: the simplest that ties with the best
  /// @param threshold contact sessions from this probability on; empty: the most profitable one
  /// @param annotations what the analyst knows about days, in the order they were added
  /// @param fixed ids of columns that nobody can change, whatever their names promise
  public record Decisions(
      Set<String> kept,
      Optional<String> model,
      Optional<Double> threshold,
      List<Annotation> annotations,
      Set<String> fixed) {
    public Decisions {
      kept = Set.copyOf(kept);
      fixed = Set.copyOf(fixed);
      annotations = List.copyOf(annotations);
    }

    /// Decisions without annotations.
    public Decisions(Set<String> kept, Optional<String> model, Optional<Double> threshold) {
      this(kept, model, threshold, List.of(), Set.of());
    }

    public static Decisions none() {
      return new Decisions(Set.of(), Optional.empty(), Optional.empty());
    }

    public Decisions withKept(Set<String> other) {
      return new Decisions(other, model, threshold, annotations, fixed);
    }

    public Decisions withModel(String other) {
      return new Decisions(kept, Optional.of(other), threshold, annotations, fixed);
    }

    public Decisions withThreshold(double other) {
      return new Decisions(kept, model, Optional.of(other), annotations, fixed);
    }

    public Decisions withAnnotations(List<Annotation> other) {
      return new Decisions(kept, model, threshold, other, fixed);
    }

    public Decisions withFixed(Set<String> other) {
      return new Decisions(kept, model, threshold, annotations, other);
    }
  }

  /// @param files training data
  /// @param testFiles test data, often empty
  public record Source(List<Path> files, List<Path> testFiles, ReadOptions options) {
    public Source {
      files = List.copyOf(files);
      testFiles = List.copyOf(testFiles);
    }

    /// The same files read in another way.
    public Source with(ReadOptions other) {
      return new Source(files, testFiles, other);
    }
  }

  /// A change to the rows that can be undone.
  public enum Fix {
    /// Exact copies of an earlier row are left out.
    DROP_DUPLICATES("duplicate_rows"),
    /// Rows under the key of an earlier row are left out.
    DROP_SAME_KEY("duplicate_keys"),
    /// Rows of visitors that click like a machine are left out.
    DROP_ROBOTS("robots"),
    /// Rows dated after the file was written are left out.
    DROP_FUTURE("future"),
    /// Rows with a price, count or duration below zero are left out.
    DROP_IMPOSSIBLE("impossible");

    private final String finding;

    Fix(String finding) {
      this.finding = finding;
    }

    /// The finding it mends.
    public String finding() {
      return finding;
    }

    /// What mends a finding, if rows left out do.
    public static Optional<Fix> of(Quality quality) {
      return quality.severity() == Quality.Severity.GOOD
          ? Optional.empty()
          : Stream.of(values()).filter(fix -> fix.finding.equals(quality.finding())).findFirst();
    }
  }

  /// @param models learner ids; empty: the default ones
  /// @param params hyperparameters by learner id
  /// @param seed of all randomness
  /// @param limit time for one model
  /// @param search for the settings of the models; its time comes on top of the limit
  /// @param preprocess what is done to the training rows around every model
  public record LearnSpec(
      List<String> models,
      Map<String, Params> params,
      long seed,
      Duration limit,
      SearchSpec search,
      PreprocessSpec preprocess) {

    /// Models with the settings given.
    public LearnSpec(List<String> models, Map<String, Params> params, long seed, Duration limit) {
      this(models, params, seed, limit, SearchSpec.none(), PreprocessSpec.none());
    }

    /// Models with the usual time.
    public LearnSpec(List<String> models, Map<String, Params> params, long seed) {
      this(models, params, seed, Trainer.LIMIT);
    }

    public LearnSpec {
      models = List.copyOf(models);
      params = Map.copyOf(params);
    }

    /// The same with other models.
    public LearnSpec withModels(List<String> other) {
      return new LearnSpec(other, params, seed, limit, search, preprocess);
    }

    /// The same with the settings searched for in another way.
    public LearnSpec with(SearchSpec other) {
      return new LearnSpec(models, params, seed, limit, other, preprocess);
    }

    /// The same, with something else done to the training rows.
    public LearnSpec with(PreprocessSpec other) {
      return new LearnSpec(models, params, seed, limit, search, other);
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
        new MoneySpec(Optional.empty(), 3, 0.25, Optional.empty(), "", MoneySpec.UNSAID));
  }

  public Pipeline with(Source other) {
    return edited(draft -> draft.source = other);
  }

  public Pipeline with(Mapping other) {
    return edited(draft -> draft.mapping = Optional.of(other));
  }

  public Pipeline with(SessionRule other) {
    return edited(draft -> draft.sessions = Optional.of(other));
  }

  public Pipeline withFixes(List<Fix> other) {
    return edited(draft -> draft.fixes = other);
  }

  public Pipeline with(GoalSpec other) {
    return edited(draft -> draft.goal = other);
  }

  public Pipeline withDropped(Map<String, String> other) {
    return edited(draft -> draft.dropped = other);
  }

  public Pipeline with(SplitSpec other) {
    return edited(draft -> draft.split = other);
  }

  public Pipeline with(LearnSpec other) {
    return edited(draft -> draft.learn = other);
  }

  public Pipeline with(SegmentSpec other) {
    return edited(draft -> draft.segments = other);
  }

  public Pipeline with(MoneySpec other) {
    return edited(draft -> draft.money = other);
  }

  public Pipeline with(Decisions other) {
    return edited(draft -> draft.decisions = other);
  }

  public Pipeline with(ExploreSpec other) {
    return edited(draft -> draft.explore = other);
  }

  /// What the results are computed from: recipes that only show something else in Explore are the
  /// same.
  public Pipeline computed() {
    return with(ExploreSpec.none());
  }

  private Pipeline edited(Consumer<Draft> edit) {
    Draft draft = new Draft(this);
    edit.accept(draft);
    return draft.pipeline();
  }

  /// The parts of a recipe while one of them is exchanged.
  private static final class Draft {
    private Source source;
    private Optional<Mapping> mapping;
    private Optional<SessionRule> sessions;
    private List<Fix> fixes;
    private GoalSpec goal;
    private Map<String, String> dropped;
    private SplitSpec split;
    private LearnSpec learn;
    private SegmentSpec segments;
    private MoneySpec money;
    private Decisions decisions;
    private ExploreSpec explore;

    Draft(Pipeline of) {
      source = of.source;
      mapping = of.mapping;
      sessions = of.sessions;
      fixes = of.fixes;
      goal = of.goal;
      dropped = of.dropped;
      split = of.split;
      learn = of.learn;
      segments = of.segments;
      money = of.money;
      decisions = of.decisions;
      explore = of.explore;
    }

    Pipeline pipeline() {
      return new Pipeline(
          source, mapping, sessions, fixes, goal, dropped, split, learn, segments, money, decisions,
          explore);
    }
  }
}
