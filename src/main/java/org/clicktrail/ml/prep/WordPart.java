package org.clicktrail.ml.prep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// A word as one number for each known word, or as a single code.
///
/// Words are matched by their text, so that tables with other level lists do. Rare words, words
/// never seen in training and missing cells are "other"; where missing cells are frequent, they are
/// a word of their own, "".
final class WordPart implements Part {

  /// How a word is written as numbers.
  enum Form {
    /// 1 in the place of the word, 0 elsewhere. An unseen word has the place "other" if training
    /// had rare words, else it is unknown (NaN throughout).
    PLACES,
    /// The position of the word in the list of words; "other" has its own position.
    CODE
  }

  private final String column;
  private final Form form;
  private final List<String> words;
  private final int other;
  private final Map<String, Integer> codes = new HashMap<>();

  /// @param words the known words in the order of their codes; "" is missing; the entry at `other`
  ///   is not looked at
  /// @param other code of all other words, from 0 to the number of words; as many as there are
  ///   words: there are no others
  WordPart(String column, Form form, List<String> words, int other) {
    this.column = column;
    this.form = form;
    this.words = List.copyOf(words);
    this.other = other;
    for (int code = 0; code < words.size(); code++) {
      if (code != other) {
        codes.put(words.get(code), code);
      }
    }
  }

  @Override
  public String column() {
    return column;
  }

  @Override
  public int width() {
    return form == Form.CODE ? 1 : Math.max(1, words.size());
  }

  @Override
  public int codes() {
    return form == Form.CODE ? Math.max(words.size(), other + 1) : 0;
  }

  @Override
  public Additive.Values values(int code) {
    boolean others = code == other;
    String word = others ? "" : words.get(code);
    return new Additive.Values(
        Double.NaN,
        Double.NaN,
        word.isEmpty() ? List.of() : List.of(word),
        others ? !codes.containsKey("") : word.isEmpty(),
        others);
  }

  @Override
  public Cells bind(Table rows) {
    IntUnaryOperator code = codeOf(rows);
    return switch (form) {
      case CODE -> (row, out, at) -> out[at] = code.applyAsInt(row);
      case PLACES -> (row, out, at) -> place(code.applyAsInt(row), out, at);
    };
  }

  private void place(int code, double[] out, int at) {
    double none = code < words.size() ? 0 : Double.NaN;
    for (int place = 0; place < width(); place++) {
      out[at + place] = none;
    }
    if (code < words.size()) {
      out[at + code] = 1;
    }
  }

  private IntUnaryOperator codeOf(Table rows) {
    return switch (rows.find(column).orElse(null)) {
      case Column.Categories cells when cells.levels().size() <= rows.rows() -> byLevel(cells);
      case Column.Numbers cells -> row -> code(cells.missing(row) ? "" : plain(cells.number(row)));
      case Column cells -> row -> code(cells.text(row));
      case null -> _ -> code("");
    };
  }

  private IntUnaryOperator byLevel(Column.Categories cells) {
    int[] known = cells.levels().stream().mapToInt(this::code).toArray();
    int missing = code("");
    return row -> cells.missing(row) ? missing : known[cells.code(row)];
  }

  private int code(String word) {
    return codes.getOrDefault(word, other);
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  @Override
  public Kind kind() {
    return Kind.WORDS;
  }

  @Override
  public void write(ArrayWriter out) {
    out.word(column);
    out.word(form.name());
    out.words(words);
    out.whole(other);
  }

  static WordPart read(ArrayReader in) throws BrokenException {
    String column = in.word();
    Form form = in.choice(Form.class);
    List<String> words = in.words();
    return new WordPart(column, form, words, in.whole(0, words.size()));
  }
}
