package org.clicktrail.core.learn;

/// What is predicted.
public enum Task {
  /// A probability from 0 to 1.
  CONVERSION,
  /// An amount per session.
  REVENUE
}
