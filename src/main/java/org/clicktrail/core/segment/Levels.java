package org.clicktrail.core.segment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.text.Messages;

/// What is high or low in a few words: "many clicks", "short visits", "no tickets". Labels of
/// columns say more than a name has room for.
final class Levels {

  private final List<FeatureInfo> columns;
  private final List<String> labels;
  private final List<String> heads;

  Levels(List<FeatureInfo> columns) {
    this.columns = columns;
    labels = columns.stream().map(Levels::label).toList();
    heads = labels.stream().map(Levels::head).toList();
  }

  /// Words of their own, under `segment.level.`.
  private static final Set<String> OWN =
      Set.of(
          "clicks",
          "duration_s",
          "max_gap_s",
          "last_gap_s",
          "price_avg",
          "price_min",
          "price_max",
          "price_sum");

  private static final String DIFFERENT = "n_";
  private static final Pattern ASIDE = Pattern.compile("\\s*[(\\[].*[)\\]]\\s*| (of pages )?seen$");

  /// What follows the noun.
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)\\s+(per|as|of|on|in|at|for|from|with|before|after|since|until|during|by|to|without|pro|im|von|am|auf|der|des|bei)\\s.*|\\s+(so"
              + " far|bisher)$|\\s+\\S+\\s+[0-9]+$");

  /// "Visits", "account pages"; not "TotalCharges", "status".
  private static final Pattern PLURAL = Pattern.compile("[A-Za-z][a-z]{2,}[^suia\\W]s");

  /// @param j number of the column
  /// @param above whether the segment lies above the average
  /// @param mean of the segment
  String words(int j, boolean above, double mean) {
    FeatureInfo info = columns.get(j);
    return OWN.contains(info.id()) && !info.id().equals(info.label())
        ? Messages.text("segment.level." + info.id() + (above ? ".high" : ".low"))
        : words(info, lower(labels.get(j)), above, mean);
  }

  /// As [#words], with the noun of the label alone where no other column has it: "low score".
  String brief(int j, boolean above, double mean) {
    String head = heads.get(j);
    boolean alone = heads.stream().filter(head::equalsIgnoreCase).count() == 1;
    FeatureInfo info = columns.get(j);
    return !alone || OWN.contains(info.id())
        ? words(j, above, mean)
        : words(info, named(j) ? head : lower(head), above, mean);
  }

  private static String words(FeatureInfo info, String label, boolean above, double mean) {
    boolean count = info.kind() == FeatureInfo.Kind.COUNT && plural(label);
    if (count && mean == 0) {
      return Messages.text("segment.name.no", label);
    }
    if (count) {
      return Messages.text(above ? "segment.name.many" : "segment.name.few", label);
    }
    boolean time = info.unit().equals("s");
    return Messages.text(
        time
            ? above ? "segment.name.long" : "segment.name.short"
            : above ? "segment.name.high" : "segment.name.low",
        label);
  }

  /// Written with capitals inside, as nouns and names are in some files.
  private boolean named(int j) {
    return !labels.get(j).equals(heads.get(j)) && lower(labels.get(j)).equals(labels.get(j));
  }

  private static String label(FeatureInfo info) {
    return ASIDE.matcher(counted(info)).replaceAll("");
  }

  /// "Views" of "Page views per visit", "Logins" of "Logins week 1", "Score" of "SpendingScore".
  private static String head(String label) {
    String before = BEHIND.matcher(label).replaceAll("");
    String[] words = before.split("[\\s_]+|(?<=[a-z])(?=[A-Z])", -1);
    String last = words.length == 0 ? "" : words[words.length - 1];
    return last.length() < 3 ? label : last;
  }

  /// What is counted: `n_categories` counts categories.
  private static String counted(FeatureInfo info) {
    boolean made = info.kind() == FeatureInfo.Kind.COUNT && info.id().startsWith(DIFFERENT);
    if (!made || info.label().equals(info.id())) {
      return info.label();
    }
    String noun = info.id().substring(DIFFERENT.length()).replace('_', ' ');
    return plural(noun) ? noun : Messages.text("segment.name.events", noun);
  }

  private static boolean plural(String label) {
    List<String> words = Arrays.asList(label.split("\\s+", -1));
    return words.stream().anyMatch(word -> PLURAL.matcher(word).matches());
  }

  /// In the middle of a name; abbreviations and names such as PageValues stay.
  static String lower(String name) {
    return name.length() < 2 || name.chars().skip(1).anyMatch(Character::isUpperCase)
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  static String upper(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
