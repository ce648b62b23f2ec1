package org.clicktrail.data.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.bucket.Cells;
import org.clicktrail.data.bucket.OddFileException;
import org.clicktrail.data.bucket.PlainFile;
import org.clicktrail.data.bucket.PlainFile.Kind;
import org.clicktrail.data.read.CodedRows;
import org.clicktrail.data.read.Imported;

/// Whether a file can be read by the plain reader, judged by its beginning: there, every cell must
/// mean the same to the plain reader as to the engine.
final class PlainPlan {

  private final CodedRows rows;
  private final Progress progress;
  private final List<PlainFile.Column> columns = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private int words;
  private int numbers;
  private boolean fits = true;

  private PlainPlan(CodedRows rows, Progress progress) {
    this.rows = rows;
    this.progress = progress;
  }

  /// @param file how to read it
  /// @param slots the columns of the log; their dictionaries are not known yet
  /// @param places by slot: which of the words or numbers
  record Fit(PlainFile file, List<Slot> slots, List<Integer> places) {}

  /// @param beginning the first rows of the file, as read the general way
  /// @param file the whole file
  static Optional<Fit> of(Imported beginning, Path file, Progress progress)
      throws ProblemException {
    Mapping mapping = beginning.report().mapping();
    Optional<CodedRows> rows = beginning.rows().coded();
    Optional<CodedRows.Plain> plain = rows.flatMap(CodedRows::plain);
    boolean simple =
        mapping.grain() == Grain.EVENTS
            && mapping.sessionKey().size() == 1
            && mapping.all(Role.TIME).size() <= 1
            && mapping.first(Role.ORDER).isEmpty()
            && SessionRule.standard(mapping).gap().isEmpty();
    if (plain.isEmpty() || !simple) {
      return Optional.empty();
    }
    PlainPlan plan = new PlainPlan(rows.get(), progress);
    for (Field field : mapping.fields()) {
      plan.add(field, field.equals(mapping.sessionKey().getFirst()));
    }
    return plan.fits
        ? Optional.of(
            new Fit(
                new PlainFile(
                    file,
                    plain.get().separator(),
                    plain.get().quote(),
                    plain.get().skip(),
                    plan.columns),
                plan.slots,
                plan.places))
        : Optional.empty();
  }

  private void add(Field field, boolean key) throws ProblemException {
    Slot.Kind kind = Slot.kind(field);
    if (key) {
      // A column that names the session and is a word besides is read twice elsewhere.
      fits &= kind == Slot.Kind.NONE && asWritten(field);
      columns.add(new PlainFile.Column(Kind.KEY, 0));
    } else if (field.role() == Role.TIME) {
      fits &= kind == Slot.Kind.NONE && field.type() == ColumnType.INSTANT && sameTimes(field);
      columns.add(new PlainFile.Column(Kind.TIME, 0));
    } else if (kind == Slot.Kind.WORDS) {
      fits &= asWritten(field);
      columns.add(new PlainFile.Column(rows.whole(field) ? Kind.WHOLE_WORD : Kind.WORD, words));
      slots.add(new Slot(slots.size(), field, kind, "", 0));
      places.add(words++);
    } else if (kind == Slot.Kind.NUMBERS) {
      fits &= field.type() != ColumnType.YES_NO && sameNumbers(field);
      columns.add(new PlainFile.Column(Kind.NUMBER, numbers));
      slots.add(new Slot(slots.size(), field, kind, "", 0));
      places.add(numbers++);
    } else {
      columns.add(new PlainFile.Column(Kind.SKIPPED, 0));
    }
  }

  private boolean asWritten(Field field) throws ProblemException {
    return rows.texts(field, progress).equals(rows.written(field));
  }

  private boolean sameNumbers(Field field) throws ProblemException {
    double[] expected = rows.numbers(field, progress);
    List<String> written = rows.written(field);
    double[] found = new double[expected.length];
    try {
      for (int code = 0; code < found.length; code++) {
        byte[] word = written.get(code).getBytes(StandardCharsets.UTF_8);
        found[code] = Cells.number(word, 0, word.length);
      }
      return Arrays.equals(expected, found);
    } catch (OddFileException _) {
      return false;
    }
  }

  private boolean sameTimes(Field field) throws ProblemException {
    List<String> written = rows.written(field);
    int[] codes = rows.codes(field);
    long[] expected = rows.times();
    Cells cells = new Cells();
    long[] found = new long[written.size()];
    try {
      for (int code = 0; code < found.length; code++) {
        byte[] word = written.get(code).getBytes(StandardCharsets.UTF_8);
        found[code] = cells.time(word, 0, word.length);
      }
    } catch (OddFileException _) {
      return false;
    }
    for (int row = 0; row < rows.rows(); row++) {
      if (expected[row] != (codes[row] < 0 ? Events.NO_TIME : found[codes[row]])) {
        return false;
      }
    }
    return true;
  }
}
