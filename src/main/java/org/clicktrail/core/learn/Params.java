package org.clicktrail.core.learn;

import java.util.Map;

/// Chosen hyperparameters by name; what is absent takes its default.
public record Params(Map<String, String> values) {

  public Params {
    values = Map.copyOf(values);
  }

  public static Params defaults() {
    return new Params(Map.of());
  }

  public int whole(Param.Whole param) {
    String value = values.get(param.name());
    return value == null ? param.def() : Integer.parseInt(value);
  }

  public double real(Param.Real param) {
    String value = values.get(param.name());
    return value == null ? param.def() : Double.parseDouble(value);
  }
}
