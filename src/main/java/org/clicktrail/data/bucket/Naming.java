package org.clicktrail.data.bucket;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// How the names of sessions or customers lie in a row: as so many longs, the same for the same
/// name and different for different ones. Names that do not have the form are numbered.
///
/// @param longs of a name
public record Naming(Form form, int longs) {

  /// What most names look like.
  public enum Form {
    /// A whole number of at most 18 digits as Java writes it.
    WHOLE,
    /// 32 hexadecimal digits and four dashes, in lower case.
    UUID,
    /// Anything.
    TEXT
  }

  private static final int UUID_LENGTH = 36;
  private static final int DIGITS = 18;
  private static final int LONGEST = 247;

  /// A number there is not among the names of a form.
  private static final long FREE = Long.MIN_VALUE;

  private static final int LENGTH = 56;
  private static final long NUMBERED = 0xFFL << LENGTH;

  /// The form of some names, as written; texts get room for names a little longer.
  public static Naming of(List<String> names) {
    Naming whole = new Naming(Form.WHOLE, 1);
    Naming uuid = new Naming(Form.UUID, 2);
    int longest = 0;
    boolean allWhole = true;
    boolean allUuid = true;
    for (String name : names) {
      byte[] word = padded(name.getBytes(StandardCharsets.UTF_8));
      int length = word.length - Bits.ROOM;
      longest = Math.max(longest, length);
      allWhole &= whole.put(word, 0, length, new long[1], 0);
      allUuid &= uuid.put(word, 0, length, new long[2], 0);
    }
    int longs = Math.min(longest + Long.BYTES, LONGEST) / Long.BYTES + 1;
    return allWhole ? whole : allUuid ? uuid : new Naming(Form.TEXT, longs);
  }

  private static byte[] padded(byte[] word) {
    return Arrays.copyOf(word, word.length + Bits.ROOM);
  }

  /// Writes a name of at least one byte.
  ///
  /// @return false if it does not have the form
  boolean put(byte[] b, int from, int to, long[] row, int at) {
    return switch (form) {
      case WHOLE -> whole(b, from, to, row, at);
      case UUID -> uuid(b, from, to, row, at);
      case TEXT -> text(b, from, to, row, at);
    };
  }

  private static boolean whole(byte[] b, int from, int to, long[] row, int at) {
    int start = b[from] == '-' ? from + 1 : from;
    int length = to - start;
    if (length < 1 || length > DIGITS || (b[start] == '0' && to - from > 1)) {
      return false;
    }
    long value = Bits.digits(b, start, to);
    row[at] = start > from ? -value : value;
    return value >= 0;
  }

  private static boolean uuid(byte[] b, int from, int to, long[] row, int at) {
    if (to - from != UUID_LENGTH
        || b[from + 8] != '-'
        || b[from + 13] != '-'
        || b[from + 18] != '-'
        || b[from + 23] != '-') {
      return false;
    }
    long first = Bits.hex(Bits.load(b, from));
    long second = Bits.hex(halves(b, from + 9, from + 14));
    long third = Bits.hex(halves(b, from + 19, from + 24));
    long fourth = Bits.hex(Bits.load(b, from + 28));
    row[at] = first << 32 | second;
    row[at + 1] = third << 32 | fourth;
    return (first | second | third | fourth) >= 0 && row[at] != FREE;
  }

  private static long halves(byte[] b, int first, int second) {
    return (Bits.load(b, first) & 0xFFFFFFFFL) | Bits.load(b, second) << 32;
  }

  private boolean text(byte[] b, int from, int to, long[] row, int at) {
    int length = to - from;
    if (length >= longs * Long.BYTES) {
      return false;
    }
    int word = at;
    int place = from;
    for (; place + Long.BYTES <= to; place += Long.BYTES) {
      row[word++] = Bits.load(b, place);
    }
    Arrays.fill(row, word, at + longs, 0);
    if (place < to) {
      row[word] = Bits.load(b, place, to - place);
    }
    row[at + longs - 1] |= (long) (length + 1) << LENGTH;
    return true;
  }

  /// Marks a name as missing.
  void putMissing(long[] row, int at) {
    Arrays.fill(row, at, at + longs, 0);
    row[at] = form == Form.TEXT ? 0 : FREE;
  }

  /// Marks a name as the one with a number.
  ///
  /// @param number from 0, below 2^31
  void putNumber(int number, long[] row, int at) {
    putMissing(row, at);
    switch (form) {
      case WHOLE -> row[at] += number + 1L;
      case UUID -> row[at + 1] = number + 1L;
      case TEXT -> row[at + longs - 1] = NUMBERED | number;
    }
  }

  boolean missing(long[] row, int at) {
    return switch (form) {
      case WHOLE -> row[at] == FREE;
      case UUID -> row[at] == FREE && row[at + 1] == 0;
      case TEXT -> row[at + longs - 1] == 0;
    };
  }

  /// Number of a name that does not have the form; negative if it has.
  int number(long[] row, int at) {
    long number =
        switch (form) {
          case WHOLE -> row[at] - FREE - 1;
          case UUID -> row[at] == FREE ? row[at + 1] - 1 : -1;
          case TEXT -> row[at + longs - 1] - NUMBERED;
        };
    return number < 0 || number > Integer.MAX_VALUE ? -1 : (int) number;
  }

  /// A name that has the form.
  byte[] bytes(long[] row, int at) {
    return switch (form) {
      case WHOLE -> Long.toString(row[at]).getBytes(StandardCharsets.US_ASCII);
      case UUID -> uuid(row[at], row[at + 1]);
      case TEXT -> text(row, at);
    };
  }

  private byte[] text(long[] row, int at) {
    int length = (int) (row[at + longs - 1] >>> LENGTH) - 1;
    byte[] text = new byte[longs * Long.BYTES];
    for (int word = 0; word < longs; word++) {
      Bits.LONG.set(text, word * Long.BYTES, row[at + word]);
    }
    return Arrays.copyOf(text, length);
  }

  private static byte[] uuid(long high, long low) {
    byte[] text = new byte[UUID_LENGTH];
    int at = 0;
    for (int digit = 0; digit < 32; digit++) {
      if (digit == 8 || digit == 12 || digit == 16 || digit == 20) {
        text[at++] = '-';
      }
      long half = digit < 16 ? high : low;
      text[at++] = (byte) HexFormat.of().toLowHexDigit((int) (half >>> (60 - 4 * (digit & 15))));
    }
    return text;
  }
}
