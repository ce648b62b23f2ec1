package org.clicktrail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clicktrail.core.text.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The texts and the sources that ask for them, read as text.
class TextsTest {

  private static final Path TEXTS = Path.of("src/main/resources/org/clicktrail/text");
  private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"");
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");

  /// Kept complete by `LearnersTest`: every hyperparameter has a name.
  private static final String PARAMETERS = "model.param.";

  /// Verbs that end like plurals.
  private static final Set<String> NO_PLURALS =
      Set.of(
          "converts",
          "errs",
          "ranks",
          "shows",
          "means",
          "lacks",
          "tells",
          "differs",
          "times",
          "lies",
          "was",
          "allows",
          "always",
          "belongs",
          "moves",
          "comes",
          "contains",
          "holds",
          "repeats",
          "needs",
          "ties",
          "predicts",
          "this",
          "learns",
          "separates",
          "lowers",
          "raises",
          "earns");

  private static final TreeMap<String, String> BY_KEY = new TreeMap<>();
  private static final Set<String> LITERALS = new HashSet<>();
  private static final Set<String> WORDS = new HashSet<>();

  @BeforeAll
  static void read() throws IOException {
    for (Path file : files(TEXTS, ".properties")) {
      Properties texts = new Properties();
      try (Reader in = Files.newBufferedReader(file)) {
        texts.load(in);
      }
      String area = file.getFileName().toString().replace(".properties", "");
      texts
          .stringPropertyNames()
          .forEach(key -> {
            assertTrue(key.startsWith(area + "."), key + " belongs into another file than " + file);
            BY_KEY.put(key, texts.getProperty(key));
          });
    }
    for (Path file : files(Path.of("src/main/java"), ".java")) {
      String source = Files.readString(file);
      LITERAL.matcher(source).results().forEach(found -> LITERALS.add(found.group(1)));
      CONSTANT.matcher(source).results().forEach(found -> WORDS.addAll(words(found.group())));
    }
    LITERALS.forEach(literal -> WORDS.addAll(words(literal)));
  }

  /// A key is asked for as a whole, or as a beginning to which words known to the sources are put.
  @Test
  void everyTextIsAskedFor() {
    List<String> unused =
        BY_KEY.keySet().stream()
            .filter(key -> !LITERALS.contains(key) && !key.startsWith(PARAMETERS))
            .filter(key -> !puttogether(key))
            .toList();
    assertEquals(List.of(), unused, "nobody shows these texts: delete them");
  }

  @Test
  void everyTextThatIsAskedForIsThere() {
    Pattern asked = Pattern.compile("Messages\\s*\\.text\\(\\s*\"([a-z0-9._-]+)\"\\s*[,)]");
    List<String> missing = new ArrayList<>();
    for (Path file : files(Path.of("src/main/java"), ".java")) {
      asked
          .matcher(read(file))
          .results()
          .map(found -> found.group(1))
          .filter(key -> !BY_KEY.containsKey(key))
          .forEach(key -> missing.add(key + " in " + file));
    }
    assertEquals(List.of(), missing, "add these texts to the file their first word names");
  }

  /// A single apostrophe swallows the placeholders behind it.
  @Test
  void everyTextIsAPattern() {
    Pattern alone = Pattern.compile("(?<!')'(?!')");
    List<String> broken = new ArrayList<>();
    BY_KEY.forEach((key, text) -> {
      assertFalse(ones(key).contains("{"), key + " is no pattern");
      if (alone.matcher(text).find()) {
        broken.add(key);
      }
    });
    assertEquals(List.of(), broken, "write apostrophes twice");
  }

  /// "1 events" is wrong; a pattern says `{0} {0:event|events}`. What is put before the events of a
  /// revenue is a kind, no number.
  @Test
  void oneIsNotMany() {
    Pattern many =
        Pattern.compile("(?<![\\w.,–-]|of )1 (?:([a-z]+) )?([a-z]{2,}[^s\\W]s)\\b(?! of)");
    List<String> wrong = new ArrayList<>();
    BY_KEY.forEach((key, text) -> {
      boolean plural =
          many.matcher(ones(key))
              .results()
              .anyMatch(found ->
                  !NO_PLURALS.contains(String.valueOf(found.group(1)))
                      && !NO_PLURALS.contains(found.group(2)));
      if (plural && !key.equals("goalscreen.revenue.events")) {
        wrong.add(key + "=" + text);
      }
    });
    assertEquals(List.of(), wrong, "say what is counted once: {0:event|events}");
  }

  /// The text where everything that is counted is one.
  private static String ones(String key) {
    return Messages.text(key, Collections.nCopies(12, "1").toArray());
  }

  private static boolean puttogether(String key) {
    return LITERALS.stream()
        .filter(start -> start.indexOf('.') > 0 && key.startsWith(start))
        .anyMatch(start -> WORDS.containsAll(words(key.substring(start.length()))));
  }

  private static List<String> words(String text) {
    return Pattern.compile("[^a-z]+")
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path under, String ending) {
    try (var files = Files.walk(under)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
