package org.clicktrail.data.bucket;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Words that would mean something else than themselves in a column. May be used by several
/// threads.
final class Suspects {

  private final Set<String> words;
  private final int longest;

  Suspects(Set<String> words) {
    this.words = Set.copyOf(words);
    this.longest =
        words.stream()
            .mapToInt(word -> word.getBytes(StandardCharsets.UTF_8).length)
            .max()
            .orElse(0);
  }

  /// @throws OddFileException if a cell is one of them
  void check(byte[] b, int from, int to) throws OddFileException {
    if (to - from <= longest
        && words.contains(new String(b, from, to - from, StandardCharsets.UTF_8))) {
      throw new OddFileException("missing");
    }
  }
}
