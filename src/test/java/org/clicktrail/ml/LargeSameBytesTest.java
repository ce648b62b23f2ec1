package org.clicktrail.ml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.fitted.ModelFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every learner, twice on 200,000 rows with the same seed, gives the same bytes, and predicts bit
/// for bit the same after it was read back. Seconds of a fit and bytes of each are printed.
@Tag("slow")
class LargeSameBytesTest {

  private static final int ROWS = 200_000;

  /// Scored again after reading back: neighbours and kernels take long for each.
  private static final int SCORED = 2_000;

  static List<Learner> all() {
    return Learners.ALL;
  }

  @ParameterizedTest
  @MethodSource("all")
  void givesTheSameBytesAndReloads(Learner learner) throws Exception {
    TrainingSet set = LearnersTest.sample(learner, ROWS, 1);
    long start = System.nanoTime();
    Model model = learner.train(set, Params.defaults(), 7, Progress.none());
    double seconds = (System.nanoTime() - start) / 1e9;
    byte[] bytes = bytes(model);
    assertArrayEquals(bytes, bytes(learner.train(set, Params.defaults(), 7, Progress.none())));
    Model reloaded = ModelFile.read(new ByteArrayInputStream(bytes));
    var scored = LearnersTest.sample(learner, SCORED, 2).features();
    assertArrayEquals(model.predict(scored), reloaded.predict(scored));
    System.out.printf(
        "%s %s: %.1f s, %,d bytes twice the same, %,d rows scored alike after reading%n",
        learner.id(), learner.task(), seconds, bytes.length, SCORED);
  }

  private static byte[] bytes(Model model) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(model, out);
    return out.toByteArray();
  }
}
