package org.clicktrail.ui.predict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ReasonCharts;
import org.clicktrail.core.eval.Calibration;
import org.clicktrail.core.explain.Attributions;
import org.clicktrail.core.explain.Outside;
import org.clicktrail.core.explain.Reasons;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Scorer;

/// What the model says about one session, and why.
///
/// @param row what the model saw, one row
/// @param probability to convert
/// @param average conversion of all test sessions; NaN if not known
/// @param alike the test sessions with a prediction most like this one: how many of them converted,
///   with range; empty without data
/// @param contact whether the probability reaches the threshold
/// @param revenue expected; NaN if nothing is known about amounts
/// @param range of the revenue; empty if its model gives none
/// @param modelled whether a revenue model said so; else probability times `value`
/// @param value earned by a conversion; NaN where not used
/// @param segment its name; empty without segments
/// @param sentences the strongest reasons
/// @param raises what raises it most, strongest first
/// @param lowers what lowers it most, strongest first
/// @param favours ids of inputs that speak for the other side of the threshold already
/// @param how the reasons were found, in words
/// @param outside inputs unlike what the model learnt from
/// @param next what to show next, as a sentence; empty where no rule fits what was seen
record Verdict(
    Scoring by,
    Table row,
    double probability,
    double average,
    Optional<Calibration.Bin> alike,
    boolean contact,
    double revenue,
    Optional<Interval> range,
    boolean modelled,
    double value,
    Optional<String> segment,
    ChartSpec reasons,
    List<String> sentences,
    List<String> raises,
    List<String> lowers,
    Set<String> favours,
    String how,
    List<Outside> outside,
    Optional<String> next) {

  private static final int SENTENCES = 4;

  /// Reasons for where the prediction lies, seen from the average, and against it.
  private static final int FOR = 3;

  private static final int AGAINST = 2;
  private static final long SEED = 1;

  Verdict {
    sentences = List.copyOf(sentences);
    raises = List.copyOf(raises);
    lowers = List.copyOf(lowers);
    favours = Set.copyOf(favours);
    outside = List.copyOf(outside);
  }

  /// @param row the session, one row
  static Verdict of(Scoring by, Table row) {
    Scorer scorer = by.scorer();
    Model model = scorer.conversion();
    double probability = model.predict(row)[0];
    Attribution reasons = Attributions.of(model, row, 0, scorer.test(), SEED);
    boolean modelled = scorer.revenue().isPresent();
    boolean up = reasons.parts().stream().mapToDouble(Attribution.Part::amount).sum() >= 0;
    double value = modelled ? Double.NaN : by.value().orElse(Double.NaN);
    return new Verdict(
        by,
        row,
        probability,
        by.tested().map(tested -> tested.actual().value()).orElse(Double.NaN),
        by.tested().flatMap(tested -> alike(tested, probability)),
        probability >= scorer.threshold(),
        scorer.revenue().map(revenue -> revenue.predict(row)[0]).orElse(probability * value),
        scorer.revenue().flatMap(revenue -> revenue.ranges(row).stream().findFirst()),
        modelled,
        value,
        scorer.assigner().map(assigner -> scorer.segmentName(assigner.assign(row)[0])),
        ReasonCharts.reasons(model, reasons, by.badges()),
        Reasons.words(reasons, model, SENTENCES),
        Reasons.subjects(reasons, model, true, up ? FOR : AGAINST),
        Reasons.subjects(reasons, model, false, up ? AGAINST : FOR),
        favours(reasons, probability < scorer.threshold()),
        how(reasons),
        Outside.columns(model, row, 0),
        Optional.empty());
  }

  /// The same with what to show next.
  Verdict showing(Optional<String> other) {
    return with(outside, other);
  }

  /// The same, with what its date says about it first.
  Verdict outside(Outside first) {
    return with(Stream.concat(Stream.of(first), outside.stream()).toList(), next);
  }

  private Verdict with(List<Outside> others, Optional<String> other) {
    return new Verdict(
        by,
        row,
        probability,
        average,
        alike,
        contact,
        revenue,
        range,
        modelled,
        value,
        segment,
        reasons,
        sentences,
        raises,
        lowers,
        favours,
        how,
        others,
        other);
  }

  private static Set<String> favours(Attribution reasons, boolean up) {
    return reasons.parts().stream()
        .filter(part -> up ? part.amount() > 0 : part.amount() < 0)
        .map(Attribution.Part::input)
        .collect(Collectors.toSet());
  }

  private static String how(Attribution reasons) {
    return Messages.text(
        !reasons.exact()
            ? "predictscreen.reasons.sampled"
            : reasons.calibrated() ? "predictscreen.reasons.exact" : "predictscreen.reasons.raw");
  }

  private static Optional<Calibration.Bin> alike(Calibration tested, double probability) {
    return tested.bins().stream()
        .min(Comparator.comparingDouble(bin -> Math.abs(bin.predicted() - probability)));
  }
}
