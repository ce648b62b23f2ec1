package org.clicktrail.core.text;

import java.text.MessageFormat;
import java.util.Arrays;
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
public final class Messages {

  private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

  private Messages() {}

  /// The text of a key with its arguments filled in.
  ///
  /// @throws MissingResourceException if bundle or key are missing: a bug, caught by tests
  public static String text(String key, Object... args) {
    String pattern = bundle(key.substring(0, key.indexOf('.'))).getString(key);
    return new MessageFormat(pattern, Locale.ENGLISH)
        .format(Arrays.stream(args).map(String::valueOf).toArray());
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
