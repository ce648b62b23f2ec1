package org.clicktrail.data.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was written comes back to the last bit, in the narrowest form that can do it.
class ColumnFileTest {

  private static final double NONE = Double.NaN;

  @TempDir Path folder;

  @Test
  void numbersComeBackToTheLastBit() throws IOException {
    assertComesBack(Packing.NOTHING, NONE, NONE);
    assertComesBack(Packing.BYTES, 0, 127, -127, NONE);
    assertComesBack(Packing.SHORTS, 128, NONE);
    assertComesBack(Packing.SHORTS, -128, 1);
    assertComesBack(Packing.INTS, 32_768, -5, NONE);
    assertComesBack(Packing.INTS, -32_768);
    assertComesBack(Packing.INTS, Integer.MAX_VALUE, Integer.MIN_VALUE + 1);
    assertComesBack(Packing.DOUBLES, Integer.MIN_VALUE, 1);
    assertComesBack(Packing.DOUBLES, 3e9, NONE, 1);
    assertComesBack(Packing.HUNDREDTHS, 1, 9.71, -0.01, NONE, 21_474_836.47);
    assertComesBack(Packing.DOUBLES, 9.71, 21_474_836.48);
    assertComesBack(Packing.DOUBLES, 0.1 + 0.2, 1);
    assertComesBack(Packing.DOUBLES, -0.0, 1);
    assertComesBack(Packing.DOUBLES, 0.5, -0.0);
    assertComesBack(Packing.DOUBLES, Double.POSITIVE_INFINITY, 1, Double.NEGATIVE_INFINITY);
    assertComesBack(Packing.DOUBLES, Double.MIN_VALUE, Double.MAX_VALUE);
  }

  private void assertComesBack(Packing expected, double... values) throws IOException {
    double[] shifted = new double[values.length + 1];
    System.arraycopy(values, 0, shifted, 1, values.length);
    try (ColumnFile file = new ColumnFile(folder)) {
      PageWriter writer = new PageWriter(file);
      writer.start(values.length);
      writer.numbers(shifted, 1);
      writer.finish(0);
      Page page = file.pages().getFirst();
      assertEquals(List.of(expected), page.packings());
      PageReader reader = new PageReader(file);
      reader.load(page, 0);
      double[] found = new double[values.length];
      java.util.Arrays.setAll(found, reader::number);
      assertArrayEquals(bits(values), bits(found));
    }
  }

  private static long[] bits(double[] values) {
    return java.util.Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
  }

  @Test
  void pagesKeepTheirColumnsApart() throws IOException {
    ColumnFile file = new ColumnFile(folder);
    PageWriter writer = new PageWriter(file);
    for (int page = 0; page < 3; page++) {
      int rows = 200_000 * page + 2;
      byte[][] texts = new byte[rows][];
      long[] longs = new long[rows];
      for (int row = 0; row < rows; row++) {
        texts[row] = (row % 2 == 0 ? "" : "größer " + page).getBytes(StandardCharsets.UTF_8);
        longs[row] = Long.MIN_VALUE + row;
      }
      writer.start(rows);
      writer.texts(texts);
      writer.longs(longs);
      writer.nothing();
      writer.finish(page);
    }
    assertEquals(3 * 2 + 3 * 200_000, file.rows());
    PageReader reader = new PageReader(file);
    for (Page page : file.pages()) {
      int last = page.rows() - 1;
      reader.load(page, 0);
      assertEquals("größer " + page.tag(), text(reader, last));
      assertEquals("", text(reader, last - 1));
      reader.load(page, 1);
      assertEquals(Long.MIN_VALUE + last, reader.whole(last));
      reader.load(page, 2);
      assertEquals(NONE, reader.number(last));
    }
    file.close();
    file.close();
    org.clicktrail.core.job.Afterwards.finish();
    try (var left = Files.list(folder)) {
      assertFalse(left.findAny().isPresent(), "removed");
    }
  }

  private static String text(PageReader reader, int row) {
    return new String(reader.text(row).orElse(new byte[0]), StandardCharsets.UTF_8);
  }
}
