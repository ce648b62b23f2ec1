package org.clicktrail.data.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Role;
import org.clicktrail.data.engine.Engine;

/// The accepted rows of files small enough to be held: for every cell the code of its word. What a
/// word means is decided once a word, by the same SQL that reads the rows into the engine, so that
/// both ways agree.
public final class CodedRows {

  /// Different days, hours and so on in columns of their own that are worth a look each.
  private static final int MOST_TIMES = 1 << 20;

  private final Engine engine;
  private final Scans scans;
  private final KnownWords words;
  private long[] times = {};

  private CodedRows(Engine engine, Scans scans, KnownWords words) {
    this.engine = engine;
    this.scans = scans;
    this.words = words;
  }

  /// @return empty if the rows cannot be held
  static Optional<CodedRows> of(Engine engine, Scans scans, KnownWords words, Progress progress)
      throws ProblemException {
    List<Field> time = words.fields().stream().filter(field -> field.role() == Role.TIME).toList();
    long different = 1;
    for (Field field : time) {
      different = Math.min(MOST_TIMES, different * (scans.stats(field.name()).distinct() + 1L));
    }
    if (!scans.coding().complete() || different >= MOST_TIMES) {
      return Optional.empty();
    }
    CodedRows rows = new CodedRows(engine, scans, words);
    rows.times = rows.times(time, (int) different, progress);
    return Optional.of(rows);
  }

  /// What the words mean.
  public KnownWords words() {
    return words;
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

  /// Different values.
  long distinct(Field field, Progress progress) throws ProblemException {
    HashSet<String> texts = new HashSet<>(words.texts(field, progress));
    texts.remove("");
    return texts.size();
  }

  /// One instant for each combination of words in the columns of time.
  private long[] times(List<Field> fields, int different, Progress progress)
      throws ProblemException {
    int[] combined = new int[rows()];
    for (Field field : fields) {
      int[] codes = codes(field);
      int base = words.words(field).size() + 1;
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
      values.put(fields.get(at).name(), words.decision(fields.get(at)).of("w" + at));
    }
    int[] wanted = IntStream.range(0, used.length).filter(at -> used[at]).toArray();
    new WordTable(wanted.length, fields.size(), (row, at) -> word(fields, wanted[row], at))
        .each(
            "epoch_us(" + words.time(values) + ")",
            engine,
            progress,
            row -> found[wanted[row.getInt(1)]] = row.getLong(2));
  }

  /// The word of a column in a combination; "" where missing.
  private String word(List<Field> fields, int combination, int at) {
    int rest = combination;
    for (int behind = fields.size() - 1; behind > at; behind--) {
      rest /= words.words(fields.get(behind)).size() + 1;
    }
    Words known = words.words(fields.get(at));
    int code = rest % (known.size() + 1) - 1;
    return code < 0 ? "" : known.text(code);
  }
}
