package org.clicktrail.data.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.text.Messages;

/// The refused rows of a file: all of them on disk, the first thousand at hand.
final class Rejections {

  private static final int KEPT = 1000;
  private static final int RAW_LENGTH = 2000;

  private final Path file;
  private final int width;
  private final Refused all;
  private final List<Reject> first = new ArrayList<>();
  private long count;

  /// @param width columns of the table
  Rejections(Path file, int width, Refused all) {
    this.file = file;
    this.width = width;
    this.all = all;
  }

  long count() {
    return count;
  }

  /// The first of them.
  List<Reject> first() {
    return List.copyOf(first);
  }

  /// Refuses the current record of a reader.
  void add(RecordReader reader, String reason) throws IOException {
    add(of(reader), reason);
  }

  void add(Reject row, String reason) throws IOException {
    Reject reject = new Reject(row.file(), row.line(), row.column(), reason, row.raw());
    count++;
    all.add(reject);
    if (first.size() < KEPT) {
      first.add(reject);
    }
  }

  /// The current record of a reader, for the case that it is refused later.
  Reject of(RecordReader reader) {
    return new Reject(file, reader.line(), "", "", reader.raw(RAW_LENGTH));
  }

  /// Why the current record of a reader is no row.
  String reason(RecordReader reader) {
    int found = reader.fields();
    if (reader.tooLong()) {
      return Messages.text("import.reject.long");
    }
    if (found == 0) {
      return Messages.text("import.reject.quote");
    }
    if (found == width) {
      return Messages.text("import.reject.stray");
    }
    boolean cut = reader.lineEnd() == RecordReader.LineEnd.NONE && found < width;
    return cut ? Messages.text("import.reject.cut", width, found) : fields(found);
  }

  /// “9 fields expected, 7 found”
  String fields(int found) {
    return Messages.text("import.reject.fields", width, found);
  }
}
