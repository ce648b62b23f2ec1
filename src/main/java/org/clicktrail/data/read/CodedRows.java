package org.clicktrail.data.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Role;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;

/// The accepted rows of files small enough to be held: for every cell the code of its word. What a
/// word means is decided once a word, by the same SQL that reads the rows into the engine, so that
/// both ways agree.
public final class CodedRows {

  /// Different days, hours and so on in columns of their own that are worth a look each.
  private static final int MOST_TIMES = 1 << 20;

  private final Engine engine;
  private final Scans scans;
  private final Typing typing;
  private long[] times = {};

  private CodedRows(Engine engine, Scans scans, Typing typing) {
    this.engine = engine;
    this.scans = scans;
    this.typing = typing;
  }

  /// @return empty if the rows cannot be held
  static Optional<CodedRows> of(Engine engine, Scans scans, Typing typing, Progress progress)
      throws ProblemException {
    List<Field> time = typing.fields().stream().filter(field -> field.role() == Role.TIME).toList();
    long different = 1;
    for (Field field : time) {
      different = Math.min(MOST_TIMES, different * (scans.stats(field.name()).distinct() + 1L));
    }
    if (!scans.coding().complete() || different >= MOST_TIMES) {
      return Optional.empty();
    }
    CodedRows rows = new CodedRows(engine, scans, typing);
    rows.times = rows.times(time, (int) different, progress);
    return Optional.of(rows);
  }

  /// How a single file is cut, if nothing about it is special: UTF-8, no row refused, mended or
  /// left out, every column used.
  public Optional<Plain> plain() {
    Scans.Scanned file = scans.files().getFirst();
    FileScan.Result found = file.result();
    boolean odd =
        scans.files().size() > 1
            || !file.charset().equals(StandardCharsets.UTF_8)
            || !file.dialect().further().isEmpty()
            || file.file().part().regular()
            || found.rejected() + found.unwrapped() + found.withNul() > 0
            || !found.oddities().equals(Oddities.NONE)
            || scans.stats().values().stream().anyMatch(stats -> stats.padded() > 0);
    return odd
        ? Optional.empty()
        : Optional.of(
            new Plain(file.dialect().separator(), file.dialect().quote(), file.layout().skip()));
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

  /// The words as written, by code.
  public List<String> written(Field field) {
    Words words = words(field);
    return IntStream.range(0, words.size()).mapToObj(words::text).toList();
  }

  public int rows() {
    return scans.coding().rows();
  }

  /// Rows of the first files together.
  public int rowsOf(int files) {
    return (int) scans.results().subList(0, files).stream().mapToLong(FileScan.Result::rows).sum();
  }

  /// Codes of the words as written, one a row at least; negative where the cell is empty. Do not
  /// change it.
  public int[] codes(Field field) {
    return scans.coding().codes(scans.names().indexOf(field.name()));
  }

  /// Microseconds since 1970 of each row, [Long#MIN_VALUE] where nothing tells. Do not change it.
  public long[] times() {
    return times;
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

  /// Rows where the cell means something.
  long filled(Field field, Progress progress) throws ProblemException {
    Decision decision = decision(field);
    ColumnStats stats = scans.stats(field.name());
    if (decision.direct() || decision.asWritten()) {
      return stats.filled();
    }
    List<String> texts = texts(field, progress);
    long filled = 0;
    for (int code = 0; code < texts.size(); code++) {
      filled += texts.get(code).isEmpty() ? 0 : stats.coded().count(code);
    }
    return filled;
  }

  /// Rows with a number below 0.
  long negative(Field field, Progress progress) throws ProblemException {
    double[] numbers = numbers(field, progress);
    Words words = words(field);
    long negative = 0;
    for (int code = 0; code < numbers.length; code++) {
      negative += numbers[code] < 0 ? words.count(code) : 0;
    }
    return negative;
  }

  /// Different values.
  long distinct(Field field, Progress progress) throws ProblemException {
    HashSet<String> texts = new HashSet<>(texts(field, progress));
    texts.remove("");
    return texts.size();
  }

  /// One instant for each combination of words in the columns of time.
  private long[] times(List<Field> fields, int different, Progress progress)
      throws ProblemException {
    int[] combined = new int[rows()];
    for (Field field : fields) {
      int[] codes = codes(field);
      int base = words(field).size() + 1;
      for (int row = 0; row < combined.length; row++) {
        combined[row] = combined[row] * base + codes[row] + 1;
      }
    }
    long[] byCombination = new long[different];
    Arrays.fill(byCombination, Long.MIN_VALUE);
    if (!fields.isEmpty()) {
      boolean[] used = new boolean[different];
      for (int combination : combined) {
        used[combination] = true;
      }
      instants(fields, used, byCombination, progress);
    }
    return Arrays.stream(combined).mapToLong(combination -> byCombination[combination]).toArray();
  }

  private void instants(List<Field> fields, boolean[] used, long[] found, Progress progress)
      throws ProblemException {
    Map<String, String> values = new HashMap<>();
    for (int at = 0; at < fields.size(); at++) {
      values.put(fields.get(at).name(), decision(fields.get(at)).of("w" + at));
    }
    int[] wanted = IntStream.range(0, used.length).filter(at -> used[at]).toArray();
    new WordTable(wanted.length, fields.size(), (row, at) -> word(fields, wanted[row], at))
        .each(
            "epoch_us(" + typing.time(values) + ")",
            engine,
            progress,
            row -> found[wanted[row.getInt(1)]] = row.getLong(2));
  }

  /// The word of a column in a combination; "" where missing.
  private String word(List<Field> fields, int combination, int at) {
    int rest = combination;
    for (int behind = fields.size() - 1; behind > at; behind--) {
      rest /= words(fields.get(behind)).size() + 1;
    }
    Words words = words(fields.get(at));
    int code = rest % (words.size() + 1) - 1;
    return code < 0 ? "" : words.text(code);
  }

  private Words words(Field field) {
    return scans.stats(field.name()).coded();
  }

  private Decision decision(Field field) {
    return typing.decision(field.name());
  }
}
