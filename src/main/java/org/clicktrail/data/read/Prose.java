package org.clicktrail.data.read;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether the only column of a file is running text, such as a letter: it begins with a sentence
/// where a table has the name of a column or a cell, and goes on with more of them. Names, numbers,
/// words to search for, and lines of a log are no sentences.
final class Prose {

  /// Words, and the marks between them.
  private static final Pattern WORD = Pattern.compile("[(\"“]?\\p{L}[\\p{L}'’-]*[.,;:!?)\"”]*");

  private static final int FEWEST_WORDS = 6;
  private static final double MOSTLY = 0.8;

  /// A letter has short lines too.
  private static final double OFTEN = 1 / 3.0;

  private Prose() {}

  /// Sentences among the first lines of the file; none if it may well be a table.
  static List<String> sentences(Scans.Scanned file) {
    if (file.columns().size() != 1) {
      return List.of();
    }
    int place = file.columns().getFirst();
    Stream<String> name =
        file.layout().header() ? Stream.of(file.layout().names().get(place)) : Stream.of();
    List<String> lines =
        Stream.concat(name, file.result().preview().stream().map(row -> row.get(place))).toList();
    List<String> sentences = lines.stream().filter(Prose::sentence).toList();
    boolean prose =
        lines.size() > 1
            && sentence(lines.getFirst())
            && sentences.size() >= Math.max(2, OFTEN * lines.size());
    return prose ? sentences : List.of();
  }

  private static boolean sentence(String line) {
    String[] parts = line.strip().split("\\s+", -1);
    long words = Stream.of(parts).filter(part -> WORD.matcher(part).matches()).count();
    return WORD.matcher(parts[0]).matches()
        && words >= FEWEST_WORDS
        && words >= MOSTLY * parts.length;
  }
}
