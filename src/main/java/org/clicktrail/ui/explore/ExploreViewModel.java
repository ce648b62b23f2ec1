package org.clicktrail.ui.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ExploreCharts;
import org.clicktrail.core.chart.JourneyCharts;
import org.clicktrail.core.chart.PairCharts;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.chart.PopularCharts;
import org.clicktrail.core.chart.RateCharts;
import org.clicktrail.core.chart.Scoped;
import org.clicktrail.core.chart.WeekHourCharts;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Exploration.CategoryRates;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.explore.Exploration.Tile;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.explore.Filter;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.ExploreCards;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.chart.ChartActions;
import org.clicktrail.ui.chart.Pick;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.workbench.Mark;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.ScreenModel;
import org.clicktrail.ui.workbench.Standing;
import org.clicktrail.ui.workbench.Workbench;

/// State and actions of the Explore screen: what the sessions show before any model.
public final class ExploreViewModel implements ScreenModel {

  private final Workbench workbench;
  private final Standing standing;
  private final ForecastModel forecast;
  private final FilterModel filter;
  private final StepsModel steps;
  private final NotesModel notes;
  private final ObjectBinding<Set<String>> last;
  private final ObservableValue<Optional<Exploration>> seen;
  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.OVERVIEW);
  private final ObjectProperty<Optional<Distribution>> column =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<CategoryRates>> category =
      new SimpleObjectProperty<>(Optional.empty());

  public ExploreViewModel(Workbench workbench) {
    this.workbench = workbench;
    forecast = new ForecastModel(workbench);
    filter = new FilterModel(workbench);
    steps = new StepsModel(workbench);
    notes = new NotesModel(workbench);
    seen = Derived.of(this::named, workbench.exploring().shownProperty(), workbench.runProperty());
    last =
        Bindings.createObjectBinding(
            () -> workbench.runProperty().get().map(ExploreCards::last).orElse(Set.of()),
            workbench.runProperty());
    standing =
        new Standing(now(this::line), now(this::mark), now(this::next, workbench.aheadProperty()));
  }

  /// Parts of the screen.
  enum Tab {
    OVERVIEW,
    COLUMN,
    RELATIONS,
    PAIRS,
    FUNNEL,
    TIMES,
    PRODUCTS,
    FORECAST
  }

  /// Which sessions are looked at.
  FilterModel filter() {
    return filter;
  }

  /// What the funnel follows.
  StepsModel steps() {
    return steps;
  }

  /// What stands at the trend.
  NotesModel notes() {
    return notes;
  }

  ObjectProperty<Tab> tabProperty() {
    return tab;
  }

  /// Of the sessions the filter keeps, with what is left out of the model named; empty until the
  /// sessions were explored.
  ObservableValue<Optional<Exploration>> seen() {
    return seen;
  }

  private Optional<Exploration> named() {
    Optional<Exploration> shown = workbench.exploring().shownProperty().get();
    return workbench
        .runProperty()
        .get()
        .flatMap(run -> shown.map(found -> ExploreCards.named(run, found)))
        .or(() -> shown);
  }

  /// The parts that can have content for this file: where a row is a session or a customer there
  /// may be no time, nothing to follow and nothing seen, and nothing on this screen changes that.
  ObservableValue<List<Tab>> tabs() {
    return now(() -> {
      Optional<Run> run = workbench.runProperty().get();
      return Stream.of(Tab.values())
          .filter(part -> run.map(of -> offered(part, of)).orElse(true))
          .toList();
    });
  }

  /// Whether there is a trend to look for: rows of a table may have no time.
  ObservableValue<Boolean> dated() {
    return tabs().map(parts -> parts.contains(Tab.TIMES));
  }

  private static boolean offered(Tab part, Run run) {
    boolean events =
        run.report().filter(read -> read.mapping().grain() == Grain.EVENTS).isPresent();
    Optional<Exploration> all = run.exploration();
    return events
        || all.isEmpty()
        || switch (part) {
          case OVERVIEW, COLUMN, RELATIONS, PAIRS -> true;
          case FUNNEL -> all.get().journeys().isPresent();
          case TIMES, FORECAST -> run.end().flatMap(Snapshot::start).isPresent();
          case PRODUCTS ->
              all.get().spent().isPresent() || !all.get().popular().columns().isEmpty();
        };
  }

  ObservableValue<Boolean> explored() {
    return seen().map(Optional::isPresent);
  }

  ObservableValue<Boolean> noFile() {
    return workbench.pipelineProperty().map(Optional::isEmpty);
  }

  /// A file is open, and what is to be seen is on its way.
  ObservableValue<Boolean> waiting() {
    return now(() -> nothing() && job().get().isPresent(), job());
  }

  /// A file is open, and nothing is to be seen: the step failed or was cancelled.
  ObservableValue<Boolean> unseen() {
    return now(() -> nothing() && job().get().isEmpty(), job());
  }

  private boolean nothing() {
    return !noFile().getValue() && !explored().getValue();
  }

  /// The results are from before the last change.
  ObservableValue<Boolean> stale() {
    return now(() -> workbench.stale(Step.EXPLORE));
  }

  ReadOnlyObjectProperty<Optional<JobEntry>> job() {
    return workbench.jobProperty();
  }

  ObservableValue<List<Tile>> tiles() {
    return list(Exploration::tiles);
  }

  ObservableValue<List<String>> insights() {
    return now(() ->
        seen()
            .getValue()
            .flatMap(found ->
                workbench.runProperty().get().map(run -> ExploreCards.insights(run, found)))
            .orElse(List.of()));
  }

  ObservableValue<List<Distribution>> columns() {
    return inOrder(Exploration::columns, Distribution::feature);
  }

  /// What the deck shows stands first: not the months, which the trend shows already.
  ObservableValue<List<CategoryRates>> categories() {
    return inOrder(Exploration::categories, CategoryRates::feature)
        .map(all -> {
          Optional<String> told = workbench.runProperty().get().flatMap(ExploreCards::category);
          return all.stream()
              .sorted(
                  Comparator.comparing(
                      (CategoryRates one) -> !told.equals(Optional.of(one.feature()))))
              .toList();
        });
  }

  ObjectProperty<Optional<Distribution>> columnProperty() {
    return column;
  }

  ObjectProperty<Optional<CategoryRates>> categoryProperty() {
    return category;
  }

  // Charts

  ObservableValue<Optional<ChartSpec>> trend() {
    return chart((found, badges) -> ExploreCharts.trend(found, notes.notes().getValue(), badges));
  }

  ObservableValue<Optional<ChartSpec>> levels() {
    return now(
        () -> scoped(category.get().map(chosen -> RateCharts.categories(chosen, badges()))),
        category);
  }

  ObservableValue<Optional<ChartSpec>> distribution() {
    return now(
        () -> scoped(column.get().map(chosen -> ExploreCharts.distribution(chosen, badges()))),
        column);
  }

  ObservableValue<Optional<ChartSpec>> box() {
    return now(
        () -> scoped(column.get().map(chosen -> ExploreCharts.box(chosen, badges()))), column);
  }

  ObservableValue<Optional<ChartSpec>> correlation() {
    return chart((found, badges) -> ExploreCharts.correlation(found, last.get(), badges));
  }

  ObservableValue<Optional<ChartSpec>> pairs() {
    return chart(PairCharts::pairs);
  }

  ObservableValue<Optional<ChartSpec>> funnel() {
    return chart(JourneyCharts::funnel);
  }

  ObservableValue<Optional<ChartSpec>> paths() {
    return chart(JourneyCharts::paths);
  }

  ObservableValue<Optional<ChartSpec>> hours() {
    return chart(WeekHourCharts::sessions);
  }

  ObservableValue<Optional<ChartSpec>> hourRates() {
    return chart(WeekHourCharts::conversion);
  }

  /// What most sessions saw.
  ///
  /// @param product whether products, else categories
  ObservableValue<Optional<ChartSpec>> popular(boolean product) {
    return chart((found, badges) -> PopularCharts.top(found, product, badges));
  }

  /// Why that is not known.
  ///
  /// @param otherwise where the file tells of the other
  ObservableValue<String> noPopular(String otherwise) {
    return seen()
        .map(found ->
            found
                .map(one -> one.popular().reason())
                .filter(reason -> !reason.isEmpty())
                .orElse(otherwise));
  }

  ObservableValue<Optional<ChartSpec>> spent() {
    return chart(PopularCharts::spent);
  }

  private ObservableValue<Optional<ChartSpec>> chart(
      BiFunction<Exploration, List<String>, Optional<ChartSpec>> drawn) {
    return now(() -> scoped(seen().getValue().flatMap(found -> drawn.apply(found, badges()))));
  }

  /// The chart, saying which sessions it shows.
  private Optional<ChartSpec> scoped(Optional<ChartSpec> chart) {
    return seen().getValue().flatMap(found -> Scoped.chart(chart, found.scope()));
  }

  /// Looks only at the sessions behind a mark.
  ///
  /// @param kind of the chart, as for [#chartTools]
  void pick(String kind, Pick mark) {
    Picked picked = new Picked(workbench.runProperty().get().flatMap(Run::end));
    Optional<Filter.Condition> condition =
        switch (kind) {
          case "trend" -> seen().getValue().flatMap(found -> picked.period(found, mark.item()));
          case "categories" -> category.get().flatMap(of -> picked.word(of, word(mark.item())));
          case "distribution" -> column.get().flatMap(of -> picked.bin(of, mark.item()));
          case "box" -> column.get().flatMap(of -> picked.box(of, mark.item()));
          default -> Optional.empty();
        };
    condition.ifPresent(filter::add);
  }

  private String word(int bar) {
    return levels().getValue().orElseThrow() instanceof ChartSpec.Bar bars
        ? bars.items().get(bar).label()
        : "";
  }

  ForecastModel forecast() {
    return forecast;
  }

  /// @param kind first part of the card's id; the chosen column or category is added where it has
  ///   one
  ChartActions chartTools(String kind) {
    return workbench.chartTools(_ ->
        switch (kind) {
          case "distribution", "box" ->
              ExploreCards.id(
                  kind + ":" + column.get().map(Distribution::feature).orElse(""), only());
          case "categories" ->
              ExploreCards.id(
                  kind + ":" + category.get().map(CategoryRates::feature).orElse(""), only());
          case "funnel", "paths" ->
              ExploreCards.id(
                  kind, scope().map(Exploration.Scope::spec).orElse(ExploreSpec.none()));
          default -> ExploreCards.id(kind, only());
        });
  }

  private Optional<Exploration.Scope> scope() {
    return seen().getValue().map(Exploration::scope);
  }

  /// The filter of what is shown, without the steps of the funnel: of those other cards know
  /// nothing.
  private ExploreSpec only() {
    return ExploreSpec.none()
        .with(scope().map(Exploration.Scope::spec).map(ExploreSpec::filter).orElse(Filter.none()));
  }

  ObservableValue<Palette> palette() {
    return workbench.palette();
  }

  /// What the sentences that stand out speak of.
  ObservableValue<String> insightsAbout() {
    return now(() -> {
      Optional<Run> run = workbench.runProperty().get();
      String about =
          run.flatMap(Run::goal).flatMap(Goal::outcome).isEmpty()
              ? Messages.text("explore.ui.insights.sub.unset")
              : run.filter(ExploreCards::beyondTheMoment).isPresent()
                  ? Messages.text("explore.ui.insights.sub.whole", run.get().noun())
                  : Messages.text("explore.ui.insights.sub");
      return scope().map(found -> Scoped.about(about, found)).orElse(about);
    });
  }

  /// Puts what stands out into the story.
  void addInsights() {
    List<String> lines = insights().getValue();
    if (!lines.isEmpty()) {
      workbench.addToStory(
          new Card(
              ExploreCards.id("goes_with", only()),
              Messages.text("explore.ui.insights"),
              insightsAbout().getValue(),
              List.of(new Block.Sentences(lines)),
              "",
              badges(),
              false));
    }
  }

  void update() {
    workbench.advance(Step.EXPLORE);
  }

  void openFile() {
    workbench.projectFiles().chooseData();
  }

  // Frame

  @Override
  public Standing standing() {
    return standing;
  }

  @Override
  public void shown() {
    workbench.advance(Step.EXPLORE);
  }

  private String line() {
    if (seen().getValue().isEmpty()) {
      return noFile().getValue() ? "" : Messages.text("explore.ui.result.none");
    }
    return workbench
        .runProperty()
        .get()
        .flatMap(Run::goal)
        .filter(known -> known.outcome().isPresent())
        .map(
            known -> Messages.text("explore.ui.result.rate", Formats.percent(known.rate().value())))
        .orElse(Messages.text("explore.ui.result.nogoal"));
  }

  private Mark mark() {
    return noFile().getValue()
        ? Mark.NONE
        : workbench.fresh(Step.EXPLORE)
            ? Mark.DONE
            : explored().getValue() ? Mark.BEGUN : Mark.NOT_STARTED;
  }

  private Next next() {
    if (noFile().getValue()) {
      return Next.open(workbench.projectFiles());
    }
    if (workbench.question().isPresent()) {
      return next(Next.Tone.ATTENTION, "question", ScreenId.GOAL);
    }
    if (workbench.finished(Step.TRAIN)) {
      return next(Next.Tone.CALM, "trained", ScreenId.PRESENT);
    }
    if (workbench.aheadProperty().get().contains(Step.TRAIN)) {
      return next(Next.Tone.CALM, "training", ScreenId.MODEL);
    }
    if (workbench.stale(Step.TRAIN)) {
      return next(Next.Tone.CALM, "stale", ScreenId.MODEL);
    }
    boolean set =
        workbench.runProperty().get().flatMap(Run::goal).flatMap(Goal::outcome).isPresent();
    return next(Next.Tone.CALM, set ? "set" : "choose", ScreenId.GOAL);
  }

  /// @param state last part of the keys of its words
  private Next next(Next.Tone tone, String state, ScreenId screen) {
    return new Next(
        tone,
        Messages.text("explore.ui.next." + state),
        Next.Button.of(
            Messages.text("explore.ui.next." + state + ".go"), () -> workbench.go(screen)));
  }

  private List<String> badges() {
    return workbench.caveats().getValue();
  }

  private <T> ObservableValue<List<T>> list(Function<Exploration, List<T>> part) {
    return seen().map(seen -> seen.map(part).orElse(List.of()));
  }

  /// What a model can see, what stands out first, then the rest.
  private <T> ObservableValue<List<T>> inOrder(
      Function<Exploration, List<T>> part, Function<T, String> feature) {
    return now(() -> {
      List<T> all = new ArrayList<>(seen().getValue().map(part).orElse(List.of()));
      List<String> told =
          seen().getValue().map(Exploration::insights).orElse(List.of()).stream()
              .map(Exploration.Insight::feature)
              .toList();
      all.sort(
          Comparator.comparing((T one) -> last.get().contains(feature.apply(one)))
              .thenComparingInt(one -> place(told, feature.apply(one))));
      return List.copyOf(all);
    });
  }

  private static int place(List<String> told, String feature) {
    int at = told.indexOf(feature);
    return at < 0 ? told.size() : at;
  }

  private <T> ObservableValue<T> now(Supplier<T> value) {
    return Derived.of(value, workbench.runProperty(), workbench.pipelineProperty(), seen());
  }

  private <T> ObservableValue<T> now(Supplier<T> value, ObservableValue<?> other) {
    return Derived.of(value, workbench.runProperty(), workbench.pipelineProperty(), seen(), other);
  }
}
