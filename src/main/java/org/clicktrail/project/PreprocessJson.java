package org.clicktrail.project;

import java.util.Locale;
import org.clicktrail.core.learn.PreprocessSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is done to training rows, as JSON and back.
final class PreprocessJson {

  private PreprocessJson() {}

  static ObjectNode write(PreprocessSpec spec) {
    return Json.object()
        .put("balance", spec.balance().id())
        .put("ratio", spec.ratio())
        .put("calibration", spec.calibration().id())
        .put("selection", spec.selection().name().toLowerCase(Locale.ROOT))
        .put("columns", spec.columns());
  }

  /// Nothing is done where nothing is written, as in older projects.
  static PreprocessSpec read(JsonNode json) {
    PreprocessSpec none = PreprocessSpec.none();
    return new PreprocessSpec(
        choice(json, "balance", none.balance()),
        json.path("ratio").asDouble(none.ratio()),
        choice(json, "calibration", none.calibration()),
        choice(json, "selection", none.selection()),
        json.path("columns").asInt(none.columns()));
  }

  private static <E extends Enum<E>> E choice(JsonNode json, String name, E none) {
    return Json.text(json, name)
        .map(word -> Enum.valueOf(none.getDeclaringClass(), word.toUpperCase(Locale.ROOT)))
        .orElse(none);
  }
}
