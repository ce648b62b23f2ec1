package org.clicktrail.core.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// Every text the user reads, by key.
///
/// The first segment of a key names its bundle: `goal.title` lives in
/// `org/clicktrail/text/goal.properties`. Texts are [MessageFormat] patterns: a single quote is
/// written twice, `{0}` is the first argument. Numbers are passed already formatted (see
/// [Formats]), because their precision carries meaning.
///
/// What is counted has one place: `{0:event|events}` is the first word if argument 0 is 1, else the
/// second. `{session}`, `{sessions}`, `{Session}`, `{Sessions}` are the [Noun] among the arguments
/// (sessions where there is none; a noun takes no number), `{0:sessions}` is it for argument 0.
public final class Messages {

  private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

  private Messages() {}

  /// The text of a key with its arguments filled in.
  ///
  /// @throws MissingResourceException if bundle or key are missing: a bug, caught by tests
  public static String text(String key, Object... args) {
    String pattern = bundle(key.substring(0, key.indexOf('.'))).getString(key);
    List<String> values =
        Arrays.stream(args).filter(arg -> !(arg instanceof Noun)).map(String::valueOf).toList();
    Noun noun =
        Arrays.stream(args)
            .filter(Noun.class::isInstance)
            .map(Noun.class::cast)
            .findFirst()
            .orElse(Noun.SESSION);
    return new MessageFormat(Wording.of(pattern, noun, values), Locale.ENGLISH)
        .format(values.toArray());
  }

  /// Whether a text of this key exists.
  public static boolean has(String key) {
    try {
      return bundle(key.substring(0, key.indexOf('.'))).containsKey(key);
    } catch (MissingResourceException _) {
      return false;
    }
  }

  private static ResourceBundle bundle(String area) {
    return BUNDLES.computeIfAbsent(
        area, name -> ResourceBundle.getBundle("org.clicktrail.text." + name, Locale.ROOT));
  }
}
