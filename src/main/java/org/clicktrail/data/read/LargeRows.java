package org.clicktrail.data.read;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.data.engine.Engine;

/// The accepted rows of a file that are neither held as codes nor in the engine, but can be gone
/// through session by session.
public interface LargeRows {

  /// How many sessions they make by the standard rule.
  int sessions();

  /// Whether every cell of a column that is not empty was read as a number or an instant, as the
  /// engine would read it, and -0 is not among them.
  boolean read(Field field);

  /// Prepares rows that are too many to be held.
  @FunctionalInterface
  interface Way {
    /// @return empty if the rows must go into the engine
    Optional<LargeRows> of(Copy copy, Mapping mapping, Engine engine, Progress progress)
        throws ProblemException;

    /// Every row goes into the engine.
    static Way none() {
      return (_, _, _, _) -> Optional.empty();
    }
  }

  /// A private copy of the accepted rows of a single file.
  ///
  /// @param path of the copy, in UTF-8
  /// @param cut how it is cut into cells; the columns lie as in the mapping
  /// @param words what is known of the words in it
  /// @param codeWords what codes stand for, by column and cell
  record Copy(
      Path path,
      KnownWords.Plain cut,
      KnownWords words,
      Map<String, Map<String, String>> codeWords) {}
}
