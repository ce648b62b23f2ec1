package org.clicktrail.data.read;

/// Words as they stand, but for those that mean that nothing is there.
final class WordForm implements CellForm {

  private final AbsentWords absent;

  WordForm(AbsentWords absent) {
    this.absent = absent;
  }

  @Override
  public int put(byte[] b, int from, int to, byte[] out, int at) throws OddCellException {
    if (absent.is(b, from, to)) {
      return at;
    }
    int read = from;
    boolean control = false;
    for (; read + Long.BYTES <= to; read += Long.BYTES) {
      long word = EightBytes.load(b, read);
      control |= EightBytes.below(word, ' ');
      EightBytes.store(out, at + read - from, word);
    }
    for (; read < to; read++) {
      control |= b[read] >= 0 && b[read] < ' ';
      out[at + read - from] = b[read];
    }
    if (control) {
      throw new OddCellException("control character");
    }
    return at + to - from;
  }
}
