package org.clicktrail.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.eval.Trainer;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Unit;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.core.split.Splits;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.ModelChoice;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.SegmentChoice;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that make a recipe.
final class AnalysisOptions {

  @Mixin ReadingOptions reading = new ReadingOptions();

  @Mixin SessionOptions sessions = new SessionOptions();

  @Option(names = "--test", paramLabel = "TESTFILE", description = "A separate file to test on")
  List<Path> testFiles = new ArrayList<>();

  @Option(
      names = "--outcome",
      paramLabel = "EXPR",
      description = "When a session converts: event=purchase, column Revenue=TRUE, …")
  Optional<String> outcome = Optional.empty();

  @Option(
      names = "--revenue",
      paramLabel = "EXPR",
      description = "What it is worth: sum(price where event=purchase)")
  Optional<String> revenue = Optional.empty();

  @Option(
      names = "--unit",
      paramLabel = "session|customer",
      description =
          "What is scored (default session); customer: who does it --outcome \"event=purchase"
              + " within 7d\" after a date")
  Optional<String> unit = Optional.empty();

  @Option(
      names = "--moment",
      paramLabel = "after:K|first:EVENT|end|at:DATE",
      description = "When you would act; only what is known by then is used")
  Optional<String> moment = Optional.empty();

  @Option(
      names = "--split",
      paramLabel = "time|rolling|random|group|order",
      description =
          "How to test; rolling: several periods in turn, each by what was before it; order: on the"
              + " last rows of the file")
  Optional<String> split = Optional.empty();

  @Option(names = "--cv", paramLabel = "K", description = "Folds of cross-validation (default 5)")
  Optional<Integer> folds = Optional.empty();

  @Option(names = "--repeats", paramLabel = "N", description = "Divide at random N times")
  Optional<Integer> repeats = Optional.empty();

  @Option(
      names = "--test-gap",
      paramLabel = "7d",
      description = "Time before a test period that is not learnt from")
  Optional<String> gap = Optional.empty();

  @Option(
      names = "--segments",
      paramLabel = "kmeans|dbscan|hierarchical|mixture",
      description = "How to find segments (default kmeans)")
  Optional<String> segments = Optional.empty();

  @Option(
      names = "--segments-k",
      paramLabel = "N",
      description = "How many segments (default: as the method suggests)")
  int segmentNumber;

  @ArgGroup(exclusive = false)
  ModelOptions models = new ModelOptions();

  /// Options of the models.
  static final class ModelOptions {
    @Option(names = "--models", paramLabel = "all|ID,…", description = "Which models to train")
    String models = "";

    @Option(names = "--drop", paramLabel = "COL,…", description = "Columns to leave out")
    String drop = "";

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all randomness (default 1)")
    long seed = 1;

    @Option(
        names = "--time-limit",
        paramLabel = "10m",
        description = "Time for one model; a slower one is ended (default 10m)")
    Optional<String> limit = Optional.empty();

    @Option(
        names = "--search",
        paramLabel = "grid|random|halving",
        description = "Search for the settings of each model, inside its training sessions")
    Optional<String> search = Optional.empty();

    @Option(
        names = "--search-time",
        paramLabel = "2m",
        description = "Time to search for the settings of one model (default 2m)")
    Optional<String> searchTime = Optional.empty();

    @ArgGroup(exclusive = false)
    PreprocessOptions preprocessing = new PreprocessOptions();

    SearchSpec searched() throws ProblemException {
      Duration budget =
          searchTime.isPresent()
              ? Durations.of("--search-time", searchTime.get())
              : SearchSpec.BUDGET;
      String kind = search.orElse(searchTime.isPresent() ? "halving" : "none");
      List<String> known = List.of("none", "grid", "random", "halving");
      if (!known.contains(kind)) {
        throw new ProblemException(
            Problem.Kind.UNKNOWN_CHOICE, "--search " + kind, String.join(", ", known));
      }
      return new SearchSpec(SearchSpec.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), budget);
    }

    Duration time() throws ProblemException {
      return limit.isPresent() ? Durations.of("--time-limit", limit.get()) : Trainer.LIMIT;
    }
  }

  /// The recipe for its file: columns spelt as there and, where nothing is asked, the question of
  /// that kind of file.
  Pipeline settled(PipelineRunner runner, Progress progress) throws ProblemException {
    Pipeline spelt = runner.spelt(pipeline(), progress);
    return asksNothing() ? runner.ofCustomers(spelt, progress) : spelt;
  }

  /// Neither a question nor anything that only sessions have.
  private boolean asksNothing() {
    return outcome.isEmpty()
        && unit.isEmpty()
        && moment.isEmpty()
        && split.isEmpty()
        && folds.isEmpty()
        && repeats.isEmpty()
        && gap.isEmpty()
        && !sessions.cut();
  }

  Pipeline pipeline() throws ProblemException {
    Unit scored = Unit.of(unit.orElse(Unit.SESSION.id()));
    if (scored == Unit.CUSTOMER && sessions.cut()) {
      throw new ProblemException(
          Problem.Kind.CONTRADICTION, "--unit customer", "--gap, --midnight, --sessions-by");
    }
    if (scored == Unit.CUSTOMER && (split.orElse("").startsWith("rolling") || gap.isPresent())) {
      // the latest cut-off is the test, whose models learn at earlier ones: there is no other
      // period
      throw new ProblemException(
          Problem.Kind.CONTRADICTION, "--unit customer", "--split rolling, --test-gap");
    }
    Pipeline defaults = Pipeline.of(reading.files);
    List<String> chosen =
        models.models.equals("all") ? ModelChoice.everyId() : ReadingOptions.list(models.models);
    return sessions
        .in(defaults)
        .with(new Pipeline.Source(reading.files, testFiles, reading.options()))
        .withFixes(reading.fixes())
        .with(
            new GoalSpec(
                scored,
                outcome,
                revenue,
                moment.isPresent()
                    ? Optional.of(DecisionMoment.of(moment.get()))
                    : Optional.empty()))
        .with(splitSpec())
        .withDropped(dropped())
        .with(
            new Pipeline.LearnSpec(
                chosen,
                Map.of(),
                models.seed,
                models.time(),
                models.searched(),
                models.preprocessing.spec()))
        .with(SegmentChoice.of(segments.orElse("kmeans"), segmentNumber, models.seed));
  }

  private SplitSpec splitSpec() throws ProblemException {
    if (!testFiles.isEmpty()) {
      if (split.isPresent() || folds.isPresent() || repeats.isPresent() || gap.isPresent()) {
        throw new ProblemException(
            Problem.Kind.CONTRADICTION, "--test", "--split, --cv, --repeats, --test-gap");
      }
      return new SplitSpec.Files();
    }
    if (folds.isPresent()) {
      Splits.check(folds.get(), "--cv " + folds.get());
    }
    SplitSpec spec =
        split.isEmpty() && folds.isEmpty()
            ? new SplitSpec.Auto()
            : Splits.of(split.orElse("random"), folds.orElse(0));
    if (repeats.isPresent()) {
      spec = Splits.repeated(spec, repeats.get(), "--repeats " + repeats.get());
    }
    return gap.isPresent()
        ? Splits.withGap(spec, Durations.of("--test-gap", gap.get()), "--test-gap " + gap.get())
        : spec;
  }

  private Map<String, String> dropped() {
    Map<String, String> dropped = new LinkedHashMap<>();
    ReadingOptions.list(models.drop)
        .forEach(name -> dropped.put(name, Messages.text("cli.dropped")));
    return dropped;
  }
}
