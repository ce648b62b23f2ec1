package org.clicktrail.core.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Columns that are written only after the outcome: named by the template of the file or by the
/// user, with the score with and without them. On an unknown file a suspicious name alone is a
/// note.
final class KnownLater implements LeakCheck {

  private static final double RED_LOSS = 0.10;

  /// A title is read on a slide: of more columns it names the first, the evidence all.
  private static final int MANY = 4;

  private static final int FIRST = 2;

  private static final Pattern SUSPICIOUS =
      Pattern.compile(
          "(^|_)(page_?values?|refund(ed)?|returned|status|result|paid|payment|invoice(d)?|"
              + "delivered|shipped|cancel(l?ed|lation)?|closed|won|lost|tags?|call_duration|"
              + "duration|order_?(id|value|total)|transaction_?id|churn_reason|last_notable.*)($|_)");

  @Override
  public String id() {
    return "known_later";
  }

  @Override
  public List<LeakFinding> check(Evidence evidence, Progress progress) throws ProblemException {
    if (evidence.own() || evidence.infos().isEmpty()) {
      return List.of();
    }
    List<LeakFinding> findings = new ArrayList<>();
    List<FeatureInfo> sure = new ArrayList<>();
    for (FeatureInfo info : evidence.infos()) {
      if (sure(evidence, info)) {
        sure.add(info);
      } else if (named(info, evidence.input().knownLater())
          || (!evidence.input().templateKnown()
              && Evidence.atEnd(evidence.input())
              && suspicious(info))) {
        findings.add(note(info));
      }
    }
    if (!sure.isEmpty()) {
      findings.add(finding(evidence, sure, progress));
    }
    if (findings.isEmpty()) {
      findings.add(
          new LeakFinding(
              id(),
              List.of(),
              "",
              Severity.GOOD,
              Messages.text("leak.later.clean"),
              Messages.text("leak.later.clean.evidence"),
              Double.NaN,
              Double.NaN,
              false));
    }
    return findings;
  }

  /// Whether somebody who knows the file says so: its template or the user.
  static boolean sure(Evidence evidence, FeatureInfo info) {
    LeakInput input = evidence.input();
    return named(info, input.knownAfterByUser())
        || (input.templateKnown() && named(info, input.knownLater()));
  }

  /// By id or by the file column it is made from; case, spaces and underscores do not matter.
  static boolean named(FeatureInfo info, Set<String> names) {
    return names.stream()
        .map(KnownLater::plain)
        .anyMatch(name -> name.equals(plain(info.id())) || name.equals(plain(info.source())));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "");
  }

  private static boolean suspicious(FeatureInfo info) {
    String words =
        info.id()
            .replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2")
            .replaceAll("[ _-]+", "_")
            .toLowerCase(Locale.ROOT);
    return info.id().equals(info.source()) && SUSPICIOUS.matcher(words).find();
  }

  /// One finding and one score without all of them: without one alone the others would still tell.
  private LeakFinding finding(Evidence evidence, List<FeatureInfo> sure, Progress progress)
      throws ProblemException {
    Set<String> all = sure.stream().map(FeatureInfo::id).collect(Collectors.toSet());
    double with = evidence.score(Set.of(), progress.part(0, 0.5));
    double without = evidence.score(all, progress.part(0.5, 1));
    return new LeakFinding(
        id(),
        sure.stream().map(FeatureInfo::id).toList(),
        "",
        with - without >= RED_LOSS ? Severity.RED : Severity.AMBER,
        title(evidence, sure),
        evidence(sure, with, without),
        with,
        without,
        false);
  }

  private static String title(Evidence evidence, List<FeatureInfo> sure) {
    if (sure.size() >= MANY) {
      return Messages.text(
          "leak.later.many",
          Formats.count(sure.size()),
          LeakGuard.names(sure.subList(0, FIRST)),
          Formats.count(sure.size() - FIRST));
    }
    if (sure.size() > 1) {
      return Messages.text("leak.later.several", Formats.count(sure.size()), LeakGuard.names(sure));
    }
    FeatureInfo info = sure.getFirst();
    boolean user = named(info, evidence.input().knownAfterByUser());
    return Messages.text(user ? "leak.later.user" : "leak.later.title", LeakGuard.label(info));
  }

  private static String evidence(List<FeatureInfo> sure, double with, double without) {
    String scores =
        Double.isNaN(with) || Double.isNaN(without)
            ? Messages.text("leak.later.unscored")
            : Messages.text(
                sure.size() == 1 ? "leak.later.evidence" : "leak.later.evidence.several",
                Formats.decimal(with, 2),
                Formats.decimal(without, 2));
    return sure.size() < MANY
        ? scores
        : Messages.text("leak.later.evidence.names", scores, LeakGuard.names(sure));
  }

  private LeakFinding note(FeatureInfo info) {
    return new LeakFinding(
        id(),
        List.of(info.id()),
        "",
        Severity.NOTE,
        Messages.text("leak.later.note", LeakGuard.label(info)),
        Messages.text("leak.later.note.evidence"),
        Double.NaN,
        Double.NaN,
        false);
  }
}
