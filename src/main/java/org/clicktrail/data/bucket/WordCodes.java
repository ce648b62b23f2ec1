package org.clicktrail.data.bucket;

import java.util.Arrays;
import org.clicktrail.data.read.Words;

/// One thread's way to the codes of a column's words: a table in front of the words all threads
/// share, so that most are found with one look and without waiting.
final class WordCodes {

  /// Words up to this length lie in the table whole.
  private static final int WHOLE = 24;

  /// Longs of a place: three of the word, then its length, 25 if it is longer than the place, above
  /// its code and one; 0 is free.
  private static final int PLACE = 4;

  /// No code, of a word that is not empty.
  static final int UNKNOWN = -2;

  private static final int FIRST_PLACES = 1024;

  private final Words words;
  private final Plain plain;
  private final Suspects suspects;
  private final boolean numbers;
  private long[] places = new long[FIRST_PLACES * PLACE];
  private int mask = FIRST_PLACES - 1;
  private int size;
  private byte[][] longer = new byte[16][];
  private long[] counts = new long[64];

  /// @param words shared by all threads, which lock it
  /// @param numbers whether all words must be whole numbers
  WordCodes(Words words, Plain plain, Suspects suspects, boolean numbers) {
    this.words = words;
    this.plain = plain;
    this.suspects = suspects;
    this.numbers = numbers;
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
    if (length == 0) {
      return -1;
    }
    long first = length < 8 ? Bits.load(b, from, length) : Bits.load(b, from);
    long second = second(b, from, length);
    long third = length <= 16 ? 0 : third(b, from, length);
    int kept = Math.min(length, WHOLE + 1);
    int place = place(first, second, third);
    while (places[place + 3] != 0) {
      if (places[place] == first
          && places[place + 1] == second
          && places[place + 2] == third
          && (int) (places[place + 3] >>> Integer.SIZE) == kept) {
        int code = (int) places[place + 3] - 1;
        if (length <= WHOLE || is(code, b, from, to)) {
          counts[code]++;
          return code;
        }
      }
      place = next(place);
    }
    return UNKNOWN;
  }

  private static long rest(byte[] b, int from, int length, int done) {
    return Bits.load(b, from + done, length - done);
  }

  private static long second(byte[] b, int from, int length) {
    return length <= 8 ? 0 : length < 16 ? rest(b, from, length, 8) : Bits.load(b, from + 8);
  }

  /// The bytes from 17 to 24, or the hash of all from 17.
  private static long third(byte[] b, int from, int length) {
    if (length < WHOLE) {
      return rest(b, from, length, 16);
    }
    long third = Bits.load(b, from + 16);
    for (int done = WHOLE; done < length; done += Long.BYTES) {
      third = Bits.mix(third, rest(b, from, Math.min(length, done + Long.BYTES), done));
    }
    return third;
  }

  private int place(long first, long second, long third) {
    long mixed =
        (first ^ Long.rotateLeft(second, 21) ^ Long.rotateLeft(third, 42)) * 0x9E3779B97F4A7C15L;
    return ((int) (mixed >>> 40) & mask) * PLACE;
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
    if (code >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(code + 1, counts.length * 2));
    }
    enter(code, b, from, to);
    return code;
  }

  private void enter(int code, byte[] b, int from, int to) {
    int length = to - from;
    long first = length < 8 ? Bits.load(b, from, length) : Bits.load(b, from);
    long second = second(b, from, length);
    long third = length <= 16 ? 0 : third(b, from, length);
    int place = free(first, second, third);
    places[place] = first;
    places[place + 1] = second;
    places[place + 2] = third;
    places[place + 3] = (long) Math.min(length, WHOLE + 1) << Integer.SIZE | code + 1;
    if (length > WHOLE) {
      keep(code, Arrays.copyOfRange(b, from, to));
    }
    if (++size * 2 > mask) {
      grow();
    }
  }

  private int free(long first, long second, long third) {
    int place = place(first, second, third);
    while (places[place + 3] != 0) {
      place = next(place);
    }
    return place;
  }

  private void keep(int code, byte[] word) {
    if (code >= longer.length) {
      longer = Arrays.copyOf(longer, Math.max(code + 1, longer.length * 2));
    }
    longer[code] = word;
  }

  private void grow() {
    long[] old = places;
    places = new long[old.length * 2];
    mask = mask * 2 + 1;
    for (int from = 0; from < old.length; from += PLACE) {
      if (old[from + 3] != 0) {
        int place = free(old[from], old[from + 1], old[from + 2]);
        System.arraycopy(old, from, places, place, PLACE);
      }
    }
  }

  private int next(int place) {
    return (place + PLACE) & (mask * PLACE | PLACE - 1);
  }

  /// Adds what was counted here to the shared words.
  void finish() {
    synchronized (words) {
      for (int code = 0; code < counts.length; code++) {
        if (counts[code] > 0) {
          words.more(code, counts[code]);
        }
      }
    }
  }
}
