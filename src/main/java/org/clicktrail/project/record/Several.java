package org.clicktrail.project.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clicktrail.ml.file.BrokenException;

/// Forms of what holds values of one type.
final class Several {

  private Several() {}

  /// A list, in its order.
  record Listed(Form each) implements Form {
    @Override
    public void write(Object value, Sink to) {
      List<?> items = (List<?>) value;
      to.out().whole(items.size());
      items.forEach(item -> each.write(item, to));
    }

    @Override
    public Object read(Source from) throws BrokenException {
      int count = from.in().count(1);
      List<Object> items = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        items.add(each.read(from));
      }
      return List.copyOf(items);
    }
  }

  /// Something or nothing.
  record Maybe(Form each) implements Form {
    @Override
    public void write(Object value, Sink to) {
      Optional<?> item = (Optional<?>) value;
      to.out().flag(item.isPresent());
      item.ifPresent(there -> each.write(there, to));
    }

    @Override
    public Object read(Source from) throws BrokenException {
      return from.in().flag() ? Optional.of(each.read(from)) : Optional.empty();
    }
  }

  /// Values by key, in the order of the keys: a map has none of its own, and the same run gives the
  /// same bytes.
  record Keyed(Form key, Form each) implements Form {
    @Override
    public void write(Object value, Sink to) {
      Map<?, ?> sorted = new TreeMap<>((Map<?, ?>) value);
      to.out().whole(sorted.size());
      sorted.forEach((name, item) -> {
        key.write(name, to);
        each.write(item, to);
      });
    }

    @Override
    public Object read(Source from) throws BrokenException {
      int count = from.in().count(2);
      Map<Object, Object> items = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        items.put(key.read(from), each.read(from));
      }
      return items;
    }
  }
}
