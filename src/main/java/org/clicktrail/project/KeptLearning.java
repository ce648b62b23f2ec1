package org.clicktrail.project;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.clicktrail.project.record.Records;

/// What was learnt, in a project file: `learnt.bin`, the key of all it depends on, a checksum and
/// then [Learnt]. It counts only under the same key: this version of Clicktrail, and to the bit the
/// recipe with its seed, the checksums of the data files and the sessions kept beside it.
final class KeptLearning {

  private static final String ENTRY = "learnt.bin";

  private KeptLearning() {}

  /// Adds it, if there is any.
  ///
  /// @param fingerprint of the kept parts of the run, by [KeptRun]
  static void write(Run run, String fingerprint, ZipOutputStream zip) throws IOException {
    Optional<Learnt> learnt = Learnt.of(run, LocalDate.now(ZoneId.systemDefault()));
    if (learnt.isPresent()) {
      ArrayWriter out = new ArrayWriter();
      byte[] bytes = Records.write(learnt.get());
      out.word(key(fingerprint));
      out.word(new Fingerprint().add(bytes).hex());
      out.bytes(bytes);
      // A third of the time for a twelfth more: unsaved work is kept after every step.
      zip.setLevel(Deflater.BEST_SPEED);
      ProjectFile.entry(zip, ENTRY, to -> to.write(out.toBytes()));
      zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }
  }

  private static String key(String fingerprint) {
    return new Fingerprint()
        .add(About.version())
        .add(Records.shape(Learnt.class))
        .add(fingerprint)
        .hex();
  }

  static boolean there(ZipFile zip) {
    return zip.getEntry(ENTRY) != null;
  }

  /// Empty if it was learnt by another version or from something else.
  ///
  /// @throws BrokenException if it is damaged
  static Optional<Learnt> read(ZipFile zip, Path file)
      throws IOException, ProblemException, BrokenException {
    ArrayReader in = new ArrayReader(ProjectFile.bytes(zip, ENTRY, file));
    if (!in.word().equals(key(KeptRun.fingerprint(zip, file)))) {
      return Optional.empty();
    }
    String checksum = in.word();
    byte[] bytes = in.bytes();
    in.end();
    if (!checksum.equals(new Fingerprint().add(bytes).hex())) {
      throw new BrokenException("its checksum differs");
    }
    return Optional.of(Records.read(Learnt.class, bytes));
  }
}
