package org.clicktrail.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Scores the sessions of a new file with a project: read, sessionized and cut at the moment as in
/// training, then predicted.
public final class BatchScoring {

  private static final int REASONS = 3;

  private final Scorer scorer;
  private final Snapshot snapshot;
  private final List<String> next;
  private final Optional<OwnColumns> own;

  /// @param snapshot the sessions of the new file at the moment
  /// @param next what to show next, for each session; empty where nothing can be recommended
  /// @param own what the file says of its rows itself
  BatchScoring(Scorer scorer, Snapshot snapshot, List<String> next, Optional<OwnColumns> own) {
    this.next = next;
    this.own = own;
    this.scorer = scorer;
    this.snapshot = snapshot;
  }

  /// Reads a new file and says what is wrong with it, before anything is scored.
  ///
  /// @throws ProblemException if the project holds no model, or one of a version that did not keep
  ///   what its columns were made from, or the file cannot be read
  public static Prepared prepare(Project project, NewFile file, Progress progress)
      throws ProblemException {
    Scorer scorer = project.scorer().orElseThrow(() -> new ProblemException(Problem.Kind.NO_MODEL));
    Origin origin =
        scorer.origin().orElseThrow(() -> new ProblemException(Problem.Kind.MODEL_WITHOUT_ORIGIN));
    return new Batch(project.pipeline(), scorer, origin, file).prepare(progress);
  }

  /// Reads and scores.
  ///
  /// @throws ProblemException as [#prepare], and if a column must be matched first
  public static ScoredTable score(Project project, NewFile file, Progress progress)
      throws ProblemException {
    return prepare(project, file, progress.part(0, 0.7)).score(progress.part(0.7, 1));
  }

  ScoredTable table(List<String> notes, Progress progress) {
    Model model = scorer.conversion();
    double[] chance = model.predict(snapshot.features());
    Optional<double[]> amount =
        scorer.revenue().map(revenue -> revenue.predict(snapshot.features()));
    List<Interval> ranges =
        scorer.revenue().map(revenue -> revenue.ranges(snapshot.features())).orElse(List.of());
    Optional<int[]> segments =
        scorer.assigner().map(assigner -> assigner.assign(snapshot.features()));
    int[] ranks = ranks(chance);
    boolean ended = ended();
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < snapshot.rows(); row++) {
      progress.report(row, snapshot.rows());
      List<String> cells = new ArrayList<>();
      if (!customers()) {
        cells.add(snapshot.session().text(row));
      }
      if (customer()) {
        cells.add(snapshot.customer().orElseThrow().text(row));
      }
      cells.add(Double.toString(chance[row]));
      cells.add(contact(chance[row]) ? "yes" : "no");
      cells.add(Integer.toString(ranks[row]));
      cells.add(action(chance[row]));
      if (ended) {
        cells.add(snapshot.label().number(row) == 1 ? "yes" : "no");
      }
      if (amount.isPresent()) {
        cells.add(Double.toString(amount.get()[row]));
      }
      if (!ranges.isEmpty()) {
        cells.add(Double.toString(ranges.get(row).low()));
        cells.add(Double.toString(ranges.get(row).high()));
      }
      if (segments.isPresent()) {
        cells.add(scorer.segmentName(segments.get()[row]));
        if (acting()) {
          cells.add(contact(chance[row]) ? scorer.segmentAction(segments.get()[row]) : "");
        }
      }
      if (!next.isEmpty()) {
        cells.add(next.get(row));
      }
      cells.addAll(reasons(model, row));
      if (own.isPresent()) {
        cells.addAll(own.get().row(row));
      }
      rows.add(List.copyOf(cells));
    }
    List<String> said = new ArrayList<>();
    converted(chance).ifPresent(said::add);
    said.addAll(notes);
    amount.flatMap(this::belowZero).ifPresent(said::add);
    if (segments.isPresent() && scorer.early()) {
      said.add(Messages.text("project.segment.early", snapshot.noun()));
    }
    List<String> scores = scores(ended, !ranges.isEmpty());
    List<String> names = names(scores);
    List<String> header = new ArrayList<>(names);
    header.addAll(scores);
    own.ifPresent(columns -> columns.names().forEach(name -> header.add(free(name, scores))));
    return new ScoredTable(header, names.size(), names.size() + scores.size(), rows, said);
  }

  private boolean contact(double chance) {
    return chance >= scorer.threshold();
  }

  /// Whether this is a file of the past, which knows who converted.
  private boolean ended() {
    return Arrays.stream(snapshot.label().toArray()).anyMatch(label -> label == 1);
  }

  /// A file of the past also lists those who need no contact any more.
  private Optional<String> converted(double[] chance) {
    int[] done =
        IntStream.range(0, chance.length)
            .filter(row -> snapshot.label().number(row) == 1)
            .toArray();
    long contacts = Arrays.stream(done).filter(row -> contact(chance[row])).count();
    return done.length == 0
        ? Optional.empty()
        : Optional.of(
            Messages.text(
                "project.scored.converted",
                snapshot.noun(),
                Formats.count(chance.length),
                Formats.count(done.length),
                Formats.count(contacts)));
  }

  /// Place by probability, 1 for the highest; equal ones in the order of the file.
  private static int[] ranks(double[] chance) {
    Integer[] order = new Integer[chance.length];
    Arrays.setAll(order, row -> row);
    Arrays.sort(order, Comparator.comparingDouble(row -> -chance[row]));
    int[] ranks = new int[chance.length];
    for (int place = 0; place < order.length; place++) {
      ranks[order[place]] = place + 1;
    }
    return ranks;
  }

  /// What to do, by the threshold and by what a contact is expected to earn. Whether somebody would
  /// convert without it is not known of anybody: the amounts take one share for all.
  private String action(double chance) {
    double gain = scorer.gain(chance);
    String way = contact(chance) ? "contact" : "leave";
    if (Double.isNaN(gain)) {
      return Messages.text("recommend.action." + way);
    }
    return Messages.text(
        "recommend.action." + way + (gain >= 0 ? ".earns" : ".loses"),
        Formats.money(Math.abs(gain), scorer.money().orElseThrow().currency()));
  }

  /// Projects of the first versions kept no actions.
  private boolean acting() {
    return !scorer.segmentActions().isEmpty() && !scorer.early();
  }

  private boolean customers() {
    return snapshot.moment() instanceof DecisionMoment.At;
  }

  private Optional<String> belowZero(double[] amounts) {
    long below = Arrays.stream(amounts).filter(amount -> amount < 0).count();
    return below == 0
        ? Optional.empty()
        : Optional.of(
            Messages.text(
                "project.revenue.below",
                snapshot.noun(),
                Formats.count(below),
                Messages.text("model." + scorer.revenue().orElseThrow().learner())));
  }

  /// Whether a customer's id stands beside the one that names the row.
  private boolean customer() {
    return own.map(columns -> columns.customer().isPresent())
        .orElseGet(() -> snapshot.customer().isPresent());
  }

  /// What names a row: as the file calls it where its rows are scored as they stand.
  private List<String> names(List<String> scores) {
    List<String> names = new ArrayList<>();
    if (!customers()) {
      names.add(
          own.map(columns -> columns.id().map(name -> free(name, scores)).orElse("row"))
              .orElse("session"));
    }
    if (customer()) {
      names.add(
          own.flatMap(OwnColumns::customer).map(name -> free(name, scores)).orElse("customer"));
    }
    return names;
  }

  /// A name of the file that is none of a score.
  private static String free(String name, List<String> scores) {
    return scores.contains(name) ? Messages.text("project.scored.column", name) : name;
  }

  private List<String> scores(boolean ended, boolean ranged) {
    List<String> header = new ArrayList<>();
    header.addAll(List.of("probability", "contact", "rank", "action"));
    header.addAll(ended ? List.of(ScoredTable.CONVERTED) : List.of());
    scorer.revenue().ifPresent(_ -> header.add("expected_revenue"));
    header.addAll(ranged ? List.of("revenue_low", "revenue_high") : List.of());
    if (scorer.assigner().isPresent()) {
      header.addAll(acting() ? List.of("segment", "segment_action") : List.of("segment"));
    }
    if (!next.isEmpty()) {
      header.add("next_best");
    }
    for (int reason = 1; reason <= REASONS; reason++) {
      header.add("reason_" + reason);
    }
    return header;
  }

  /// The columns that moved this prediction most; blank where the model has no exact attribution.
  private List<String> reasons(Model model, int row) {
    List<String> reasons = new ArrayList<>();
    model
        .explain(snapshot.features(), row)
        .map(Attribution::parts)
        .ifPresent(parts ->
            parts.stream().limit(REASONS).forEach(part -> reasons.add(words(model, part))));
    while (reasons.size() < REASONS) {
      reasons.add("");
    }
    return reasons;
  }

  private static String words(Model model, Attribution.Part part) {
    String label =
        model.inputs().stream()
            .filter(input -> input.info().id().equals(part.input()))
            .map(input -> input.info().label())
            .findFirst()
            .orElse(part.input());
    return Messages.text(
        part.amount() > 0 ? "project.reason_up" : "project.reason_down",
        label,
        part.value().isEmpty() ? "–" : part.value());
  }
}
