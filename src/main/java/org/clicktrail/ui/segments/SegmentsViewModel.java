package org.clicktrail.ui.segments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Headed;
import org.clicktrail.core.chart.SegmentCharts;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.money.GroupProfit;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.segment.SegmentSpec;
import org.clicktrail.core.segment.Segmentation;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.project.SegmentChoice;
import org.clicktrail.project.Step;
import org.clicktrail.ui.workbench.Mark;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.ScreenModel;
import org.clicktrail.ui.workbench.Standing;
import org.clicktrail.ui.workbench.Workbench;

/// The Segments screen: which kinds of visits there are, and how they convert.
public final class SegmentsViewModel implements ScreenModel {

  /// Ways to segment, in the order they are offered.
  static final List<String> ALGORITHMS = List.of("kmeans", "dbscan", "hierarchical", "mixture");

  /// Numbers of segments offered; 0 is as suggested.
  static final List<Integer> NUMBERS =
      IntStream.concat(IntStream.of(0), IntStream.rangeClosed(2, 8)).boxed().toList();

  private final Workbench workbench;
  private final ObservableValue<State> state;
  private final ObservableValue<SegmentSpec> spec;
  private final ObservableValue<Optional<Segmentation>> found;
  private final ObservableValue<Boolean> stale;
  private final ObservableValue<Optional<ChartSpec>> scatter;
  private final ObservableValue<Optional<ChartSpec>> silhouettes;
  private final ObservableValue<Optional<ChartSpec>> rates;
  private final ObservableValue<Optional<ChartSpec>> sizes;
  private final Standing standing;

  /// What the screen can show.
  enum State {
    NO_FILE,
    NOT_YET,
    WAITING,
    WORKING,
    FOUND
  }

  public SegmentsViewModel(Workbench workbench) {
    this.workbench = workbench;
    spec =
        now(() ->
            recipe()
                .map(Pipeline::segments)
                .orElse(new SegmentSpec("kmeans", 0, List.of(), Map.of(), 1)));
    found = now(this::segments);
    stale = now(() -> workbench.stale(Step.SEGMENTS));
    state = now(this::state);
    scatter = now(() -> segments().map(s -> SegmentCharts.scatter(s, badges())));
    silhouettes = now(this::silhouetteChart);
    rates =
        now(() ->
            segments()
                .flatMap(s -> SegmentCharts.rates(s, badges()))
                .map(SegmentsViewModel::small));
    sizes = now(() -> segments().map(s -> SegmentCharts.sizes(s, badges())));
    standing = new Standing(now(this::line), now(this::stateMark), now(this::nextStep));
    workbench.afterChange(ScreenId.SEGMENTS, this::shown);
  }

  Workbench workbench() {
    return workbench;
  }

  ObservableValue<State> stateProperty() {
    return state;
  }

  /// The recipe's wish; its k is 0 while the number is left to us.
  ObservableValue<SegmentSpec> specProperty() {
    return spec;
  }

  ObservableValue<Optional<Segmentation>> foundProperty() {
    return found;
  }

  /// Whether what is shown is from before the last change.
  ObservableValue<Boolean> staleProperty() {
    return stale;
  }

  ObservableValue<Optional<ChartSpec>> scatterProperty() {
    return scatter;
  }

  /// Separation over the number of segments; with an orange line only where the user set it.
  ObservableValue<Optional<ChartSpec>> silhouettesProperty() {
    return silhouettes;
  }

  /// Empty without an outcome. The names stand beside the bars: a title without them leaves room
  /// for these.
  private static ChartSpec small(ChartSpec spec) {
    return spec instanceof ChartSpec.Bar bar
            && bar.items().getFirst().low() > bar.items().getLast().high()
        ? Headed.with(
            bar,
            new ChartSpec.Heading(
                Messages.text(
                    "segscreen.rates.span",
                    Formats.percent(bar.items().getLast().value()),
                    Formats.percent(bar.items().getFirst().value())),
                bar.heading().subtitle(),
                bar.heading().badges()))
        : spec;
  }

  ObservableValue<Optional<ChartSpec>> ratesProperty() {
    return rates;
  }

  ObservableValue<Optional<ChartSpec>> sizesProperty() {
    return sizes;
  }

  /// What contacting all of a segment would bring, by the amounts as decided.
  Optional<GroupProfit> profit(Segmentation.Profile profile) {
    return workbench.money().flatMap(profile::profit);
  }

  /// From which conversion on a contact pays, by the amounts as decided or by examples.
  Optional<String> threshold(Segmentation.Profile profile) {
    return workbench.money().flatMap(profile::judged).map(GroupProfit::threshold);
  }

  /// Conversion over all sessions; NaN without an outcome.
  double overall() {
    return run().flatMap(Run::goal).map(goal -> goal.rate().value()).orElse(Double.NaN);
  }

  /// Labels of the columns the segments were formed from.
  List<String> columns() {
    return segments()
        .map(s ->
            s.columns().stream()
                .map(id -> run().flatMap(Run::end).map(end -> end.info(id).label()).orElse(id))
                .toList())
        .orElse(List.of());
  }

  /// Columns that can form segments.
  List<FeatureInfo> numbers() {
    return run().map(SegmentChoice::numbers).orElse(List.of());
  }

  /// Whether there are columns that cannot, because they hold words.
  boolean words() {
    return run().filter(SegmentChoice::words).isPresent();
  }

  /// Ids of the columns the segments were formed from.
  List<String> formedFrom() {
    return segments().map(Segmentation::columns).orElse(List.of());
  }

  /// @param columns ids, in the order of the file; empty: as suggested
  void choose(List<String> columns) {
    change(
        columns.isEmpty()
            ? Messages.text("segscreen.change.columns.auto")
            : Messages.text("segscreen.change.columns", Formats.count((double) columns.size())),
        old -> new SegmentSpec(old.algorithm(), old.k(), columns, Map.of(), old.seed()));
  }

  void choose(String algorithm) {
    change(
        Messages.text("segscreen.change.algorithm", words(algorithm)),
        old -> new SegmentSpec(algorithm, old.k(), old.columns(), Map.of(), old.seed()));
  }

  /// @param k 0: as suggested
  void choose(int k) {
    change(
        k == 0
            ? Messages.text("segscreen.change.auto")
            : Messages.text("segscreen.change.k", Formats.count(k)),
        old -> new SegmentSpec(old.algorithm(), k, old.columns(), Map.of(), old.seed()));
  }

  /// Names a segment; a blank name brings the proposed one back.
  void rename(int segment, String name) {
    String shown = profileName(segment);
    if (name.strip().equals(shown)) {
      return;
    }
    write(
        name.isBlank()
            ? Messages.text("segscreen.change.unname")
            : Messages.text("segscreen.change.name", name.strip()),
        old -> {
          Map<Integer, String> names = new HashMap<>(old.names());
          if (name.isBlank()) {
            names.remove(segment);
          } else {
            names.put(segment, name.strip());
          }
          return old.withNames(names);
        });
  }

  /// Says what to do with a segment; blank words bring the suggestion back.
  void act(int segment, String words) {
    String shown = profile(segment).map(Segmentation.Profile::action).orElse("");
    if (words.strip().equals(shown)) {
      return;
    }
    write(
        Messages.text(
            words.isBlank() ? "segscreen.change.unact" : "segscreen.change.act",
            profileName(segment),
            words.strip()),
        old -> {
          Map<Integer, String> actions = new HashMap<>(old.actions());
          if (words.isBlank()) {
            actions.remove(segment);
          } else {
            actions.put(segment, words.strip());
          }
          return old.withActions(actions);
        });
  }

  /// Makes one segment of two.
  void merge(int one, int other) {
    segments()
        .ifPresent(found ->
            change(
                Messages.text("segscreen.change.merge", profileName(one), profileName(other)),
                old -> old.merging(one, other, found.spec().k())));
  }

  /// The segments that one can be merged with: the others, while more than two are left.
  List<Segmentation.Profile> mergeable(int segment) {
    List<Segmentation.Profile> real =
        segments().stream()
            .flatMap(found -> found.profiles().stream())
            .filter(profile -> profile.id() >= 0)
            .toList();
    return real.size() <= 2 || stale.getValue()
        ? List.of()
        : real.stream().filter(profile -> profile.id() != segment).toList();
  }

  void find() {
    workbench.advance(Step.SEGMENTS);
  }

  /// Puts the profiles into the story as a card.
  void addToStory() {
    run().flatMap(now -> Reports.card(now, "segments")).ifPresent(this::add);
  }

  private void add(Card card) {
    workbench.addToStory(card);
  }

  void openFile() {
    workbench.projectFiles().chooseData();
  }

  @Override
  public Standing standing() {
    return standing;
  }

  @Override
  public void shown() {
    find();
  }

  /// A way to segment as the user reads it.
  static String words(String algorithm) {
    return Messages.text("segscreen.algorithm." + algorithm);
  }

  /// Changes words that are about the segments in sight.
  private void write(String sentence, UnaryOperator<SegmentSpec> decision) {
    segments()
        .map(Segmentation::basis)
        .ifPresent(basis -> change(sentence, old -> decision.apply(old.about(basis))));
  }

  private void change(String sentence, UnaryOperator<SegmentSpec> decision) {
    workbench.change(sentence, old -> old.with(decision.apply(old.segments())));
  }

  private String profileName(int segment) {
    return profile(segment).map(Segmentation.Profile::name).orElse("");
  }

  private Optional<Segmentation.Profile> profile(int segment) {
    return segments().stream()
        .flatMap(s -> s.profiles().stream())
        .filter(profile -> profile.id() == segment)
        .findFirst();
  }

  private Optional<Run> run() {
    return workbench.runProperty().get();
  }

  private Optional<Pipeline> recipe() {
    return workbench.pipelineProperty().get();
  }

  private Optional<Segmentation> segments() {
    return run()
        .flatMap(Run::segments)
        .map(segments -> workbench.money().map(segments::advised).orElse(segments));
  }

  private List<String> badges() {
    return workbench.caveats().getValue();
  }

  private Optional<ChartSpec> silhouetteChart() {
    boolean own = recipe().filter(recipe -> recipe.segments().k() > 0).isPresent();
    return segments()
        .flatMap(s -> SegmentCharts.silhouettes(s, badges()))
        .map(chart -> own || !(chart instanceof ChartSpec.Line line) ? chart : undecided(line));
  }

  /// Orange is what the analyst has set; a suggestion is not.
  private static ChartSpec undecided(ChartSpec.Line line) {
    return new ChartSpec.Line(
        line.heading(),
        line.x(),
        line.y(),
        line.series(),
        line.baseline(),
        Optional.empty(),
        line.showN());
  }

  private boolean working() {
    return workbench.stepProperty().get().filter(Step.SEGMENTS::equals).isPresent();
  }

  private State state() {
    if (recipe().isEmpty()) {
      return State.NO_FILE;
    }
    if (segments().isPresent()) {
      return State.FOUND;
    }
    if (working()) {
      return State.WORKING;
    }
    return asked() ? State.WAITING : State.NOT_YET;
  }

  /// Whether segments are being found or will be once their turn has come.
  private boolean asked() {
    return workbench.aheadProperty().get().contains(Step.SEGMENTS);
  }

  /// Why nothing is found yet although it was asked for.
  ObservableValue<String> waitingProperty() {
    return workbench
        .stepProperty()
        .map(now ->
            now.map(step -> Messages.text("project.step." + step))
                .map(title -> Messages.text("segscreen.waiting.why", title))
                .orElse(""));
  }

  private String line() {
    return segments()
        .map(s -> s.profiles().stream().filter(profile -> profile.id() >= 0).count())
        .map(k ->
            k < 2
                ? Messages.text("segscreen.rail.one")
                : Messages.text("segscreen.rail", Formats.count(k)))
        .orElse("");
  }

  private Mark stateMark() {
    return switch (state()) {
      case NO_FILE -> Mark.NONE;
      case NOT_YET -> Mark.NOT_STARTED;
      case WAITING, WORKING -> Mark.BEGUN;
      case FOUND -> workbench.stale(Step.SEGMENTS) ? Mark.BEGUN : Mark.DONE;
    };
  }

  private Next nextStep() {
    Next.Button predict =
        Next.Button.of(
            Messages.text("segscreen.next.predict"), () -> workbench.go(ScreenId.PREDICT));
    return switch (state()) {
      case NO_FILE -> Next.open(workbench.projectFiles());
      case NOT_YET ->
          new Next(
              Next.Tone.CALM,
              Messages.text("segscreen.next.find"),
              Next.Button.of(Messages.text("segscreen.empty.button"), this::find));
      case WAITING -> new Next(Next.Tone.CALM, Messages.text("segscreen.next.waiting"), predict);
      case WORKING -> new Next(Next.Tone.CALM, Messages.text("segscreen.next.working"), predict);
      case FOUND ->
          workbench.stale(Step.SEGMENTS) && !asked()
              ? new Next(
                  Next.Tone.ATTENTION,
                  Messages.text("segscreen.next.stale"),
                  Next.Button.of(Messages.text("segscreen.update"), this::find))
              : new Next(Next.Tone.CALM, Messages.text("segscreen.next.ready"), predict, others());
    };
  }

  private List<Next.Button> others() {
    return recipe().filter(recipe -> recipe.segments().k() > 0).isPresent()
        ? List.of(Next.Button.of(Messages.text("segscreen.next.auto"), () -> choose(0)))
        : List.of();
  }

  private <T> ObservableValue<T> now(Callable<T> value) {
    return Bindings.createObjectBinding(
        value,
        workbench.runProperty(),
        workbench.pipelineProperty(),
        workbench.stepProperty(),
        workbench.aheadProperty(),
        workbench.caveats());
  }
}
