package org.clicktrail.ml.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads what [ArrayWriter] wrote and trusts none of it: a length is checked against the bytes that
/// are left before anything is allocated.
public final class ArrayReader {

  private final ByteBuffer in;

  public ArrayReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  public int whole() throws BrokenException {
    need(Integer.BYTES);
    return in.getInt();
  }

  /// What [ArrayWriter#small] wrote.
  public int small() throws BrokenException {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      need(1);
      byte next = in.get();
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value < 0 ? broken("a negative count") : value;
      }
    }
    return broken("a count without end");
  }

  /// A whole number from `min` to `max`.
  public int whole(int min, int max) throws BrokenException {
    int value = whole();
    return value < min || value > max
        ? broken(value + " is not from " + min + " to " + max)
        : value;
  }

  /// Any number but NaN and the infinities.
  public double number() throws BrokenException {
    double value = anyNumber();
    if (!Double.isFinite(value)) {
      throw new BrokenException("a number is not finite");
    }
    return value;
  }

  /// A number; NaN is allowed where it means missing.
  public double anyNumber() throws BrokenException {
    need(Double.BYTES);
    return in.getDouble();
  }

  public boolean flag() throws BrokenException {
    need(1);
    return in.get() != 0;
  }

  public String word() throws BrokenException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /// A constant of an enum, written by its name.
  public <E extends Enum<E>> E choice(Class<E> type) throws BrokenException {
    String name = word();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new BrokenException("“" + name + "” is not known");
  }

  public List<String> words() throws BrokenException {
    int count = count(Integer.BYTES);
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      words.add(word());
    }
    return words;
  }

  public byte[] bytes() throws BrokenException {
    byte[] values = new byte[count(1)];
    in.get(values);
    return values;
  }

  /// Numbers; NaN is allowed where it means missing.
  public double[] anyNumbers() throws BrokenException {
    double[] values = new double[count(Double.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = anyNumber();
    }
    return values;
  }

  /// Finite numbers.
  public double[] numbers() throws BrokenException {
    double[] values = new double[count(Double.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = number();
    }
    return values;
  }

  /// Exactly `length` finite numbers.
  public double[] numbers(int length) throws BrokenException {
    double[] values = numbers();
    if (values.length != length) {
      throw new BrokenException(values.length + " numbers where " + length + " belong");
    }
    return values;
  }

  public int[] wholes() throws BrokenException {
    int[] values = new int[count(Integer.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.getInt();
    }
    return values;
  }

  /// A count of elements of at least `size` bytes each, all of which can still be there.
  public int count(int size) throws BrokenException {
    int count = whole();
    if (count < 0 || count > in.remaining() / size) {
      throw new BrokenException("a length of " + count + " is more than the file holds");
    }
    return count;
  }

  /// Says so if something is left unread.
  public void end() throws BrokenException {
    if (in.hasRemaining()) {
      throw new BrokenException(in.remaining() + " bytes too many");
    }
  }

  private void need(int size) throws BrokenException {
    if (in.remaining() < size) {
      throw new BrokenException("it is cut short");
    }
  }

  private static int broken(String what) throws BrokenException {
    throw new BrokenException(what);
  }
}
