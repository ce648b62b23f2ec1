package org.clicktrail.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.data.format.Choice;
import org.clicktrail.data.format.Part;
import org.clicktrail.data.format.Parts;

/// A text file of any encoding and dialect as plain records, read as its beginning was: the same
/// rows are refused or mended as in an import of the whole, and every cell has the form the
/// beginning decided.
public final class PlainText {

  /// Between the cells of a plain record.
  public static final byte SEPARATOR = 0x1F;

  private final Path path;
  private final Reading reading;
  private final Choice choice;
  private final Scans.Scanned beginning;
  private final List<Optional<CellForm>> forms;

  private PlainText(
      Path path,
      Reading reading,
      Choice choice,
      Scans.Scanned beginning,
      List<Optional<CellForm>> forms) {
    this.path = path;
    this.reading = reading;
    this.choice = choice;
    this.beginning = beginning;
    this.forms = forms;
  }

  /// @param options with which the beginning was read
  /// @param known of the beginning
  /// @param forms by column; empty where it is left out
  public static PlainText of(
      Path path, ReadOptions options, KnownWords known, List<Optional<CellForm>> forms)
      throws ProblemException {
    return new PlainText(
        path,
        Reading.of(options.read()),
        Choice.of(options.read()),
        known.file(),
        List.copyOf(forms));
  }

  /// Takes plain records.
  public interface Sink {
    /// Room for records, to be handed to [#take].
    byte[] buffer();

    /// @param text whole records, each ended by a line feed; the sink's from now on
    void take(byte[] text, int length) throws IOException;
  }

  /// What was read.
  ///
  /// @param rejects the first of the refused rows
  public record Found(long rows, long rejected, List<Reject> rejects) {}

  /// The beginning of a file as a text of its own.
  ///
  /// @param asWritten whether its bytes are those of the file
  /// @param options with which to import it
  /// @param given options for the file
  public record Beginning(boolean asWritten, ReadOptions options, ReadOptions given) {}

  /// Copies the first records of a file, unpacked and in UTF-8 where it tells its encoding.
  ///
  /// @param most bytes of the copy
  /// @param folder for temporary files
  /// @return empty if the file is no single text
  public static Optional<Beginning> copyBeginning(
      Path file, ReadOptions options, long most, Path target, Path folder)
      throws ProblemException, IOException {
    Reading reading = Reading.of(options.read());
    try (Parts parts = Parts.of(List.of(file), Choice.of(options.read()), folder, Progress.none());
        OutputStream out = Files.newOutputStream(target)) {
      Part part = parts.all().getFirst();
      if (parts.all().size() > 1 || part.regular()) {
        return Optional.empty();
      }
      TextPlan plan = TextPlan.of(new TextFile(part), reading);
      boolean utf8 = plan.strict() && plan.charset().equals(StandardCharsets.UTF_8);
      try (InputStream in = plan.openQuickly().text()) {
        copyRecords(in, most, out);
      }
      Map<String, String> read = new HashMap<>(options.read());
      if (!utf8) {
        read.remove("encoding");
      }
      boolean asWritten = utf8 && part.words().isEmpty() && part.label().isEmpty();
      return Optional.of(new Beginning(asWritten, options.withRead(read), options));
    }
  }

  private static void copyRecords(InputStream in, long most, OutputStream out) throws IOException {
    byte[] piece = new byte[1 << 20];
    long left = most;
    int read = in.readNBytes(piece, 0, (int) Math.min(left, piece.length));
    while (read > 0) {
      left -= read;
      out.write(piece, 0, left == 0 ? behindLast(piece, read) : read);
      read = in.readNBytes(piece, 0, (int) Math.min(left, piece.length));
    }
  }

  /// Behind the last record, which may end with a carriage return.
  private static int behindLast(byte[] piece, int length) {
    for (byte end : new byte[] {'\n', '\r'}) {
      for (int at = length; at > 0; at--) {
        if (piece[at - 1] == end) {
          return at;
        }
      }
    }
    return 0;
  }

  /// Bytes of the text to expect, more rather than less.
  public long size() throws IOException {
    long bytes = Files.size(path);
    return beginning.file().part().words().isEmpty() ? bytes : bytes * 16;
  }

  /// Reads the file. Its refused rows go where those of an import go, see [Imported#eachReject].
  ///
  /// @param folder of the engine
  /// @throws OddCellException if it must be read the general way
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public Found read(Path folder, Sink sink, Progress progress)
      throws ProblemException, IOException {
    try (Parts parts = Parts.of(List.of(path), choice, folder, Progress.none());
        Refused refused = Refused.start(folder, 0)) {
      TextPlan plan = plan(new TextFile(parts.all().getFirst()));
      Scans.Cut cut = plan.cut(plan.head(), reading);
      boolean same =
          cut.dialect().equals(beginning.dialect())
              && cut.layout().names().equals(beginning.layout().names())
              && cut.layout().skip() == beginning.layout().skip();
      if (!same) {
        throw new OddCellException("dialect");
      }
      PlainRows rows = new PlainRows(forms, sink);
      FileScan.Result found =
          new FileScan(plan.file(), cut, rows, refused, reading.joinTables())
              .run(plan.openQuickly(), RowCopy.none(cut.dialect()), progress);
      if (found.oddities().kinds() > 1) {
        throw new OddCellException("tables");
      }
      rows.finish();
      return new Found(found.rows(), found.rejected(), found.rejects());
    } catch (Utf8Check.NotUtf8Exception _) {
      throw new OddCellException("encoding");
    } finally {
      Refused.keep(folder, 1);
    }
  }

  /// In the encoding of the beginning, which may not have told it at first.
  private TextPlan plan(TextFile file) throws ProblemException, OddCellException {
    TextPlan plan = TextPlan.of(file, reading);
    Charset found = beginning.charset();
    if (found.equals(StandardCharsets.UTF_8) || plan.charset().equals(found)) {
      return plan;
    }
    TextPlan other = plan.legacy();
    if (!other.charset().equals(found)) {
      throw new OddCellException("encoding");
    }
    return other;
  }
}
