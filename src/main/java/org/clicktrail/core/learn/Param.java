package org.clicktrail.core.learn;

import java.util.List;

/// A hyperparameter as the user sees it: name, default, legal values. Knows no control.
public sealed interface Param {

  String name();

  record Whole(String name, int def, int min, int max) implements Param {}

  record Real(String name, double def, double min, double max) implements Param {}

  record Choice(String name, String def, List<String> options) implements Param {
    public Choice {
      options = List.copyOf(options);
    }
  }
}
