package org.clicktrail.project;

/// Steps of a run, each built on those before it (SEGMENTS and EXPLORE on GOAL only).
public enum Step {
  /// Files in the engine, import report.
  IMPORT,
  /// Session table at the end of the session, goal, split.
  GOAL,
  /// Tiles, trend, distributions.
  EXPLORE,
  /// Leak check.
  LEAKS,
  /// Early-prediction curve.
  EARLY,
  /// Conversion and revenue models.
  TRAIN,
  /// Segments.
  SEGMENTS
}
