package org.clicktrail.data.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.clicktrail.data.bucket.Naming;
import org.clicktrail.data.bucket.OddFileException;
import org.clicktrail.data.bucket.PlainFile;
import org.clicktrail.data.bucket.PlainFile.Kind;
import org.clicktrail.data.read.CellForm;
import org.clicktrail.data.read.CellForms;
import org.clicktrail.data.read.CodedRows;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.KnownWords;
import org.clicktrail.data.read.LargeRows;
import org.clicktrail.data.read.PlainText;

/// Whether a file can be read by the plain reader, judged by its beginning or by the words known of
/// it: they must mean the same to the plain reader as to the engine.
final class PlainPlan {

  /// So many tell what names look like.
  private static final int NAMES = 100_000;

  private final KnownWords known;
  private final Progress progress;
  private final List<PlainFile.Column> columns = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final List<Naming> names = new ArrayList<>();
  private final boolean coded;
  private final Optional<CellForms> finding;
  private final List<Optional<CellForm>> forms = new ArrayList<>();
  private int words;
  private int numbers;
  private boolean fits = true;

  /// @param finding of forms, where the cells are to be made plain
  private PlainPlan(
      KnownWords known, boolean coded, Optional<CellForms> finding, Progress progress) {
    this.known = known;
    this.coded = coded;
    this.finding = finding;
    this.progress = progress;
  }

  /// @param file how to read it
  /// @param slots the columns of the log, the customer only if coded; their dictionaries are not
  ///   known yet
  /// @param places by slot: which of the words or numbers
  /// @param forms by column of a file whose cells must be made plain, empty where it is left out;
  ///   none if they are plain
  record Fit(
      PlainFile file, List<Slot> slots, List<Integer> places, List<Optional<CellForm>> forms) {}

  /// @param beginning the first rows of the file, as read the general way
  /// @param file the whole file
  /// @param asWritten whether the beginning has the bytes of the file
  static Optional<Fit> of(Imported beginning, Path file, boolean asWritten, Progress progress)
      throws ProblemException {
    Mapping mapping = beginning.report().mapping();
    Optional<KnownWords> known = beginning.rows().coded().map(CodedRows::words);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Map<String, String>> codeWords = beginning.report().codeWords();
    Optional<KnownWords.Plain> plain = known.filter(_ -> asWritten).flatMap(KnownWords::plain);
    if (plain.isPresent()) {
      LargeRows.Copy copy = new LargeRows.Copy(file, plain.get(), known.get(), codeWords);
      Optional<Fit> fit = of(copy, mapping, false, progress);
      if (fit.isPresent()) {
        return fit;
      }
    }
    LargeRows.Copy made =
        new LargeRows.Copy(
            file, new KnownWords.Plain(PlainText.SEPARATOR, (byte) 0, 0), known.get(), codeWords);
    return of(
        made,
        mapping,
        new PlainPlan(
            known.get(), false, Optional.of(new CellForms(known.get(), progress)), progress));
  }

  /// @param file to read
  /// @param coded whether customers get codes, as what earlier sessions say needs them; there may
  ///   be too many
  static Optional<Fit> of(LargeRows.Copy file, Mapping mapping, boolean coded, Progress progress)
      throws ProblemException {
    return of(file, mapping, new PlainPlan(file.words(), coded, Optional.empty(), progress));
  }

  private static Optional<Fit> of(LargeRows.Copy file, Mapping mapping, PlainPlan plan)
      throws ProblemException {
    boolean simple =
        mapping.grain() == Grain.EVENTS
            && mapping.sessionKey().size() == 1
            && mapping.all(Role.TIME).size() <= 1
            && mapping.first(Role.ORDER).isEmpty()
            && SessionRule.standard(mapping).gap().isEmpty();
    if (!simple) {
      return Optional.empty();
    }
    plan.names.add(plan.naming(mapping.sessionKey().getFirst()));
    for (Field field : mapping.fields()) {
      plan.add(field, field.equals(mapping.sessionKey().getFirst()));
    }
    return plan.fits
        ? Optional.of(
            new Fit(
                new PlainFile(
                    file.path(),
                    file.cut().separator(),
                    file.cut().quote(),
                    file.cut().skip(),
                    plan.columns,
                    plan.names),
                plan.slots,
                plan.places,
                plan.forms))
        : Optional.empty();
  }

  private void add(Field field, boolean key) throws ProblemException {
    Slot.Kind kind = Slot.kind(field);
    if (key) {
      // A column that names the session and is a word besides is read twice elsewhere.
      boolean same = asWritten(field);
      fits &= kind == Slot.Kind.NONE && same;
      columns.add(new PlainFile.Column(Kind.NAME, 0, known.doubtful(field)));
    } else if (field.role() == Role.CUSTOMER && !coded && names.size() == 1) {
      fits &= asWritten(field);
      columns.add(new PlainFile.Column(Kind.NAME, names.size(), known.doubtful(field)));
      names.add(naming(field));
    } else if (field.role() == Role.TIME) {
      fits &= kind == Slot.Kind.NONE && field.type() == ColumnType.INSTANT && sameTimes(field);
      columns.add(new PlainFile.Column(Kind.TIME, 0));
    } else if (kind == Slot.Kind.WORDS) {
      fits &= asWritten(field);
      Kind word = known.whole(field) ? Kind.WHOLE_WORD : Kind.WORD;
      columns.add(new PlainFile.Column(word, words, known.doubtful(field)));
      slots.add(new Slot(slots.size(), field, kind, "", 0));
      places.add(words++);
    } else if (kind == Slot.Kind.NUMBERS) {
      fits &= field.type() != ColumnType.YES_NO && sameNumbers(field);
      columns.add(new PlainFile.Column(Kind.NUMBER, numbers));
      slots.add(new Slot(slots.size(), field, kind, "", 0));
      places.add(numbers++);
    } else {
      skip();
    }
  }

  private void skip() {
    if (finding.isPresent()) {
      forms.add(Optional.empty());
    } else {
      columns.add(new PlainFile.Column(Kind.SKIPPED, 0));
    }
  }

  /// @return whether there is one
  private boolean form(Optional<CellForm> form) {
    forms.add(form);
    return form.isPresent();
  }

  private Naming naming(Field field) {
    List<String> written = known.written(field);
    return Naming.of(written.subList(0, Math.min(NAMES, written.size())));
  }

  /// With the room the plain reader needs.
  private static byte[] padded(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, bytes.length + Long.BYTES);
  }

  private boolean asWritten(Field field) throws ProblemException {
    return finding.isPresent()
        ? form(finding.get().words(field))
        : known.asWritten(field, progress);
  }

  private boolean sameNumbers(Field field) throws ProblemException {
    if (finding.isPresent()) {
      return form(finding.get().numbers(field));
    }
    double[] expected = known.numbers(field, progress);
    List<String> written = known.written(field);
    double[] found = new double[expected.length];
    try {
      for (int code = 0; code < found.length; code++) {
        byte[] word = padded(written.get(code));
        found[code] = Cells.number(word, 0, word.length - Long.BYTES);
      }
      return Arrays.equals(expected, found);
    } catch (OddFileException _) {
      return false;
    }
  }

  private boolean sameTimes(Field field) throws ProblemException {
    if (finding.isPresent()) {
      return form(finding.get().times(field));
    }
    List<String> written = known.written(field);
    long[] expected = known.times(field, progress);
    Cells cells = new Cells();
    long[] found = new long[written.size()];
    try {
      for (int code = 0; code < found.length; code++) {
        byte[] word = padded(written.get(code));
        found[code] = cells.time(word, 0, word.length - Long.BYTES);
      }
      return Arrays.equals(expected, found);
    } catch (OddFileException _) {
      return false;
    }
  }
}
