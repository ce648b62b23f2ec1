package org.clicktrail.data.read;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.Stop;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;

/// Words handed to the engine for a moment, so that it says what they mean.
///
/// @param rows how many
/// @param width words in a row; their columns are `w0`, `w1` …
/// @param words what stands in them
public record WordTable(int rows, int width, Source words) {

  private static final String NAME = Engine.QUICK + ".words";

  /// A word by row and column; "" is missing.
  @FunctionalInterface
  public interface Source {
    String of(int row, int column);
  }

  static WordTable of(Words words) {
    return new WordTable(words.size(), 1, (row, _) -> words.text(row));
  }

  /// Evaluates an expression where it is not null.
  ///
  /// @param found receives the number of the row and the value
  public void each(String expression, Engine engine, Progress progress, Query.Rows found)
      throws ProblemException {
    String columns =
        IntStream.range(0, width)
            .mapToObj(column -> ", w" + column + " varchar")
            .collect(Collectors.joining());
    try (Query query = Query.early(engine, progress);
        Stop stop = Stop.of(progress)) {
      query.run("create or replace table " + NAME + " (r integer" + columns + ")");
      query.appendQuick(
          "words",
          appender -> {
            for (int row = 0; row < rows; row++) {
              stop.check();
              appender.beginRow().append(row);
              for (int column = 0; column < width; column++) {
                String word = words.of(row, column);
                if (word.isEmpty()) {
                  appender.appendNull();
                } else {
                  appender.append(word);
                }
              }
              appender.endRow();
            }
          });
      query.each(
          "select r, v from (select r, %s as v from %s) where v is not null"
              .formatted(expression, NAME),
          found);
      query.run("drop table " + NAME);
    }
  }
}
