package org.clicktrail.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

  @Test
  void cutsFieldsAndKeepsEmptyOnes() throws IOException {
    assertEquals(List.of("1: a|b|c", "2: 1||", "3: |x|"), read("a,b,c\n1,,\n,x,\n", ','));
  }

  @Test
  void quotedFieldMayHoldSeparatorLineEndAndDoubledQuote() throws IOException {
    assertEquals(
        List.of("1: 1|a,\nb|say \"hi\"", "3: 2|x|y"),
        read("1,\"a,\nb\",\"say \"\"hi\"\"\"\n2,x,y\n", ','));
  }

  @Test
  void countsLinesByEveryLineEnd() throws IOException {
    assertEquals(List.of("1: a", "2: b", "3: c", "4: d"), read("a\nb\r\nc\rd", ','));
  }

  @Test
  void lastRecordNeedsNoLineEnd() throws IOException {
    assertEquals(List.of("1: a|b", "2: c|"), read("a,b\nc,", ','));
  }

  @Test
  void straysInQuotesAreText() throws IOException {
    assertEquals(List.of("1: 5\" pipe|a \"b\" c"), read("5\" pipe,\"a \"b\" c\"\n", ','));
  }

  @Test
  void quoteThatNeverClosesCostsItsLineOnly() throws IOException {
    assertEquals(List.of("1: a|b", "2:", "3: e|f"), read("a,b\nc,\"d\ne,f\n", ','));
  }

  @Test
  void blanksAroundQuotesAreNotText() throws IOException {
    assertEquals(List.of("1: a|b, c|d"), read("a, \"b, c\" ,d\n", ','));
  }

  @Test
  void backslashMayEscapeTheQuote() throws IOException {
    Dialect dialect = Dialect.of(',').withEscape((byte) '\\');
    try (RecordReader reader = reader("\"a \\\" b\",c\n", dialect)) {
      assertTrue(reader.next());
      assertEquals("a \" b", reader.text(0));
      assertEquals("c", reader.text(1));
    }
  }

  @Test
  void byteOrderMarkIsNoText() throws IOException {
    assertEquals(List.of("1: a|b"), read("\uFEFFa,b\n", ','));
  }

  @Test
  void recordsLongerThanTheBufferComeWhole() throws IOException {
    String longText = "x".repeat(3 << 20);
    try (RecordReader reader = reader("a,b\n\"" + longText + "\",2\nc,d\n", Dialect.of(','))) {
      assertTrue(reader.next());
      assertTrue(reader.next());
      assertEquals(longText.length(), reader.text(0).length());
      assertTrue(reader.next());
      assertEquals("d", reader.text(1));
      assertEquals(3, reader.line());
    }
  }

  @Test
  void invalidUtf8IsNoticedAcrossReads() {
    byte[] bytes = {'a', ',', (byte) 0xC3, 'b', '\n'};
    assertThrows(
        Utf8Check.NotUtf8Exception.class,
        () -> {
          try (RecordReader reader =
              new RecordReader(new OneByOne(new ByteArrayInputStream(bytes)), Dialect.of(','))) {
            reader.next();
          }
        });
  }

  @Test
  void umlautsSurviveReadsThatCutThem() throws IOException {
    byte[] bytes = "ä€😀,b\n".getBytes(StandardCharsets.UTF_8);
    try (RecordReader reader =
        new RecordReader(new OneByOne(new ByteArrayInputStream(bytes)), Dialect.of(','))) {
      assertTrue(reader.next());
      assertEquals("ä€😀", reader.text(0));
    }
  }

  private static RecordReader reader(String text, Dialect dialect) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new RecordReader(new ByteArrayInputStream(bytes), dialect);
  }

  private static List<String> read(String text, char separator) throws IOException {
    List<String> all = new ArrayList<>();
    try (RecordReader reader = reader(text, Dialect.of(separator))) {
      while (reader.next()) {
        List<String> cells = new ArrayList<>();
        for (int field = 0; field < reader.fields(); field++) {
          cells.add(reader.text(field));
        }
        all.add((reader.line() + ": " + String.join("|", cells)).strip());
      }
    }
    return all;
  }

  /// Gives one byte a read, as a slow pipe might.
  private static final class OneByOne extends InputStream {
    private final InputStream in;

    OneByOne(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      return in.read(to, offset, Math.min(1, length));
    }
  }
}
