package org.clicktrail.project.record;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.clicktrail.ml.file.BrokenException;

/// A record: its components in their order.
///
/// @param maker its canonical constructor
record Parts(List<Method> takers, List<Form> forms, Constructor<?> maker) implements Form {

  static Parts of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      return new Parts(
          Arrays.stream(components).map(RecordComponent::getAccessor).toList(),
          Arrays.stream(components).map(part -> Forms.of(part.getGenericType())).toList(),
          type.getConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " cannot be made here", e);
    }
  }

  @Override
  public void write(Object value, Sink to) {
    try {
      for (int i = 0; i < forms.size(); i++) {
        forms.get(i).write(takers.get(i).invoke(value), to);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot be taken apart: " + value.getClass(), e);
    }
  }

  @Override
  public Object read(Source from) throws BrokenException {
    Object[] values = new Object[forms.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = forms.get(i).read(from);
    }
    try {
      return maker.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new BrokenException(
          "a part of it cannot be: " + maker.getDeclaringClass().getSimpleName());
    }
  }
}
