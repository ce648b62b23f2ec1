package org.clicktrail.data.read;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;

/// How the cells of a file's columns are written as plain text, found from its beginning: a form is
/// taken only if every word of the beginning means the same in it as to the engine, and if no cell
/// it reads could have changed what was decided about the column.
public final class CellForms {

  private static final long NO_TIME = Long.MIN_VALUE;

  private final KnownWords known;
  private final Progress progress;

  /// @param known of the beginning
  public CellForms(KnownWords known, Progress progress) {
    this.known = known;
    this.progress = progress;
  }

  /// Words, or whole numbers that are words.
  ///
  /// @return empty if a word does not mean itself
  public Optional<CellForm> words(Field field) throws ProblemException {
    Decision decision = known.decision(field);
    if (!decision.sqlType().equals("VARCHAR") && !decision.direct()) {
      return Optional.empty();
    }
    List<String> written = known.written(field);
    List<String> texts = known.texts(field, progress);
    Set<String> absent = new HashSet<>();
    for (int code = 0; code < texts.size(); code++) {
      if (texts.get(code).isEmpty()) {
        absent.add(written.get(code));
      } else if (!texts.get(code).equals(written.get(code))) {
        return Optional.empty();
      }
    }
    return Optional.of(new WordForm(absent(absent, written)));
  }

  /// Numbers in one style.
  ///
  /// @return empty if it is not certain, or some cells are no numbers
  public Optional<CellForm> numbers(Field field) throws ProblemException {
    ColumnStats stats = known.stats(field);
    long numbers = TypeDecider.numbers(stats);
    boolean whole = stats.count(CellShape.WHOLE) == numbers;
    boolean clear =
        (field.type() == ColumnType.WHOLE || field.type() == ColumnType.DECIMAL)
            && (whole || known.decision(field).sure())
            && numbers == stats.filled() - stats.count(CellShape.ABSENT_WORD)
            && stats.beyondExact() == 0
            && !stats.units().contains('%');
    if (!clear) {
      return Optional.empty();
    }
    List<String> written = known.written(field);
    double[] expected = known.numbers(field, progress);
    AbsentWords absent = absent(missing(written, code -> Double.isNaN(expected[code])), List.of());
    List<CellForm> forms =
        Stream.of(false, true)
            .<CellForm>map(comma -> new NumberForm(absent, whole, comma, stats.decorated() > 0))
            .filter(form -> same(form, written, expected))
            .toList();
    return forms.size() == 1 || (whole && !forms.isEmpty())
        ? Optional.of(forms.getFirst())
        : Optional.empty();
  }

  /// Instants that are all written in one way.
  ///
  /// @param field the only one that tells the time of a row
  /// @return empty if they are not, or the order of day and month is not certain
  public Optional<CellForm> times(Field field) throws ProblemException {
    List<PatternUse> uses = known.stats(field).patterns();
    boolean clear =
        field.type() == ColumnType.INSTANT && known.decision(field).sure() && uses.size() == 1;
    if (!clear) {
      return Optional.empty();
    }
    DatePattern pattern = uses.getFirst().pattern();
    List<String> orders =
        switch (pattern.order()) {
          case YMD -> List.of("ymd");
          case DAY_OR_MONTH -> List.of("dmy", "mdy");
          case DAY_OR_MONTH_SHORT, DAY_WORD_YEAR, WORD_DAY_YEAR -> List.of();
        };
    if (orders.isEmpty() || !TimeForm.reads(pattern.time())) {
      return Optional.empty();
    }
    List<String> written = known.written(field);
    long[] expected = known.times(field, progress);
    AbsentWords absent = absent(missing(written, code -> expected[code] == NO_TIME), List.of());
    char between = pattern.between().charAt(0);
    List<CellForm> forms =
        orders.stream()
            .<CellForm>map(order -> new TimeForm(absent, order, between, pattern.time()))
            .filter(form -> same(form, written, expected))
            .toList();
    return forms.size() == 1 ? Optional.of(forms.getFirst()) : Optional.empty();
  }

  private AbsentWords absent(Set<String> absent, List<String> known) {
    Set<String> words = new HashSet<>(absent);
    words.remove("");
    return new AbsentWords(words, known, this.known.absentWords());
  }

  /// Words that mean nothing and look like it; the others are left for [#same] to stumble over.
  private static Set<String> missing(List<String> written, IntPredicate nothing) {
    Set<String> absent = new HashSet<>();
    for (int code = 0; code < written.size(); code++) {
      String word = written.get(code);
      if (nothing.test(code) && HeadRecord.shape(word) == CellShape.ABSENT_WORD) {
        absent.add(word);
      }
    }
    return absent;
  }

  private static boolean same(CellForm form, List<String> written, double[] expected) {
    ToDoubleFunction<String> value = text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    double[] found = new double[expected.length];
    return plain(form, written, (code, text) -> found[code] = value.applyAsDouble(text))
        && Arrays.equals(expected, found);
  }

  private static boolean same(CellForm form, List<String> written, long[] expected) {
    ToLongFunction<String> value =
        text ->
            text.isEmpty()
                ? NO_TIME
                : ChronoUnit.MICROS.between(
                    LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC),
                    LocalDateTime.parse(text.replace(' ', 'T')));
    long[] found = new long[expected.length];
    return plain(form, written, (code, text) -> found[code] = value.applyAsLong(text))
        && Arrays.equals(expected, found);
  }

  /// Takes the text of a word.
  private interface Texts {
    void take(int code, String text);
  }

  /// @return false if a word has another form
  private static boolean plain(CellForm form, List<String> written, Texts texts) {
    try {
      for (int code = 0; code < written.size(); code++) {
        byte[] word = written.get(code).getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[word.length + CellForm.MORE];
        int length = word.length == 0 ? 0 : form.put(word, 0, word.length, out, 0);
        texts.take(code, new String(out, 0, length, StandardCharsets.US_ASCII));
      }
      return true;
    } catch (OddCellException | DateTimeException | NumberFormatException _) {
      return false;
    }
  }
}
