package org.clicktrail.data.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;

/// The different words of every column as far as they were kept: all of them, or of columns with
/// very many the first. What a word means is decided once, by the same SQL that reads the rows into
/// the engine.
public final class KnownWords {

  private final Engine engine;
  private final Scans scans;
  private final Typing typing;

  KnownWords(Engine engine, Scans scans, Typing typing) {
    this.engine = engine;
    this.scans = scans;
    this.typing = typing;
  }

  /// How the user's file is cut, if nothing about it is special: a single one in UTF-8, no row
  /// refused, mended or left out, every column used.
  public Optional<Plain> plain() {
    Scans.Scanned file = scans.files().getFirst();
    FileScan.Result found = file.result();
    boolean odd =
        !file.charset().equals(StandardCharsets.UTF_8)
            || !file.dialect().further().isEmpty()
            || file.file().part().regular()
            || found.rejected() + found.unwrapped() + found.withNul() > 0
            || !found.oddities().equals(Oddities.NONE);
    return odd || !unpadded()
        ? Optional.empty()
        : Optional.of(
            new Plain(file.dialect().separator(), file.dialect().quote(), file.layout().skip()));
  }

  /// How the private copy of the accepted rows is cut, if it is a single one with all columns in
  /// their places.
  public Optional<Plain> plainCopy() {
    Scans.Scanned file = scans.files().getFirst();
    boolean inPlace =
        file.columns().equals(IntStream.range(0, file.layout().names().size()).boxed().toList());
    Dialect copy = file.dialect().copy();
    return inPlace && unpadded()
        ? Optional.of(new Plain(copy.separator(), copy.quote(), 0))
        : Optional.empty();
  }

  private boolean unpadded() {
    return scans.files().size() == 1
        && scans.stats().values().stream().allMatch(stats -> stats.padded() == 0);
  }

  /// How records are cut.
  ///
  /// @param separator one byte
  /// @param quote around fields; 0: none
  /// @param skip records before the first row
  public record Plain(byte separator, byte quote, int skip) {}

  /// Whether every cell that is not empty is a whole number.
  public boolean whole(Field field) {
    return decision(field).direct();
  }

  /// Whether every cell that is not empty is the value, as written.
  public boolean asWritten(Field field, Progress progress) throws ProblemException {
    return decision(field).asWritten()
        || ((all(field) || whole(field)) && texts(field, progress).equals(written(field)));
  }

  private boolean all(Field field) {
    return !words(field).full();
  }

  /// The words as written, by code.
  public List<String> written(Field field) {
    Words words = words(field);
    return IntStream.range(0, words.size()).mapToObj(words::text).toList();
  }

  /// The values as text, by code; "" where the word means nothing.
  public List<String> texts(Field field, Progress progress) throws ProblemException {
    Words words = words(field);
    Decision decision = decision(field);
    String[] texts = new String[words.size()];
    if (decision.direct()) {
      Arrays.setAll(texts, code -> Long.toString(Long.parseLong(words.text(code))));
    } else if (decision.asWritten()) {
      Arrays.setAll(texts, words::text);
    } else {
      Arrays.fill(texts, "");
      evaluate(
          words,
          "cast(" + value(decision) + " as varchar)",
          progress,
          row -> texts[row.getInt(1)] = row.getString(2));
    }
    return List.of(texts);
  }

  /// The values as numbers, by code; yes is 1; NaN where it is none.
  public double[] numbers(Field field, Progress progress) throws ProblemException {
    String value = value(decision(field));
    boolean yesNo = field.type() == ColumnType.YES_NO;
    return numbers(field, yesNo ? "try_cast(" + value + " as boolean)" : value, progress);
  }

  /// [#texts] as numbers, by code; NaN where it is none.
  public double[] numbersOfTexts(Field field, Progress progress) throws ProblemException {
    return numbers(field, "cast(" + value(decision(field)) + " as varchar)", progress);
  }

  /// Microseconds since 1970, by code, [Long#MIN_VALUE] where it is none.
  ///
  /// @param field the only one that tells the time of a row
  public long[] times(Field field, Progress progress) throws ProblemException {
    Words words = words(field);
    long[] times = new long[words.size()];
    Arrays.fill(times, Long.MIN_VALUE);
    String time = typing.time(Map.of(field.name(), decision(field).of("w0")));
    evaluate(
        words, "epoch_us(" + time + ")", progress, row -> times[row.getInt(1)] = row.getLong(2));
    return times;
  }

  private double[] numbers(Field field, String value, Progress progress) throws ProblemException {
    Words words = words(field);
    double[] numbers = new double[words.size()];
    if (decision(field).direct()) {
      Arrays.setAll(numbers, code -> Long.parseLong(words.text(code)));
    } else {
      Arrays.fill(numbers, Double.NaN);
      evaluate(
          words,
          "try_cast(" + value + " as double)",
          progress,
          row -> numbers[row.getInt(1)] = row.getDouble(2));
    }
    return numbers;
  }

  private static String value(Decision decision) {
    return "cast(" + decision.of("w0") + " as " + decision.sqlType() + ")";
  }

  private synchronized void evaluate(
      Words words, String expression, Progress progress, Query.Rows found) throws ProblemException {
    WordTable.of(words).each(expression, engine, progress, found);
  }

  /// Rows where the cell means something; empty where the words kept do not tell.
  OptionalLong filled(Field field, Progress progress) throws ProblemException {
    Decision decision = decision(field);
    ColumnStats stats = stats(field);
    if (decision.direct() || decision.asWritten()) {
      return OptionalLong.of(stats.filled());
    }
    if (!counted(field)) {
      return OptionalLong.empty();
    }
    List<String> texts = texts(field, progress);
    long filled = 0;
    for (int code = 0; code < texts.size(); code++) {
      filled += texts.get(code).isEmpty() ? 0 : stats.coded().count(code);
    }
    return OptionalLong.of(filled);
  }

  /// Rows with a number below 0; empty where the words kept do not tell.
  OptionalLong negative(Field field, Progress progress) throws ProblemException {
    if (!counted(field)) {
      return scans.stats(field.name()).negative() == 0 && whole(field)
          ? OptionalLong.of(0)
          : OptionalLong.empty();
    }
    double[] numbers = numbers(field, progress);
    Words words = words(field);
    long negative = 0;
    for (int code = 0; code < numbers.length; code++) {
      negative += numbers[code] < 0 ? words.count(code) : 0;
    }
    return OptionalLong.of(negative);
  }

  /// Whether the words kept, with their counts, are all cells of the column.
  private boolean counted(Field field) {
    Words words = words(field);
    long cells = 0;
    for (int code = 0; code < words.size(); code++) {
      cells += words.bytes(code).length == 0 ? 0 : words.count(code);
    }
    return cells == scans.stats(field.name()).filled();
  }

  ColumnStats stats(Field field) {
    return scans.stats(field.name());
  }

  /// Words a column may take for missing, but for those it has.
  public Set<String> doubtful(Field field) {
    return AbsentWords.doubtful(written(field), absentWords());
  }

  /// Words that a template takes for missing.
  Set<String> absentWords() {
    return typing.absentWords();
  }

  /// The first file.
  Scans.Scanned file() {
    return scans.files().getFirst();
  }

  Words words(Field field) {
    return scans.stats(field.name()).coded();
  }

  Decision decision(Field field) {
    return typing.decision(field.name());
  }

  List<Field> fields() {
    return typing.fields();
  }

  String time(Map<String, String> values) {
    return typing.time(values);
  }
}
