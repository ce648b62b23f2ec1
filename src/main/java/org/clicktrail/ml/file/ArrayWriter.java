package org.clicktrail.ml.file;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes numbers, words and arrays to memory, each array after its length. Big-endian; counts are
/// 32 bits, words are UTF-8. Read by [ArrayReader].
public final class ArrayWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  public void whole(int value) {
    write(() -> out.writeInt(value));
  }

  /// Few bytes for small values: seven bits a byte, lowest first.
  ///
  /// @param value not negative
  public void small(int value) {
    int rest = value;
    while (rest > 0x7f) {
      bytes.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  public void number(double value) {
    write(() -> out.writeDouble(value));
  }

  public void flag(boolean value) {
    write(() -> out.writeBoolean(value));
  }

  public void word(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    whole(utf8.length);
    write(() -> out.write(utf8));
  }

  public void words(List<String> values) {
    whole(values.size());
    values.forEach(this::word);
  }

  public void numbers(double[] values) {
    whole(values.length);
    for (double value : values) {
      number(value);
    }
  }

  public void wholes(int[] values) {
    whole(values.length);
    for (int value : values) {
      whole(value);
    }
  }

  public void bytes(byte[] values) {
    whole(values.length);
    write(() -> out.write(values));
  }

  /// All that was written.
  public byte[] toBytes() {
    return bytes.toByteArray();
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }
}
