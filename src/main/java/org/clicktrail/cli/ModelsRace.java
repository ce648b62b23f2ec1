package org.clicktrail.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.project.bench.BenchSet;
import org.clicktrail.project.bench.ModelScore;
import org.clicktrail.project.bench.ModelsBench;

/// `bench models`: a table a file, ours beside theirs, and what follows from it.
final class ModelsRace {

  /// How much our best may be behind theirs.
  private static final double BEST = 0.003;

  /// How much the additive model may be behind the best boosted one.
  private static final double ADDITIVE = 0.005;

  /// How much a learner may be behind its twin where nothing else is said.
  private static final double TWIN = 0.005;

  /// More where the twin is another method under the same name, or a little chance changes much.
  private static final Map<String, Double> TWINS =
      Map.of("mlp", 0.02, "svm", 0.02, "qda", 0.02, "knn", 0.01, "one_rule", 0.01, "tree", 0.01);

  private static final double NOISE_OF_SMALL_FILES = 0.01;
  private static final int SMALL = 5_000;

  private final Terminal terminal;
  private final ModelsBench.Plan plan;

  ModelsRace(Terminal terminal, ModelsBench.Plan plan) {
    this.terminal = terminal;
    this.plan = plan;
  }

  void run() throws ProblemException, IOException, InterruptedException {
    List<BenchSet> sets = ModelsBench.sets(plan);
    if (sets.isEmpty()) {
      throw new ProblemException(
          Problem.Kind.FILE_NOT_READABLE, plan.folder(), "the files of the benchmark are not here");
    }
    Optional<String> reference = ModelsBench.reference();
    line(reference.orElse("scikit-learn is not here (python3-sklearn): ours alone"));
    double ours = 0;
    double theirs = 0;
    for (BenchSet set : sets) {
      ModelsBench.Result result = ModelsBench.run(set, plan, terminal.progress());
      terminal.endProgress();
      print(result);
      ours += sum(result.ours(), result);
      theirs += sum(List.copyOf(result.theirs().values()), result);
    }
    if (theirs > 0) {
      line("");
      line(
          String.format(
              Locale.ROOT,
              "%s over all files, fit and predict: ours %.2f s, theirs %.2f s (%s)",
              String.join(", ", ModelsBench.TIMED),
              ours,
              theirs,
              word(ours <= theirs)));
    }
  }

  private static double sum(List<ModelScore> scores, ModelsBench.Result result) {
    return scores.stream()
        .filter(score -> ModelsBench.TIMED.contains(score.learner()))
        .filter(score -> result.theirs().containsKey(score.learner()))
        .mapToDouble(ModelScore::seconds)
        .sum();
  }

  private void print(ModelsBench.Result result) {
    line("");
    line(
        String.format(
            Locale.ROOT,
            "%s: %,d rows, %d columns",
            result.set(),
            result.rows(),
            result.columns()));
    line(
        "| learner | AUC | PR-AUC | log-loss | fit s | predict s | CPU s | AUC | PR-AUC | log-loss"
            + " | fit s | predict s | CPU s | AUC difference |");
    line("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (ModelScore score : result.ours()) {
      ModelScore twin = result.theirs().get(score.learner());
      line(
          "| "
              + score.learner()
              + " | "
              + cells(score)
              + " | "
              + (twin == null
                  ? " | | | | | | |"
                  : cells(twin) + " | " + apart(score, twin, result) + " |"));
    }
    ModelScore xgboost = result.theirs().get("xgboost");
    if (xgboost != null) {
      line("| xgboost | | | | | | | " + cells(xgboost) + " | |");
    }
    verdicts(result);
  }

  private static String apart(ModelScore score, ModelScore twin, ModelsBench.Result result) {
    double tolerance =
        TWINS.getOrDefault(score.learner(), TWIN)
            + (result.rows() < SMALL ? NOISE_OF_SMALL_FILES : 0);
    double difference = score.auc() - twin.auc();
    return String.format(
        Locale.ROOT,
        "%+.4f (%s: may be %.3f behind)",
        difference,
        word(difference >= -tolerance),
        tolerance);
  }

  private void verdicts(ModelsBench.Result result) {
    Optional<ModelScore> best = result.ours().stream().max(byAuc());
    Optional<ModelScore> theirs = result.theirs().values().stream().max(byAuc());
    if (best.isPresent() && theirs.isPresent()) {
      double ahead = best.get().auc() - theirs.get().auc();
      line(
          String.format(
              Locale.ROOT,
              "best: ours %s %.4f, theirs %s %.4f: %+.4f (%s: may be %.3f behind)",
              best.get().learner(),
              best.get().auc(),
              theirs.get().learner(),
              theirs.get().auc(),
              ahead,
              word(ahead >= -BEST),
              BEST));
    }
    Optional<ModelScore> additive = find(result, "additive");
    Optional<ModelScore> boosting = find(result, "boosting");
    if (additive.isPresent() && boosting.isPresent()) {
      double most =
          Math.max(
              boosting.get().auc(),
              Math.max(theirs(result, "boosting"), theirs(result, "xgboost")));
      line(
          String.format(
              Locale.ROOT,
              "additive %.4f beside the best boosted %.4f: %+.4f (%s: may be %.3f behind)",
              additive.get().auc(),
              most,
              additive.get().auc() - most,
              word(additive.get().auc() >= most - ADDITIVE),
              ADDITIVE));
    }
    times(result);
  }

  private void times(ModelsBench.Result result) {
    List<ModelScore> theirs = List.copyOf(result.theirs().values());
    if (sum(theirs, result) > 0) {
      line(
          String.format(
              Locale.ROOT,
              "timed learners: ours %.2f s (CPU %.2f), theirs %.2f s (CPU %.2f)",
              sum(result.ours(), result),
              cpu(result.ours(), result),
              sum(theirs, result),
              cpu(theirs, result)));
    }
  }

  private static double cpu(List<ModelScore> scores, ModelsBench.Result result) {
    return scores.stream()
        .filter(score -> ModelsBench.TIMED.contains(score.learner()))
        .filter(score -> result.theirs().containsKey(score.learner()))
        .mapToDouble(ModelScore::cpu)
        .sum();
  }

  private static Comparator<ModelScore> byAuc() {
    ToDoubleFunction<ModelScore> auc = ModelScore::auc;
    return Comparator.comparingDouble(auc);
  }

  private static double theirs(ModelsBench.Result result, String id) {
    ModelScore score = result.theirs().get(id);
    return score == null ? 0 : score.auc();
  }

  private static Optional<ModelScore> find(ModelsBench.Result result, String id) {
    return result.ours().stream().filter(score -> score.learner().equals(id)).findFirst();
  }

  private static String cells(ModelScore score) {
    return String.format(
        Locale.ROOT,
        "%.4f | %.4f | %.4f | %.2f | %.2f | %.2f",
        score.auc(),
        score.prAuc(),
        score.logLoss(),
        score.fit(),
        score.predict(),
        score.cpu());
  }

  private static String word(boolean good) {
    return good ? "yes" : "NO";
  }

  private void line(String text) {
    terminal.out().println(text);
    terminal.out().flush();
  }
}
