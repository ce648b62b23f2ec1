package org.clicktrail.ml.fitted;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Task;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.clicktrail.ml.prep.Prep;

/// A model as bytes: magic number, format version, length, checksum, then arrays. The same model
/// gives the same bytes; what is read back predicts bit for bit the same.
public final class ModelFile {

  /// "CTml".
  private static final int MAGIC = 0x43546d6c;

  private static final int VERSION = 1;
  private static final int LARGEST = 1 << 30;

  private ModelFile() {}

  /// Writes a model; does not close the stream.
  ///
  /// @throws IllegalArgumentException if the model was not made here
  public static void write(Model model, OutputStream to) throws IOException {
    if (!(model instanceof FittedModel fitted)) {
      throw new IllegalArgumentException("not a model of ml: " + model.getClass());
    }
    ArrayWriter out = new ArrayWriter();
    out.word(fitted.learner());
    out.word(fitted.task().name());
    fitted.prep().write(out);
    out.word(fitted.scorer().kind().name());
    fitted.scorer().write(out);
    byte[] bytes = out.toBytes();
    DataOutputStream data = new DataOutputStream(to);
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(bytes.length);
    data.writeLong(checksum(bytes));
    data.write(bytes);
    data.flush();
  }

  /// Reads one model and no byte more; does not close the stream.
  ///
  /// @throws ProblemException if this is no model, a damaged one, or from a newer version
  public static Model read(InputStream from) throws IOException, ProblemException {
    try {
      return parsed(payload(new DataInputStream(from)));
    } catch (BrokenException e) {
      throw new ProblemException(Problem.of(Problem.Kind.MODEL_BROKEN, e.what()), e);
    }
  }

  private static byte[] payload(DataInputStream in)
      throws IOException, ProblemException, BrokenException {
    try {
      if (in.readInt() != MAGIC) {
        throw new BrokenException("it is not a model");
      }
      int version = in.readInt();
      if (version > VERSION) {
        throw new ProblemException(Problem.Kind.MODEL_TOO_NEW, version);
      }
      int length = in.readInt();
      long checksum = in.readLong();
      if (version < 1 || length < 0 || length > LARGEST) {
        throw new BrokenException("its header cannot be");
      }
      // grows with what arrives: a lie about the length costs nothing
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new BrokenException("it is cut short");
      }
      if (checksum(bytes) != checksum) {
        throw new BrokenException("its checksum differs");
      }
      return bytes;
    } catch (EOFException e) {
      throw new BrokenException("it is cut short");
    }
  }

  private static Model parsed(byte[] bytes) throws BrokenException {
    ArrayReader in = new ArrayReader(bytes);
    String learner = in.word();
    Task task = in.choice(Task.class);
    Prep prep = Prep.read(in);
    Scorer scorer = Scorer.read(in, prep);
    in.end();
    return new FittedModel(learner, task, prep, scorer);
  }

  private static long checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
