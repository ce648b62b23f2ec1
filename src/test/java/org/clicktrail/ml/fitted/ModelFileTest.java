package org.clicktrail.ml.fitted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.Learners;
import org.clicktrail.ml.LearnersTest;
import org.clicktrail.ml.Samples;
import org.junit.jupiter.api.Test;

/// Files that were cut, changed or made up.
class ModelFileTest {

  private static final int HEADER = 20;

  private static byte[] bytes(Learner learner) throws ProblemException, IOException {
    Model model =
        learner.train(LearnersTest.sample(learner, 60, 1), Params.defaults(), 1, Progress.none());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(model, out);
    return out.toByteArray();
  }

  private static Problem.Kind problem(byte[] bytes) {
    return assertThrows(
            ProblemException.class, () -> ModelFile.read(new ByteArrayInputStream(bytes)))
        .problem()
        .kind();
  }

  @Test
  void refusesWhatIsCutOrChanged() throws ProblemException, IOException {
    byte[] whole = bytes(Learners.ALL.getFirst());
    for (int length = 0; length < whole.length; length += 7) {
      assertEquals(Problem.Kind.MODEL_BROKEN, problem(java.util.Arrays.copyOf(whole, length)));
    }
    byte[] changed = whole.clone();
    changed[whole.length / 2] ^= 1;
    assertEquals(Problem.Kind.MODEL_BROKEN, problem(changed));
  }

  @Test
  void refusesNewerVersions() throws ProblemException, IOException {
    byte[] newer = bytes(Learners.ALL.getFirst());
    ByteBuffer.wrap(newer).putInt(4, 99);
    assertEquals(Problem.Kind.MODEL_TOO_NEW, problem(newer));
  }

  @Test
  void refusesALengthThatIsALie() throws ProblemException, IOException {
    byte[] liar = bytes(Learners.ALL.getFirst());
    ByteBuffer.wrap(liar).putInt(8, 1 << 30);
    assertEquals(Problem.Kind.MODEL_BROKEN, problem(liar));
  }

  /// Random bytes changed, checksum mended: a problem, or a model that still predicts; never
  /// another exception, never memory that was not there.
  @Test
  void survivesForgedFiles() throws ProblemException, IOException {
    SplittableRandom random = new SplittableRandom(1);
    int refused = 0;
    for (Learner learner : Learners.ALL) {
      byte[] whole = bytes(learner);
      Table rows = Samples.mixed(20, learner.task(), 2).features();
      for (int attempt = 0; attempt < 200; attempt++) {
        byte[] forged = whole.clone();
        int place = HEADER + random.nextInt(whole.length - HEADER);
        forged[place] = (byte) random.nextInt(256);
        mendChecksum(forged);
        try {
          Model model = ModelFile.read(new ByteArrayInputStream(forged));
          assertEquals(20, model.predict(rows).length);
        } catch (ProblemException e) {
          assertEquals(Problem.Kind.MODEL_BROKEN, e.problem().kind());
          refused++;
        }
      }
    }
    assertTrue(refused > 100, "only " + refused + " forged files refused");
  }

  private static void mendChecksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, HEADER, bytes.length - HEADER);
    ByteBuffer.wrap(bytes).putLong(12, crc.getValue());
  }

  @Test
  void readsOneModelAndNoByteMore() throws ProblemException, IOException {
    byte[] first = bytes(Learners.ALL.getFirst());
    byte[] second = bytes(Learners.ALL.get(1));
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    ByteArrayInputStream in = new ByteArrayInputStream(both.toByteArray());
    assertEquals(Learners.ALL.getFirst().id(), ModelFile.read(in).learner());
    assertEquals(Learners.ALL.get(1).id(), ModelFile.read(in).learner());
    assertEquals(-1, in.read());
  }
}
