package org.clicktrail.ml.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Calibrated;
import org.clicktrail.core.learn.PreprocessSpec.Calibration;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.ml.fitted.Calibrator;
import org.clicktrail.ml.fitted.LineCalibrator;
import org.clicktrail.ml.fitted.StepCalibrator;
import org.junit.jupiter.api.Test;

class CalibrationFitTest {

  private static final double[] SAID = {.05, .1, .2, .3, .4, .5, .6, .7, .9, .95};
  private static final double[] HAPPENED = {0, 0, 0, 1, 0, 0, 1, 0, 1, 1};

  /// `IsotonicRegression(out_of_bounds='clip').fit(x,
  /// y).predict([.05,.1,.15,.3,.45,.55,.6,.8,.95])` of scikit-learn, but that the last one, 1, is
  /// kept half a row of eleven away from 1.
  @Test
  void poolsAsScikitLearnDoes() {
    double[] x = {.1, .1, .2, .3, .35, .4, .5, .6, .7, .9};
    double[] y = {0, 1, 0, 0, 1, 0, 1, 1, 0, 1};
    StepCalibrator curve = Isotonic.fit(x, y);
    double[] at = {.05, .1, .15, .3, .45, .55, .6};
    double[] expected = {.25, .25, .25, .25, 0.5833333333333333, 2 / 3.0, 2 / 3.0};
    for (int i = 0; i < at.length; i++) {
      assertEquals(expected[i], curve.applied(at[i]), 1e-12, "at " + at[i]);
    }
    assertEquals(1 - 0.5 / 11, curve.applied(0.95), 1e-12);
    assertEquals((2 / 3.0 + 1 - 0.5 / 11) / 2, curve.applied(0.8), 1e-12);
  }

  @Test
  void knowsOneLevelOnlyWhereAllIsSaidTheSame() {
    StepCalibrator curve = Isotonic.fit(new double[] {.3, .3, .3, .3}, new double[] {0, 0, 1, 0});
    assertEquals(0.25, curve.applied(0), 1e-12);
    assertEquals(0.25, curve.applied(1), 1e-12);
    LineCalibrator line =
        Lines.platt(new double[] {.3, .3, .3, .3}, new double[] {0, 1, 1, 0}, Progress.none());
    assertEquals(0.5, line.applied(.3), 1e-6);
  }

  /// scikit-learn: `LogisticRegression(C=1e12, tol=1e-12, max_iter=10000)` on the log-odds, each
  /// row as 1 and as 0 with the weights t and 1 − t, t = 5/6 for the 4 ones and 1/8 for the 6
  /// zeros.
  @Test
  void fitsPlattsLine() {
    LineCalibrator line = Lines.platt(SAID, HAPPENED, Progress.none());
    assertEquals(0.58545134, line.slope(), 1e-4);
    assertEquals(-0.36288135, line.constant(), 1e-4);
  }

  /// SciPy: `brentq(lambda c: (1/(1+exp(-logit(p)-c))).sum() - 4, -9, 9)`.
  @Test
  void movesTheLevel() {
    LineCalibrator line = Lines.level(SAID, HAPPENED, Progress.none());
    assertEquals(-0.450428243936346, line.constant(), 1e-9);
    assertEquals(0.4, Arrays.stream(SAID).map(line::applied).average().orElseThrow(), 1e-9);
  }

  /// By hand: odds of 1 : 1 learned, 1 : 9 before; a chance of ½ is one of a tenth.
  @Test
  void takesBalancingBack() {
    LineCalibrator line = Lines.prior(0.1, 0.5);
    assertEquals(0.1, line.applied(0.5), 1e-12);
    // odds of 4 : 1 become 4 : 9
    assertEquals(4 / 13.0, line.applied(0.8), 1e-12);
  }

  /// A line that would fall is level: what is said wrongly ranked tells nothing.
  @Test
  void neverFalls() {
    double[] wrong = Arrays.stream(HAPPENED).map(y -> 1 - y).toArray();
    for (Calibration way : new Calibration[] {Calibration.PLATT, Calibration.ISOTONIC}) {
      Calibrator curve = fit(SAID, wrong, false).chosen(way, Progress.none()).orElseThrow();
      double before = 0;
      for (double p = 0; p <= 1; p += 1 / 64.0) {
        double now = curve.applied(p);
        assertTrue(now >= before && now <= 1, way + " at " + p);
        before = now;
      }
    }
    assertEquals(0.6, Lines.platt(SAID, wrong, Progress.none()).applied(0.95), 0.05);
  }

  /// Chances that are right need no calibration; those drawn towards ½ a line; those that are the
  /// square root of the truth below ½ and above jump, a curve.
  @Test
  void choosesWhatHelps() {
    SplittableRandom random = new SplittableRandom(4);
    double[] truth = new double[8_000];
    double[] happened = new double[truth.length];
    for (int row = 0; row < truth.length; row++) {
      truth[row] = random.nextDouble();
      happened[row] = random.nextDouble() < truth[row] ? 1 : 0;
    }
    assertEquals(Optional.empty(), kind(truth, happened));
    double[] shy = Arrays.stream(truth).map(p -> 1 / (1 + Math.pow((1 - p) / p, 0.3))).toArray();
    assertEquals(Optional.of(Calibrated.PLATT), kind(shy, happened));
    double[] bent =
        Arrays.stream(truth).map(p -> p < 0.5 ? Math.pow(p, 0.1) / 2 : 0.99 + p / 200).toArray();
    assertEquals(Optional.of(Calibrated.ISOTONIC), kind(bent, happened));
  }

  @Test
  void alwaysMendsTheLevelAfterBalancing() {
    assertEquals(
        Optional.empty(), fit(SAID, HAPPENED, false).chosen(Calibration.NONE, Progress.none()));
    assertEquals(
        Calibrated.LEVEL,
        fit(SAID, HAPPENED, true).chosen(Calibration.NONE, Progress.none()).orElseThrow().kind());
  }

  private static Optional<Calibrated> kind(double[] said, double[] happened) {
    return fit(said, happened, false)
        .chosen(Calibration.AUTO, Progress.none())
        .map(Calibrator::kind);
  }

  private static CalibrationFit fit(double[] said, double[] happened, boolean balanced) {
    return new CalibrationFit(said, happened, Sample.folds(happened, 2, 1), balanced);
  }
}
