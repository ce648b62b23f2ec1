package org.clicktrail.core.job;

import java.util.List;
import org.clicktrail.core.text.Messages;

/// Something the user can understand and act upon: a bad file, too little data, a missing column.
///
/// A problem is expected. Whatever is not expected (a bug) stays an unchecked exception.
///
/// @param kind what went wrong; its sentence is `problem.KIND` in the bundle `problem`
/// @param args the values the sentence mentions, in the order of its placeholders
public record Problem(Kind kind, List<Object> args) {

  public Problem {
    args = List.copyOf(args);
  }

  public static Problem of(Kind kind, Object... args) {
    return new Problem(kind, List.of(args));
  }

  /// One sentence: what is wrong, where, and what to do in the window.
  public String sentence() {
    return sentence("problem." + kind.name());
  }

  /// The same at the command line: with the option to give, where the window has something to
  /// click.
  public String commandSentence() {
    String key = "problem." + kind.name() + ".command";
    return Messages.has(key) ? sentence(key) : sentence();
  }

  private String sentence(String key) {
    return Messages.text(key, args.toArray()).strip();
  }

  /// One constant a kind of problem; each has its sentence (a test prints the missing ones).
  public enum Kind {
    /// {0} path, {1} reason
    FILE_NOT_READABLE,
    /// {0} path
    FILE_EMPTY,
    /// {0} path, {1} reason
    FILE_NOT_WRITABLE,
    /// {0} column, {1} nearest known names
    COLUMN_MISSING,
    /// {0} expression, {1} position from 1, {2} what is wrong, {3} nearest known names or ""
    EXPRESSION_WRONG,
    /// {0} share of those that convert: "0" or "1"
    ONLY_ONE_CLASS,
    /// {0} rows there are, {1} rows needed
    TOO_FEW_ROWS,
    NO_COLUMNS,
    /// {0} the only column
    ONE_COLUMN,
    /// {0} training rows with an amount below zero, {1} training rows
    AMOUNTS_BELOW_ZERO,
    /// {0} training rows with amount zero, {1} training rows
    AMOUNTS_ZERO,
    /// {0} what is wrong
    MODEL_BROKEN,
    /// {0} format version found
    MODEL_TOO_NEW,
    /// {0} what was asked for, {1} the choices
    UNKNOWN_CHOICE,
    /// {0} what was written, {1} examples of how to write it
    NOT_UNDERSTOOD,
    /// {0} an option, {1} an option that asks for something else
    CONTRADICTION,
    /// {0} an option, {1} the option it needs
    WORKS_ONLY_WITH,
    /// {0} what a row is called
    CUTS_NEED_EVENTS,
    /// {0} what was asked for, {1} what is possible: "2 to 100"
    OUT_OF_RANGE,
    /// {0} moment in words, {1} sessions that ended before, {2} sessions decided by then
    MOMENT_NOT_REACHED,
    /// {0} path, {1} format version found
    PROJECT_TOO_NEW,
    /// {0} path, {1} what is wrong
    PROJECT_BROKEN,
    /// {0} path
    PROJECT_IN_USE,
    DISK_FULL,
    /// {0} what did not finish and why
    LIBRARY_FAILED,
    /// {0} moment in words
    MOMENT_NEEDS_EVENTS,
    NO_MODEL,
    /// {0} model, {1} seconds
    TIMED_OUT,
    /// {0} path of a reopened project's data
    SOURCE_MISSING,
    /// {0} path of a reopened project's data
    SOURCE_CHANGED,
    /// {0} column, {1} type asked for, {2} an example of its cells, {3} type the cells have
    TYPE_UNFIT,
    /// {0} file, {1} the columns, each with the names most like it
    COLUMNS_NOT_IN_FILE,
    MODEL_WITHOUT_ORIGIN,
    CUSTOMERS_NEED_EVENTS,
    CUSTOMERS_ONE_LOG,
    /// {0} horizon in words
    LOG_TOO_SHORT,
    /// {0} what was written
    ONLY_OF_CUSTOMERS,
    /// {0} what was written
    NOT_OF_CUSTOMERS
  }
}
