package org.clicktrail.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.Visits;
import org.clicktrail.core.eval.Calibration;
import org.clicktrail.core.eval.Curve;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.leak.LeakReport;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.stat.Interval;
import org.junit.jupiter.api.Test;

class ModelCardTest {

  private static final Split SPLIT =
      new Split(
          "time",
          List.of(new Split.Fold(new int[] {0}, new int[] {1}, new int[0])),
          "Learnt from Feb–Oct, tested on 4,725 sessions of Nov–Dec",
          "Feb–Oct",
          "Nov–Dec",
          Optional.empty(),
          new Split.SharedGroups("sessions", 0, 1));

  @Test
  void saysScoreBesideTheBaselineAndWhereNotToTrustIt() {
    Visits visits = new Visits(0, 1);
    ModelResult knn = result("knn", new Interval(0.713, 0.699, 0.731));
    ModelResult baseline = result("baseline", Interval.exact(0.5));
    Training training =
        new Training(Task.CONVERSION, SPLIT, List.of(knn, baseline), baseline, "knn");
    LeakFinding leak =
        new LeakFinding(
            "known_later",
            List.of("PageValues"),
            "",
            LeakFinding.Severity.RED,
            "“PageValues” is known only after the outcome",
            "Score (AUC) 0.93 with it, 0.78 without",
            0.93,
            0.78,
            false);
    ModelCard card =
        ModelCard.of(
                "knn",
                training,
                visits.goal(Optional.empty(), true),
                visits.snapshot(),
                Optional.of(new LeakReport(List.of(leak), "")))
            .orElseThrow();
    assertEquals("knn", card.title());
    Block.TableBlock scores = (Block.TableBlock) block(card, "How good it is");
    assertEquals(
        List.of("Ranking quality (AUC)", "0.713", "0.699 to 0.731", "0.500"),
        scores.rows().getFirst());
    List<String> limits = ((Block.Sentences) block(card, "Where not to trust it")).lines();
    assertTrue(limits.getFirst().startsWith("Says 14.7"), () -> limits.toString());
    assertTrue(
        limits.contains(
            "“PageValues” is known only after the outcome. Score (AUC) 0.93 with it, 0.78"
                + " without."),
        () -> limits.toString());
    assertTrue(
        limits.contains("Its file holds training rows themselves: share it like the data."),
        () -> limits.toString());
    assertEquals(
        Optional.empty(),
        ModelCard.of(
            "tree",
            training,
            visits.goal(Optional.empty(), true),
            visits.snapshot(),
            Optional.empty()));
  }

  private static Block block(ModelCard card, String heading) {
    return card.sections().stream()
        .filter(section -> section.heading().equals(heading))
        .findFirst()
        .orElseThrow()
        .block();
  }

  private static ModelResult result(String id, Interval auc) {
    Curve none = new Curve(List.of());
    Evaluation evaluation =
        new Evaluation(
            Task.CONVERSION,
            new Scores(new double[] {0.5}, new double[] {1}, new int[] {1}, new int[] {0}),
            Map.of(Metric.ROC_AUC, auc),
            none,
            none,
            Optional.of(new Calibration(List.of(), 0.147, Interval.wilson(976, 4725), 0.06)),
            Optional.empty());
    return new ModelResult(
        id,
        id,
        Task.CONVERSION,
        ModelResult.Status.DONE,
        Params.defaults(),
        Optional.of(evaluation),
        Optional.empty(),
        Optional.empty(),
        1,
        false,
        Optional.empty());
  }
}
