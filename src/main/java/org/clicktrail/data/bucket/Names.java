package org.clicktrail.data.bucket;

import java.util.Set;
import org.clicktrail.data.read.Words;

/// The names of sessions or of customers: how they lie in a row, and those that do not have the
/// form, shared by all threads.
public final class Names {

  /// So many may have another form than the others.
  private static final int MOST_NUMBERED = 1 << 16;

  private final Naming naming;
  private final Plain plain;
  private final Suspects suspects;
  private final Words numbered = new Words(MOST_NUMBERED);

  /// @param suspects words that mean something else than a name
  Names(Naming naming, Plain plain, Set<String> suspects) {
    this.naming = naming;
    this.plain = plain;
    this.suspects = new Suspects(suspects);
  }

  /// @throws OddFileException if too many names do not have the form
  void put(byte[] b, int from, int to, long[] row, int at) throws OddFileException {
    if (from == to) {
      naming.putMissing(row, at);
      return;
    }
    if (naming.form() == Naming.Form.TEXT) {
      plain.check(b, from, to);
      suspects.check(b, from, to);
    }
    if (!naming.put(b, from, to, row, at)) {
      naming.putNumber(number(b, from, to), row, at);
    }
  }

  private synchronized int number(byte[] b, int from, int to) throws OddFileException {
    plain.check(b, from, to);
    suspects.check(b, from, to);
    int number = numbered.code(b, from, to);
    if (number < 0) {
      throw new OddFileException("name");
    }
    return number;
  }

  Naming naming() {
    return naming;
  }

  /// What all names look like; [Naming.Form#TEXT] if some do not.
  public Naming.Form form() {
    return numbered.size() == 0 ? naming.form() : Naming.Form.TEXT;
  }

  boolean missing(long[] row, int at) {
    return naming.missing(row, at);
  }

  /// In UTF-8.
  byte[] bytes(long[] row, int at) {
    int number = naming.number(row, at);
    return number < 0 ? naming.bytes(row, at) : numbered.bytes(number);
  }

  static boolean same(long[] rows, int a, int b, int longs) {
    for (int at = 0; at < longs; at++) {
      if (rows[a + at] != rows[b + at]) {
        return false;
      }
    }
    return true;
  }
}
