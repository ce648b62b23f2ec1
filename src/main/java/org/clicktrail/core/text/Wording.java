package org.clicktrail.core.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Puts the words into a pattern that depend on what is counted and on how many there are.
///
/// `{session}`, `{sessions}`, `{Session}`, `{Sessions}`: the noun. `{0:event|events}`: the first
/// word if argument 0 is 1, else the second. `{0:sessions}`: the noun, as many as argument 0 says.
final class Wording {

  private static final Pattern CHOICE = Pattern.compile("\\{(\\d+):([^{}|]*)\\|([^{}|]*)}");
  private static final Pattern COUNTED = Pattern.compile("\\{(\\d+):sessions}");
  private static final Pattern NOUN = Pattern.compile("\\{([sS])ession(s?)}");

  private Wording() {}

  /// A pattern that [java.text.MessageFormat] understands.
  ///
  /// @param args as the user reads them
  static String of(String pattern, Noun noun, List<String> args) {
    if (pattern.indexOf(':') < 0 && pattern.indexOf("ession") < 0) {
      return pattern;
    }
    String chosen =
        CHOICE.matcher(pattern).replaceAll(found -> found.group(one(found, args) ? 2 : 3));
    String counted =
        COUNTED.matcher(chosen).replaceAll(found -> one(found, args) ? "{session}" : "{sessions}");
    return NOUN.matcher(counted).replaceAll(found -> noun(found, noun));
  }

  private static boolean one(MatchResult found, List<String> args) {
    int index = Integer.parseInt(found.group(1));
    return index < args.size() && args.get(index).equals("1");
  }

  private static String noun(MatchResult found, Noun noun) {
    String word = found.group(2).isEmpty() ? noun.one() : noun.many();
    return found.group(1).equals("S")
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
  }
}
