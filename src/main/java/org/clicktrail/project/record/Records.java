package org.clicktrail.project.record;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import org.clicktrail.ml.file.BrokenException;

/// A record as bytes, component by component, and back, bit for bit. What is read is decided by the
/// declared types alone: no byte names a class, so nothing can come to life that is not a part of
/// the record asked for. The same record gives the same bytes.
public final class Records {

  private Records() {}

  /// @throws IllegalArgumentException if a part is of a type that cannot be written
  public static byte[] write(Record value) {
    Sink to = new Sink();
    Forms.of(value.getClass()).write(value, to);
    return to.out().toBytes();
  }

  /// Reads one record and nothing behind it.
  ///
  /// @throws BrokenException if these are not the bytes of such a record
  public static <T extends Record> T read(Class<T> type, byte[] bytes) throws BrokenException {
    Source from = new Source(bytes);
    Object value;
    try {
      value = Forms.of(type).read(from);
    } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
      throw new BrokenException("a part of it cannot be: " + e.getMessage());
    }
    from.in().end();
    return type.cast(value);
  }

  /// All components of a record and of the records in it, in words: bytes written under another
  /// shape mean something else.
  public static String shape(Class<? extends Record> type) {
    Map<String, String> shapes = new TreeMap<>();
    describe(type, shapes);
    return shapes.toString();
  }

  private static void describe(Type type, Map<String, String> shapes) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        describe(argument, shapes);
      }
    }
    if (type instanceof Class<?> one && one.isRecord() && !shapes.containsKey(one.getName())) {
      shapes.put(one.getName(), "");
      StringBuilder words = new StringBuilder();
      for (RecordComponent part : one.getRecordComponents()) {
        words.append(part.getName()).append(':').append(part.getGenericType().getTypeName());
        words.append(' ');
        describe(part.getGenericType(), shapes);
      }
      shapes.put(one.getName(), words.toString());
    }
  }
}
