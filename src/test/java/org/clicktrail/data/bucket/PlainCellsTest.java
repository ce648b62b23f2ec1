package org.clicktrail.data.bucket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clicktrail.data.read.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cells read eight bytes at a time mean what the Java library says.
class PlainCellsTest {

  private static final int CELLS = 20_000;

  private final SplittableRandom random = new SplittableRandom(11);

  @Test
  void numbers() throws OddFileException {
    for (int cell = 0; cell < CELLS; cell++) {
      long digits = random.nextLong(1L << random.nextInt(1, 52));
      int decimals = random.nextInt(0, 4);
      String text = digits + (decimals == 0 ? "" : "." + "0729".substring(0, decimals));
      String number = random.nextBoolean() || digits == 0 ? text : "-" + text;
      if (number.length() <= 16) {
        assertEquals(Double.parseDouble(number), Cells.number(padded(number), 0, number.length()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".5", "5.", "1e3", "1,5", "+1", "-", "--1", "1.2.3", "-0", "1 2", "0x1", "١"})
  void oddNumbers(String text) {
    byte[] cell = padded(text);
    assertThrows(
        OddFileException.class, () -> Cells.number(cell, 0, cell.length - Bits.ROOM), text);
  }

  @Test
  void times() throws OddFileException {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    Cells cells = new Cells();
    for (int cell = 0; cell < CELLS; cell++) {
      long second = random.nextLong(-2_000_000_000L, 4_000_000_000L);
      String text =
          format.format(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC))
              + (random.nextBoolean() ? " UTC" : "");
      assertEquals(second * 1_000_000, cells.time(padded(text), 0, text.length()), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-01-31T23:59:59",
        "2020-01-31 24:00:00",
        "2020-01-31 23:60:00",
        "2020-01-31 23:59:60",
        "2020-02-30 00:00:00",
        "2020-01-31 2a:59:59",
        "2020-01-31 23-59:59",
        "2020-01-31 23:59:59 CET",
        "2020-1-31 23:59:59"
      })
  void oddTimes(String text) {
    byte[] cell = padded(text);
    assertThrows(
        OddFileException.class, () -> new Cells().time(cell, 0, cell.length - Bits.ROOM), text);
  }

  @Test
  void namesComeBackAsTheyWere() throws OddFileException {
    List<String> whole = List.of("0", "7", "-12", "512011853", "123456789012345678");
    List<String> uuids =
        IntStream.range(0, 1000)
            .mapToObj(_ -> new UUID(random.nextLong(), random.nextLong()).toString())
            .toList();
    List<String> texts = List.of("a", "GA1.2.123456789.987654321", "Jürgen", "12", "0123456");
    assertEquals(Naming.Form.WHOLE, Naming.of(whole).form());
    assertEquals(Naming.Form.UUID, Naming.of(uuids).form());
    assertEquals(Naming.Form.TEXT, Naming.of(texts).form());
    List<String> odd =
        List.of(
            "007",
            "1234567890123456789",
            "A68E07AE-A82D-D053-BCD2-4624C5AE589D",
            "a68e07ae-a82d-d053-bcd2-4624c5ae589g",
            "80000000-0000-0000-0000-000000000000",
            "robot",
            "a name of more than two hundred bytes".repeat(6));
    for (List<String> usual : List.of(whole, uuids, texts)) {
      Names names = new Names(Naming.of(usual), new Plain((byte) ',', (byte) '"'), Set.of());
      int longs = names.naming().longs();
      List<String> all = java.util.stream.Stream.concat(usual.stream(), odd.stream()).toList();
      long[] rows = new long[all.size() * longs];
      for (int row = 0; row < all.size(); row++) {
        byte[] name = padded(all.get(row));
        names.put(name, 0, name.length - Bits.ROOM, rows, row * longs);
      }
      for (int row = 0; row < all.size(); row++) {
        assertFalse(names.missing(rows, row * longs));
        assertEquals(
            all.get(row), new String(names.bytes(rows, row * longs), StandardCharsets.UTF_8));
        for (int other = 0; other < row; other++) {
          assertFalse(Names.same(rows, row * longs, other * longs, longs));
        }
      }
      names.put(new byte[Bits.ROOM], 0, 0, rows, 0);
      assertTrue(names.missing(rows, 0));
      assertEquals(Naming.Form.TEXT, names.form());
    }
  }

  @Test
  void equalWordsHaveEqualCodes() throws OddFileException {
    Words shared = new Words(CELLS);
    Plain plain = new Plain((byte) ',', (byte) '"');
    List<WordCodes> threads = List.of(codes(shared, plain), codes(shared, plain));
    long[] counts = new long[CELLS];
    for (int cell = 0; cell < CELLS; cell++) {
      String word = "abcdefghijklmnopqrstuvwxyz0123456789".substring(0, random.nextInt(1, 36));
      String text = word + random.nextInt(40);
      int code = threads.get(cell % 2).code(padded(text), 0, text.length());
      assertEquals(text, shared.text(code));
      counts[code]++;
    }
    threads.forEach(WordCodes::finish);
    assertArrayEquals(
        Arrays.copyOf(counts, shared.size()),
        IntStream.range(0, shared.size()).mapToLong(shared::count).toArray());
    assertEquals(CELLS, shared.total());
    assertEquals(-1, threads.getFirst().code(new byte[Bits.ROOM], 0, 0));
  }

  private static WordCodes codes(Words shared, Plain plain) {
    return new WordCodes(shared, plain, new Suspects(Set.of("NULL")), false);
  }

  @Test
  void aWordIsNotAnotherThatEndsInZeroBytesAndNullIsNone() throws OddFileException {
    WordCodes codes = codes(new Words(CELLS), new Plain((byte) ',', (byte) '"'));
    assertEquals(0, codes.code(padded("ab"), 0, 2));
    assertEquals(0, codes.known(padded("ab"), 0, 2));
    assertEquals(WordCodes.UNKNOWN, codes.known(padded("ab"), 0, 3));
    assertThrows(OddFileException.class, () -> codes.code(padded("ab"), 0, 3));
    assertThrows(OddFileException.class, () -> codes.code(padded("NULL"), 0, 4));
    assertEquals(1, codes.code(padded("NULLA"), 0, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a\"", " a", "a ", "a\tb", "a\nb", "\u007f\u001f"})
  void oddWords(String text) {
    byte[] cell = padded(text);
    WordCodes codes = codes(new Words(9), new Plain((byte) ',', (byte) '"'));
    assertThrows(OddFileException.class, () -> codes.code(cell, 0, cell.length - Bits.ROOM));
  }

  private static byte[] padded(String text) {
    byte[] word = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(word, word.length + Bits.ROOM);
  }
}
