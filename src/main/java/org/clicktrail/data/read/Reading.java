package org.clicktrail.data.read;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.data.format.Choice;

/// What the user says about reading, checked and understood.
///
/// @param separator one to four signs, none of them a letter, a digit or a quote
/// @param quote one ASCII byte; 0: none
/// @param decimalComma whether decimals are written with a comma
/// @param dates dmy, mdy or ymd
/// @param grain what a row is
/// @param joinTables whether rows below a repeated header belong to the table
/// @param missing words that mean that nothing is there
record Reading(
    Optional<String> separator,
    Optional<Byte> quote,
    Optional<Charset> encoding,
    Optional<Boolean> header,
    Optional<Boolean> decimalComma,
    Optional<String> dates,
    Optional<Grain> grain,
    boolean joinTables,
    Set<String> missing) {

  private static final Set<String> KEYS =
      Set.of(
          "sep",
          "decimal",
          "thousands",
          "encoding",
          "header",
          "quote",
          "dates",
          "rows",
          "repeated_header",
          "missing");
  private static final Map<String, String> SEPARATORS =
      Map.of(
          "comma",
          ",",
          "semicolon",
          ";",
          "tab",
          "\t",
          "\\t",
          "\t",
          "pipe",
          "|",
          "space",
          " ",
          "colon",
          ":");

  /// @throws ProblemException if a key or a value is not known
  static Reading of(Map<String, String> options) throws ProblemException {
    for (String key : options.keySet()) {
      if (!KEYS.contains(key) && !Choice.KEYS.contains(key)) {
        throw new ProblemException(Problem.Kind.UNKNOWN_CHOICE, key, String.join(", ", known()));
      }
    }
    Optional<Boolean> comma = sign(options, "decimal").map(sign -> sign == ',');
    if (comma.isEmpty()) {
      comma = sign(options, "thousands").map(sign -> sign == '.');
    }
    return new Reading(
        separator(options),
        quote(options),
        encoding(options),
        header(options),
        comma,
        dates(options),
        grain(options),
        joinTables(options),
        missing(options));
  }

  private static Set<String> missing(Map<String, String> options) {
    return Stream.of(options.getOrDefault("missing", "").split("\\|", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(KEYS);
    known.addAll(Choice.KEYS);
    return known;
  }

  private static boolean joinTables(Map<String, String> options) throws ProblemException {
    String value = options.getOrDefault("repeated_header", "end");
    return switch (value) {
      case "end" -> false;
      case "skip" -> true;
      default ->
          throw new ProblemException(
              Problem.Kind.UNKNOWN_CHOICE, "repeated_header=" + value, "end, skip");
    };
  }

  private static Optional<Grain> grain(Map<String, String> options) throws ProblemException {
    String value = options.get("rows");
    if (value == null) {
      return Optional.empty();
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "events" -> Optional.of(Grain.EVENTS);
      case "sessions" -> Optional.of(Grain.SESSIONS);
      default ->
          throw new ProblemException(
              Problem.Kind.UNKNOWN_CHOICE, "rows=" + value, "events, sessions");
    };
  }

  private static Optional<String> separator(Map<String, String> options) throws ProblemException {
    String value = options.get("sep");
    if (value == null) {
      return Optional.empty();
    }
    String named = SEPARATORS.get(value.toLowerCase(Locale.ROOT));
    if (named != null) {
      return Optional.of(named);
    }
    if (value.matches("[\\p{ASCII}&&[^\\p{Alnum}\"'\\r\\n]]{1,4}")) {
      return Optional.of(value);
    }
    throw new ProblemException(
        Problem.Kind.UNKNOWN_CHOICE, "sep=" + value, "comma, semicolon, tab, pipe, , ; |");
  }

  private static Optional<Byte> quote(Map<String, String> options) throws ProblemException {
    String value = options.get("quote");
    if (value == null) {
      return Optional.empty();
    }
    return switch (value) {
      case "none", "" -> Optional.of((byte) 0);
      case "double", "\"" -> Optional.of((byte) '"');
      case "single", "'" -> Optional.of((byte) '\'');
      default ->
          throw new ProblemException(
              Problem.Kind.UNKNOWN_CHOICE, "quote=" + value, "double, single, none");
    };
  }

  private static Optional<Charset> encoding(Map<String, String> options) throws ProblemException {
    String value = options.get("encoding");
    if (value == null) {
      return Optional.empty();
    }
    Optional<Charset> charset = Encodings.named(value);
    if (charset.isEmpty()) {
      throw new ProblemException(
          Problem.Kind.UNKNOWN_CHOICE,
          "encoding=" + value,
          "UTF-8, UTF-16LE, windows-1252, ISO-8859-2, GB18030, Shift_JIS, …");
    }
    return charset;
  }

  private static Optional<Boolean> header(Map<String, String> options) throws ProblemException {
    String value = options.get("header");
    if (value == null) {
      return Optional.empty();
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "1" -> Optional.of(true);
      case "no", "false", "0" -> Optional.of(false);
      default ->
          throw new ProblemException(Problem.Kind.UNKNOWN_CHOICE, "header=" + value, "yes, no");
    };
  }

  private static Optional<Character> sign(Map<String, String> options, String key)
      throws ProblemException {
    String value = options.get(key);
    if (value == null) {
      return Optional.empty();
    }
    return switch (value) {
      case "comma", "," -> Optional.of(',');
      case "point", "dot", "." -> Optional.of('.');
      case "none", "space", "" -> {
        if (key.equals("decimal")) {
          throw new ProblemException(
              Problem.Kind.UNKNOWN_CHOICE, key + "=" + value, "comma, point");
        }
        yield Optional.empty();
      }
      default ->
          throw new ProblemException(
              Problem.Kind.UNKNOWN_CHOICE, key + "=" + value, "comma, point");
    };
  }

  private static Optional<String> dates(Map<String, String> options) throws ProblemException {
    String value = options.get("dates");
    if (value == null) {
      return Optional.empty();
    }
    String order = value.toLowerCase(Locale.ROOT);
    if (!Set.of("dmy", "mdy", "ymd").contains(order)) {
      throw new ProblemException(Problem.Kind.UNKNOWN_CHOICE, "dates=" + value, "dmy, mdy, ymd");
    }
    return Optional.of(order);
  }
}
