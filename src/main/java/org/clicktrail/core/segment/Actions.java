package org.clicktrail.core.segment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.text.Messages;

/// Proposes what to do with a segment, from the columns that set it apart: where they are browsing,
/// what such visits ask for; else what its conversion says, or an offer for what is typical. None
/// where nothing is.
final class Actions {

  /// A card and a cell of a table have room for so many characters.
  static final int LONGEST = 41;

  /// Standard deviations from the average that are typical.
  private static final double TYPICAL = 0.3;

  private static final String DEEP = "deep";

  /// What a column asks for.
  ///
  /// @param about its name or label, in small letters
  /// @param high last part of the key of the words where it is high; "" if that asks for nothing
  /// @param low the same where it is low
  private record Rule(Pattern about, String high, String low) {

    Rule(String about, String high, String low) {
      this(Pattern.compile(about), high, low);
    }

    boolean applies(FeatureInfo info) {
      return about.matcher((info.id() + " " + info.label()).toLowerCase(Locale.ROOT)).find();
    }
  }

  /// The first about a column counts.
  private static final List<Rule> RULES =
      List.of(
          new Rule("bounce|exit", "brief", ""),
          new Rule("cart|basket", "basket", ""),
          new Rule("revisit|returns to", "remind", ""),
          new Rule("price", "advice", "cheap"),
          new Rule("\\binfo|help|faq", "answers", ""),
          new Rule("account|administrative", "known", ""),
          new Rule("^n_(categor|brand|product)|entropy|variety", "choose", ""),
          new Rule("click|page|view|visit|event|time|duration", DEEP, "brief"));

  private final double[][] centres;
  private final double[][] means;
  private final List<FeatureInfo> columns;
  private final boolean browsing;

  /// @param centres one a segment, scaled
  /// @param means of the columns in each segment, as they are
  Actions(double[][] centres, double[][] means, List<FeatureInfo> columns) {
    this.centres = centres;
    this.means = means;
    this.columns = columns;
    this.browsing = Names.browsing(columns);
  }

  /// What to do with a segment; "" where nothing typical says it.
  ///
  /// @param more whether it converts clearly more than all
  /// @param less whether it converts clearly less than all
  String proposed(int segment, boolean more, boolean less) {
    List<Integer> typical =
        IntStream.range(0, columns.size())
            .filter(j -> Math.abs(centres[segment][j]) >= TYPICAL)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> -Math.abs(centres[segment][j])))
            .toList();
    Optional<String> asked =
        browsing
            ? typical.stream().flatMap(j -> key(segment, j, more).stream()).findFirst()
            : Optional.empty();
    String known = asked.orElse(more ? "more" : less ? "less" : "");
    if (!known.isEmpty()) {
      return Messages.text("segment.action." + known);
    }
    return browsing ? "" : typical.stream().findFirst().map(j -> offer(segment, j)).orElse("");
  }

  /// Who converts more is not left alone, and is worth a call where the others get a reminder.
  private Optional<String> key(int segment, int j, boolean more) {
    boolean above = centres[segment][j] > 0;
    return RULES.stream()
        .filter(rule -> rule.applies(columns.get(j)))
        .map(rule -> above ? rule.high() : rule.low())
        .findFirst()
        .filter(key -> !key.isEmpty() && !(more && key.equals("brief")))
        .map(key -> key.equals(DEEP) ? more ? "advice" : "remind" : key);
  }

  private String offer(int segment, int j) {
    String what = new Levels(columns).brief(j, centres[segment][j] > 0, means[segment][j]);
    String words = Messages.text("segment.action.offer", what);
    return words.length() <= LONGEST ? words : Messages.text("segment.action.own");
  }
}
