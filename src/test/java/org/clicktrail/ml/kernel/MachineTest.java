package org.clicktrail.ml.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.clicktrail.core.job.Progress;
import org.clicktrail.ml.TwinRows;
import org.junit.jupiter.api.Test;

/// Against scikit-learn 1.2.1 (LIBSVM) on [TwinRows].
class MachineTest {

  /// SVC(C=2, gamma=.05, tol=1e-6).decision_function(rows[:5]).
  @Test
  void tellsClassesApartAsLibsvm() {
    double[][] rows = TwinRows.rows();
    Machine machine = Machine.classes(rows, TwinRows.classes(), 2, 0.05, Progress.none());
    double[] expected = {-1.0, 0.7586940099, -1.1139748857, 1.0, 1.0};
    for (int row = 0; row < expected.length; row++) {
      assertEquals(expected[row], machine.sum(rows[row]), 2e-3);
    }
  }

  /// SVR(C=2, gamma=.05, epsilon=.1, tol=1e-6).fit(rows, amounts / 10).predict(rows[:5]).
  @Test
  void predictsAmountsAsLibsvm() {
    double[][] rows = TwinRows.rows();
    double[] target = Arrays.stream(TwinRows.amounts()).map(y -> y / 10).toArray();
    Machine machine =
        Machine.amounts(rows, target, new Machine.Tube(2, 0.1), 0.05, Progress.none());
    double[] expected = {-1.312578187, -0.031605871, -0.764162857, 0.7999998149, 0.2254085148};
    for (int row = 0; row < expected.length; row++) {
      assertEquals(expected[row], machine.sum(rows[row]), 2e-3);
    }
  }
}
