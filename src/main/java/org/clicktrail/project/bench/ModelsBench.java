package org.clicktrail.project.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// Our learners beside their twins of scikit-learn and XGBoost, on public files, with folds of our
/// own.
public final class ModelsBench {

  /// Those whose time is compared: trained by default, with a twin.
  public static final List<String> TIMED =
      List.of("logistic", "tree", "forest", "boosting", "knn", "naive_bayes");

  private ModelsBench() {}

  /// What is measured.
  ///
  /// @param folder of the data
  /// @param sets names of files; empty: all
  /// @param learners ids; empty: all
  /// @param rounds of the timed learners; the others are trained once
  /// @param nanos the clock
  public record Plan(
      Path folder, List<String> sets, List<String> learners, int rounds, LongSupplier nanos) {
    public Plan {
      sets = List.copyOf(sets);
      learners = List.copyOf(learners);
    }
  }

  /// The figures of one file.
  ///
  /// @param ours one a learner
  /// @param theirs by the id of ours, and `xgboost`; empty without scikit-learn
  public record Result(
      String set, int rows, int columns, List<ModelScore> ours, Map<String, ModelScore> theirs) {
    public Result {
      ours = List.copyOf(ours);
      theirs = Map.copyOf(theirs);
    }
  }

  /// Versions of what is compared with; empty where it is not there.
  public static Optional<String> reference() throws IOException, InterruptedException {
    return Reference.find().map(Reference::versions);
  }

  /// The files to measure that are there.
  ///
  /// @throws ProblemException if a name is not known
  public static List<BenchSet> sets(Plan plan) throws ProblemException {
    Set<String> names = new HashSet<>(BenchSet.ALL.stream().map(BenchSet::name).toList());
    check(plan.sets(), names);
    check(plan.learners(), new HashSet<>(OwnModels.ids()));
    return BenchSet.ALL.stream()
        .filter(set -> plan.sets().isEmpty() || plan.sets().contains(set.name()))
        .filter(set -> Files.isRegularFile(plan.folder().resolve(set.file())))
        .toList();
  }

  private static void check(List<String> wanted, Set<String> known) throws ProblemException {
    for (String name : wanted) {
      if (!known.contains(name)) {
        throw new ProblemException(
            Problem.Kind.UNKNOWN_CHOICE, name, String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  /// Measures one file: first theirs, then ours, never at the same time.
  public static Result run(BenchSet set, Plan plan, Progress progress)
      throws ProblemException, IOException, InterruptedException {
    FoldedTable table = FoldedTable.of(set, plan.folder(), Progress.none());
    List<String> learners =
        OwnModels.ids().stream()
            .filter(id -> plan.learners().isEmpty() || plan.learners().contains(id))
            .toList();
    Optional<Reference> reference = Reference.find();
    Map<String, ModelScore> theirs =
        reference.isEmpty() ? Map.of() : reference.get().scores(table, learners, plan.rounds());
    List<ModelScore> ours = new ArrayList<>();
    for (String id : learners) {
      progress.report(ours.size(), learners.size());
      int rounds = TIMED.contains(id) ? plan.rounds() : 1;
      ours.add(new OwnModels(table, rounds, plan.nanos()).score(id, Progress.none()));
    }
    return new Result(set.name(), table.rows(), table.columns(), ours, theirs);
  }
}
