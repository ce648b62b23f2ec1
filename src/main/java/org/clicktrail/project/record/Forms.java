package org.clicktrail.project.record;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.ml.file.BrokenException;

/// The form of every type that can be written.
final class Forms {

  private Forms() {}

  /// @throws IllegalArgumentException if values of this type cannot be written
  static Form of(Type type) {
    return Simple.of(type).or(() -> Special.of(type)).orElseGet(() -> composed(type));
  }

  private static Form composed(Type type) {
    if (type instanceof ParameterizedType generic) {
      List<Form> arguments =
          List.of(generic.getActualTypeArguments()).stream().map(Forms::of).toList();
      if (generic.getRawType() == List.class) {
        return new Several.Listed(arguments.getFirst());
      }
      if (generic.getRawType() == Optional.class) {
        return new Several.Maybe(arguments.getFirst());
      }
      if (generic.getRawType() == Map.class) {
        return new Several.Keyed(arguments.getFirst(), arguments.getLast());
      }
    }
    if (type instanceof Class<?> one && one.isEnum()) {
      return named(one);
    }
    if (type instanceof Class<?> one && one.isRecord()) {
      return Parts.of(one);
    }
    throw new IllegalArgumentException("no form for " + type);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // it is an enum
  private static Form named(Class<?> type) {
    return new Named(type);
  }

  /// A constant, by its name.
  private record Named<E extends Enum<E>>(Class<E> type) implements Form {
    @Override
    public void write(Object value, Sink to) {
      to.out().word(type.cast(value).name());
    }

    @Override
    public Object read(Source from) throws BrokenException {
      return from.in().choice(type);
    }
  }
}
