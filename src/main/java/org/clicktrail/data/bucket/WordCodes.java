package org.clicktrail.data.bucket;

import java.util.Arrays;
import org.clicktrail.data.read.Words;

/// One thread's way to the codes of a column's words: a table in front of the words all threads
/// share, so that most are found with one look and without waiting.
final class WordCodes {

  /// Words up to this length lie in a table of their own, of small places.
  private static final int SHORT = Long.BYTES;

  /// Words up to this length lie in their table whole.
  private static final int WHOLE = 24;

  /// Longs of a place: the word, then its mark.
  private static final int SHORT_PLACE = 2;

  private static final int LONG_PLACE = 4;

  /// A mark has the code and one in its lowest bits, above it the length, and above that how often
  /// the word came: all that is looked at lies side by side. 0 is a free place.
  private static final int LENGTH = 24;

  private static final int COUNT = 29;
  private static final long CODES = (1L << LENGTH) - 1;
  private static final long LENGTHS = (1L << COUNT) - 1 - CODES;
  private static final long ONCE = 1L << COUNT;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /// No code, of a word that is not empty.
  static final int UNKNOWN = -2;

  private static final int FIRST_PLACES = 1024;

  /// Tables with more longs than this do not stay in the memory nearest to the core.
  private static final int NEAR = 1 << 14;

  private final Words words;
  private final Plain plain;
  private final Suspects suspects;
  private final boolean numbers;
  private long[] shorts = new long[FIRST_PLACES * SHORT_PLACE];
  private long[] longs = new long[FIRST_PLACES * LONG_PLACE];
  private int shortWords;
  private int longWords;
  private byte[][] longer = new byte[16][];

  /// @param words shared by all threads, which lock it
  /// @param numbers whether all words must be whole numbers
  WordCodes(Words words, Plain plain, Suspects suspects, boolean numbers) {
    this.words = words;
    this.plain = plain;
    this.suspects = suspects;
    this.numbers = numbers;
  }

  /// Whether to look up many words at a time takes less time.
  boolean large() {
    return shorts.length + longs.length > NEAR;
  }

  /// The codes of some words, -1 where one is empty. Every place is looked at once before, without
  /// waiting for what is there, so that the memory brings many at the same time.
  ///
  /// @param from where each begins
  /// @param to where each ends
  /// @param codes to fill in
  void codes(byte[] b, int[] from, int[] to, int count, int[] codes) throws OddFileException {
    int free = 0;
    for (int word = 0; word < count; word++) {
      int length = to[word] - from[word];
      free += mark(b, from[word], length) == 0 ? 1 : 0;
    }
    room(free);
    for (int word = 0; word < count; word++) {
      codes[word] = code(b, from[word], to[word]);
    }
  }

  /// The mark where a word has its place, unless another one took it.
  private long mark(byte[] b, int from, int length) {
    return length == 0
        ? 0
        : length <= SHORT
            ? shorts[place(Bits.load(b, from, length)) + 1]
            : longs[place(Bits.load(b, from), second(b, from, length), third(b, from, length)) + 3];
  }

  /// The code of a word; -1 if it is empty.
  ///
  /// @throws OddFileException if it is not plain, or there are too many
  int code(byte[] b, int from, int to) throws OddFileException {
    int known = known(b, from, to);
    return known == UNKNOWN ? add(b, from, to) : known;
  }

  /// The code of a word seen before by this thread; -1 if it is empty, else [#UNKNOWN].
  int known(byte[] b, int from, int to) {
    int length = to - from;
    return length == 0
        ? -1
        : length <= SHORT
            ? known(Bits.load(b, from, length), (long) length << LENGTH)
            : knownLong(b, from, to);
  }

  /// @param length as it is in a mark
  private int known(long word, long length) {
    int place = place(word);
    long mark = shorts[place + 1];
    while (mark != 0) {
      if (shorts[place] == word && (mark & LENGTHS) == length) {
        shorts[place + 1] = mark + ONCE;
        return code(mark);
      }
      place = (place + SHORT_PLACE) & (shorts.length - 1);
      mark = shorts[place + 1];
    }
    return UNKNOWN;
  }

  private int knownLong(byte[] b, int from, int to) {
    int length = to - from;
    long first = Bits.load(b, from);
    long second = second(b, from, length);
    long third = third(b, from, length);
    long kept = (long) Math.min(length, WHOLE + 1) << LENGTH;
    int place = place(first, second, third);
    long mark = longs[place + 3];
    while (mark != 0) {
      if (longs[place] == first
          && longs[place + 1] == second
          && longs[place + 2] == third
          && (mark & LENGTHS) == kept
          && (length <= WHOLE || is(code(mark), b, from, to))) {
        longs[place + 3] = mark + ONCE;
        return code(mark);
      }
      place = (place + LONG_PLACE) & (longs.length - 1);
      mark = longs[place + 3];
    }
    return UNKNOWN;
  }

  private static int code(long mark) {
    return (int) (mark & CODES) - 1;
  }

  /// @param length at least 9, as of the next
  private static long second(byte[] b, int from, int length) {
    return length < 16 ? rest(b, from, length, 8) : Bits.load(b, from + 8);
  }

  /// The bytes from 17 to 24, or the hash of all from 17.
  private static long third(byte[] b, int from, int length) {
    if (length <= 16) {
      return 0;
    }
    if (length < WHOLE) {
      return rest(b, from, length, 16);
    }
    long third = Bits.load(b, from + 16);
    for (int done = WHOLE; done < length; done += Long.BYTES) {
      third = Bits.mix(third, rest(b, from, Math.min(length, done + Long.BYTES), done));
    }
    return third;
  }

  private static long rest(byte[] b, int from, int length, int done) {
    return Bits.load(b, from + done, length - done);
  }

  /// Where a short word has its place.
  private int place(long word) {
    return ((int) ((word * SPREAD) >>> 40) * SHORT_PLACE) & (shorts.length - 1);
  }

  /// Where a longer word has its place.
  private int place(long first, long second, long third) {
    long mixed = (first ^ Long.rotateLeft(second, 21) ^ Long.rotateLeft(third, 42)) * SPREAD;
    return ((int) (mixed >>> 40) * LONG_PLACE) & (longs.length - 1);
  }

  private boolean is(int code, byte[] b, int from, int to) {
    return code < longer.length
        && longer[code] != null
        && Arrays.equals(longer[code], 0, longer[code].length, b, from, to);
  }

  private int add(byte[] b, int from, int to) throws OddFileException {
    plain.check(b, from, to);
    suspects.check(b, from, to);
    if (numbers) {
      Cells.whole(b, from, to);
    }
    int code;
    synchronized (words) {
      code = words.code(b, from, to);
    }
    if (code < 0) {
      throw new OddFileException("words");
    }
    room(1);
    enter(code, b, from, to);
    return code;
  }

  private void enter(int code, byte[] b, int from, int to) {
    int length = to - from;
    long mark = (long) Math.min(length, WHOLE + 1) << LENGTH | code + 1;
    if (length <= SHORT) {
      long word = Bits.load(b, from, length);
      int place = free(shorts, place(word), SHORT_PLACE);
      shorts[place] = word;
      shorts[place + 1] = mark;
      shortWords++;
    } else {
      long first = Bits.load(b, from);
      long second = second(b, from, length);
      long third = third(b, from, length);
      int place = free(longs, place(first, second, third), LONG_PLACE);
      longs[place] = first;
      longs[place + 1] = second;
      longs[place + 2] = third;
      longs[place + 3] = mark;
      longWords++;
    }
    if (length > WHOLE) {
      keep(code, Arrays.copyOfRange(b, from, to));
    }
  }

  private static int free(long[] table, int first, int longs) {
    int place = first;
    while (table[place + longs - 1] != 0) {
      place = (place + longs) & (table.length - 1);
    }
    return place;
  }

  private void keep(int code, byte[] word) {
    if (code >= longer.length) {
      longer = Arrays.copyOf(longer, Math.max(code + 1, longer.length * 2));
    }
    longer[code] = word;
  }

  /// Makes room for more words, be they short or not.
  private void room(int more) {
    while ((shortWords + more) * 2 * SHORT_PLACE > shorts.length) {
      growShorts();
    }
    while ((longWords + more) * 2 * LONG_PLACE > longs.length) {
      growLongs();
    }
  }

  private void growShorts() {
    long[] old = shorts;
    shorts = new long[old.length * 2];
    for (int from = 0; from < old.length; from += SHORT_PLACE) {
      if (old[from + 1] != 0) {
        int place = free(shorts, place(old[from]), SHORT_PLACE);
        System.arraycopy(old, from, shorts, place, SHORT_PLACE);
      }
    }
  }

  private void growLongs() {
    long[] old = longs;
    longs = new long[old.length * 2];
    for (int from = 0; from < old.length; from += LONG_PLACE) {
      if (old[from + 3] != 0) {
        int place = free(longs, place(old[from], old[from + 1], old[from + 2]), LONG_PLACE);
        System.arraycopy(old, from, longs, place, LONG_PLACE);
      }
    }
  }

  /// Adds what was counted here to the shared words.
  void finish() {
    synchronized (words) {
      finish(shorts, SHORT_PLACE);
      finish(longs, LONG_PLACE);
    }
  }

  private void finish(long[] table, int longs) {
    for (int at = longs - 1; at < table.length; at += longs) {
      if (table[at] >>> COUNT > 0) {
        words.more(code(table[at]), table[at] >>> COUNT);
      }
    }
  }
}
