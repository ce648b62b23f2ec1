package org.clicktrail.data.session;

import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.read.CodedRows;

/// A column of held rows as the kernel reads it: what the codes of the file mean.
final class HeldColumn {

  private final Slot slot;
  private final int[] codes;
  private final Optional<HeldWords> words;
  private final double[] numbers;

  private HeldColumn(Slot slot, int[] codes, Optional<HeldWords> words, double[] numbers) {
    this.slot = slot;
    this.codes = codes;
    this.words = words;
    this.numbers = numbers;
  }

  /// @param trainRows rows of training files
  static HeldColumn words(CodedRows rows, Slot wanted, int trainRows, Progress progress)
      throws ProblemException {
    HeldWords words = HeldWords.of(rows, wanted.field(), trainRows, progress);
    Slot slot = new Slot(wanted.index(), wanted.field(), wanted.kind(), "", words.words().size());
    return new HeldColumn(slot, rows.codes(slot.field()), Optional.of(words), new double[0]);
  }

  static HeldColumn numbers(CodedRows rows, Slot slot, Progress progress) throws ProblemException {
    double[] numbers = rows.words().numbers(slot.field(), progress);
    return new HeldColumn(slot, rows.codes(slot.field()), Optional.empty(), numbers);
  }

  Slot slot() {
    return slot;
  }

  Optional<HeldWords> words() {
    return words;
  }

  /// The word at a row of the file; negative where missing.
  int word(int row) {
    return words.orElseThrow().of(codes[row]);
  }

  /// The number at a row of the file; NaN where missing.
  double number(int row) {
    return codes[row] < 0 ? Double.NaN : numbers[codes[row]];
  }

  /// Gathers the cells of some rows.
  ///
  /// @param from of `order`, as many as there are events
  void fill(Events events, int[] order, int from) {
    if (slot.words()) {
      int[] into = events.words(slot.index());
      HeldWords meaning = words.orElseThrow();
      for (int at = 0; at < events.rows(); at++) {
        into[at] = meaning.of(codes[order[from + at]]);
      }
    } else {
      double[] into = events.numbers(slot.index());
      for (int at = 0; at < events.rows(); at++) {
        into[at] = number(order[from + at]);
      }
    }
  }
}
