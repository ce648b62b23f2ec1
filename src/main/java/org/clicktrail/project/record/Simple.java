package org.clicktrail.project.record;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// Forms of values without parts.
final class Simple {

  private static final Map<Type, Form> ALL = all();

  private Simple() {}

  static Optional<Form> of(Type type) {
    return Optional.ofNullable(ALL.get(type));
  }

  private static Map<Type, Form> all() {
    Form number = of(Double.class, ArrayWriter::number, ArrayReader::anyNumber);
    Form whole = of(Integer.class, ArrayWriter::whole, ArrayReader::whole);
    Form flag = of(Boolean.class, ArrayWriter::flag, ArrayReader::flag);
    Form count = of(Long.class, Simple::write, Simple::read);
    Map<Type, Form> all = new HashMap<>();
    all.put(String.class, of(String.class, ArrayWriter::word, ArrayReader::word));
    all.put(double.class, number);
    all.put(Double.class, number);
    all.put(int.class, whole);
    all.put(Integer.class, whole);
    all.put(boolean.class, flag);
    all.put(Boolean.class, flag);
    all.put(long.class, count);
    all.put(Long.class, count);
    all.put(Object.class, new Argument(count, number));
    return Map.copyOf(all);
  }

  private static void write(ArrayWriter out, long value) {
    out.whole((int) (value >>> Integer.SIZE));
    out.whole((int) value);
  }

  private static long read(ArrayReader in) throws BrokenException {
    return (long) in.whole() << Integer.SIZE | Integer.toUnsignedLong(in.whole());
  }

  private interface Reading<T> {
    T read(ArrayReader in) throws BrokenException;
  }

  private static <T> Form of(
      Class<T> type, BiConsumer<ArrayWriter, T> writing, Reading<T> reading) {
    return new Form() {
      @Override
      public void write(Object value, Sink to) {
        writing.accept(to.out(), type.cast(value));
      }

      @Override
      public Object read(Source from) throws BrokenException {
        return reading.read(from.in());
      }
    };
  }

  /// What a sentence is filled in with: a number, or anything else by its words.
  private record Argument(Form count, Form number) implements Form {

    private enum Kind {
      COUNT,
      NUMBER,
      WORD
    }

    @Override
    public void write(Object value, Sink to) {
      Kind kind =
          switch (value) {
            case Long _, Integer _ -> Kind.COUNT;
            case Double _ -> Kind.NUMBER;
            default -> Kind.WORD;
          };
      to.out().word(kind.name());
      switch (kind) {
        case COUNT -> count.write(((Number) value).longValue(), to);
        case NUMBER -> number.write(value, to);
        case WORD -> to.out().word(String.valueOf(value));
      }
    }

    @Override
    public Object read(Source from) throws BrokenException {
      return switch (from.in().choice(Kind.class)) {
        case COUNT -> count.read(from);
        case NUMBER -> number.read(from);
        case WORD -> from.in().word();
      };
    }
  }
}
