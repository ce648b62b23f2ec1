package org.clicktrail.core.text;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Puts sentences one after the other.
public final class Sentences {

  private static final String MARKS = ".?!…:";

  private Sentences() {}

  /// The texts in their order, empty ones left out, each ending with a mark: its own if it has one,
  /// else a full stop.
  public static String joined(String... texts) {
    return Arrays.stream(texts)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> MARKS.indexOf(text.charAt(text.length() - 1)) < 0 ? text + "." : text)
        .collect(Collectors.joining(" "));
  }
}
