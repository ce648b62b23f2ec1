package org.clicktrail.ml.bayes;

import java.util.Arrays;
import java.util.List;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.fitted.FittedModel;
import org.clicktrail.ml.fitted.TableScorer;
import org.clicktrail.ml.prep.Prep;
import org.clicktrail.ml.prep.PrepFit;
import org.clicktrail.ml.prep.Style;
import org.clicktrail.ml.prep.Target;

/// One rule (Holte 1993): the share of conversions by the words or deciles of the one column that
/// tells most. A baseline: what is not better needs no model.
final class OneRuleLearner implements Learner {

  @Override
  public String id() {
    return "one_rule";
  }

  @Override
  public Task task() {
    return Task.CONVERSION;
  }

  @Override
  public List<Param> params() {
    return List.of();
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    double[] target = Target.of(set, task());
    Prep prep = PrepFit.fit(set, Style.COUNTED, progress.part(0, 0.5));
    double[][] columns = prep.columns(set.features(), progress.part(0.5, 0.6));
    double share = Arrays.stream(target).sum() / target.length;
    double base = Math.log(share / (1 - share));
    double[][] tables = Likelihoods.logOdds(prep, columns, target, progress.part(0.6, 0.8));
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < columns.length; i++) {
      progress.part(0.8, 1).report(i, columns.length);
      double loss = loss(tables[i], base, columns[i], target);
      if (loss < least) {
        least = loss;
        best = i;
      }
    }
    for (int i = 0; i < tables.length; i++) {
      if (i != best) {
        Arrays.fill(tables[i], 0);
      }
    }
    progress.report(1, 1);
    return new FittedModel(id(), task(), prep, new TableScorer(base, tables));
  }

  private static double loss(double[] table, double base, double[] column, double[] target) {
    double loss = 0;
    for (int row = 0; row < column.length; row++) {
      double sum = base + table[(int) column[row]];
      loss += Math.log1p(Math.exp(target[row] == 1 ? -sum : sum));
    }
    return loss;
  }
}
