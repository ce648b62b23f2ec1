package org.clicktrail.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.eval.Comparison;
import org.clicktrail.core.eval.Confusion;
import org.clicktrail.core.eval.GroupScores;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.Trial;
import org.clicktrail.core.money.AmountText;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.project.ModelChoice;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.Shop;
import org.clicktrail.ui.ShopAnalyst;
import org.clicktrail.ui.workbench.Mark;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.ScreenId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// No toolkit is started; jobs run in place.
class ModelViewModelTest {

  private static ModelViewModel open(Shop.Log log) {
    FakeWorkbench fake = FakeWorkbench.inPlace(new ShopAnalyst(log, "logistic", "tree", "linear"));
    ModelViewModel model = new ModelViewModel(fake.workbench);
    model.charts().profitProperty().subscribe(_ -> {});
    fake.open("shop.csv");
    fake.workbench.go(ScreenId.MODEL);
    model.shown();
    return model;
  }

  /// Every chart of the screen wears the caveats of the recipe as it is now.
  @Test
  void comparedModelsWearTheCaveatsOfNow() {
    FakeWorkbench fake =
        FakeWorkbench.inPlace(new ShopAnalyst(Shop.Log.EVENTS, "logistic", "tree", "linear"));
    ModelViewModel model = new ModelViewModel(fake.workbench);
    fake.open("shop.csv");
    fake.workbench.go(ScreenId.MODEL);
    model.shown();
    model.standing().next().getValue().primary().action().run();
    model.compare().chartProperty().subscribe(_ -> {});
    String column = new CurveModel(model).columnsProperty().get().getFirst().info().id();
    fake.workbench.change("drop", recipe -> recipe.withDropped(Map.of(column, "because")));
    assertEquals(1, fake.workbench.caveats().getValue().size());
    assertEquals(fake.workbench.caveats().getValue(), badges(model));
    model.select(model.compare().othersProperty().get().getFirst().id());
    assertEquals(fake.workbench.caveats().getValue(), badges(model));
    fake.workbench.undo();
    assertEquals(List.of(), badges(model));
  }

  private static List<String> badges(ModelViewModel model) {
    return model.compare().chartProperty().getValue().orElseThrow().heading().badges();
  }

  private static ModelViewModel trained() {
    ModelViewModel model = open(Shop.Log.EVENTS);
    model.standing().next().getValue().primary().action().run();
    return model;
  }

  private static Pipeline recipe(ModelViewModel model) {
    return model.workbench().pipelineProperty().get().orElseThrow();
  }

  private static Confusion confusion(ModelViewModel model) {
    return model.threshold().confusionProperty().getValue().orElseThrow();
  }

  /// An outcome that the columns of the session table give away.
  private static void convertByRule(ModelViewModel model) {
    GoalSpec rule =
        new GoalSpec(Optional.of("clicks>5 and price_sum>50"), Optional.empty(), Optional.empty());
    model.workbench().change("rule", recipe -> recipe.with(rule));
  }

  @Test
  void nothingIsShownBeforeTraining() {
    ModelViewModel model = open(Shop.Log.EVENTS);
    assertEquals(ModelState.Phase.UNTRAINED, model.phaseProperty().getValue());
    assertTrue(model.leadersProperty().getValue().isEmpty());
  }

  /// The jobs wait for a thread: training is asked for behind the leak check.
  @Test
  void trainingThatWaitsForItsTurnIsNotOfferedAgain() {
    Deque<Runnable> threads = new ArrayDeque<>();
    FakeWorkbench fake =
        FakeWorkbench.on(new ShopAnalyst(Shop.Log.EVENTS, "logistic"), threads::add, Runnable::run);
    ModelViewModel model = new ModelViewModel(fake.workbench);
    fake.open("shop.csv");
    threads.remove().run();
    fake.workbench.advance(Step.LEAKS);
    assertEquals(ModelState.Phase.UNTRAINED, model.phaseProperty().getValue());
    model.train();
    assertEquals(ModelState.Phase.TRAINING, model.phaseProperty().getValue());
    assertFalse(model.standing().next().getValue().primary().blocked().isEmpty());
    assertEquals(List.of(Step.LEAKS, Step.TRAIN), fake.workbench.aheadProperty().get());
    while (!threads.isEmpty()) {
      threads.remove().run();
    }
    assertEquals(ModelState.Phase.TRAINED, model.phaseProperty().getValue());
  }

  @Test
  void anOpenLeakBlocksTraining() {
    ModelViewModel model = open(Shop.Log.CLICKS);
    convertByRule(model);
    model.shown();
    assertEquals(ModelState.Phase.LEAK, model.phaseProperty().getValue());
    assertEquals("Answer it", model.standing().next().getValue().primary().text());
  }

  // "Train models" is clicked while the leak check is still under way.
  @Test
  void aLeakFoundOnTheWayToTrainingStopsIt() {
    ModelViewModel model = open(Shop.Log.CLICKS);
    convertByRule(model);
    model.train();
    assertTrue(model.leadersProperty().getValue().isEmpty(), "models were trained");
    assertEquals(ModelState.Phase.LEAK, model.phaseProperty().getValue());
  }

  // The number of clicks is the outcome; it is kept in spite of the leak check, and others tell it.
  @Test
  void aScoreTooGoodToBeTrueGetsNoTick() {
    ModelViewModel model = open(Shop.Log.CLICKS);
    GoalSpec rule = new GoalSpec(Optional.of("clicks>5"), Optional.empty(), Optional.empty());
    model.workbench().change("rule", recipe -> recipe.with(rule));
    model.shown();
    Run run = model.workbench().runProperty().get().orElseThrow();
    Set<String> found =
        run.leaks().orElseThrow().findings().stream()
            .flatMap(
                finding -> Stream.concat(Stream.of(finding.check()), finding.columns().stream()))
            .collect(Collectors.toSet());
    model.workbench().change("kept", recipe -> recipe.with(recipe.decisions().withKept(found)));
    model.train();
    assertEquals(ModelState.Phase.TRAINED, model.phaseProperty().getValue());
    assertEquals("AUC 1.00, too good", model.standing().result().getValue());
    assertEquals(Mark.ATTENTION, model.standing().mark().getValue());
    assertEquals(Next.Tone.ATTENTION, model.standing().next().getValue().tone());
  }

  // Profit and importance of the best so far are ready only after the chosen one has changed.
  @Test
  void whatComesLateAboutAnotherModelIsNotShown() {
    ArrayDeque<Runnable> later = new ArrayDeque<>();
    boolean[] hold = {false};
    Executor background =
        job -> {
          if (hold[0]) {
            later.add(job);
          } else {
            job.run();
          }
        };
    FakeWorkbench fake =
        FakeWorkbench.on(
            new ShopAnalyst(Shop.Log.EVENTS, "logistic", "tree"), background, Runnable::run);
    ModelViewModel model = new ModelViewModel(fake.workbench);
    fake.open("shop.csv");
    fake.workbench.go(ScreenId.MODEL);
    model.shown();
    model.train();
    String chosen = shown(model);
    String other = chosen.equals("tree") ? "logistic" : "tree";
    hold[0] = true;
    model.select(other);
    later.removeFirst().run();
    assertEquals(other, shown(model));
    model.select(chosen);
    later.forEach(Runnable::run);
    assertEquals(chosen, shown(model));
  }

  private static String shown(ModelViewModel model) {
    return model.evidenceProperty().get().orElseThrow().result().id();
  }

  @Test
  void trainingFillsTheTableBaselineLast() {
    Leaders leaders = trained().leadersProperty().getValue().orElseThrow();
    assertEquals(
        List.of("logistic", "tree", "baseline"),
        leaders.rows().stream().map(LeaderRow::id).toList());
    assertEquals(LeaderRow.Place.BASELINE, leaders.rows().getLast().place());
    assertTrue(leaders.rows().stream().allMatch(LeaderRow::done));
    assertEquals("0.500", leaders.rows().getLast().cells().getFirst());
  }

  @Test
  void draggingTheThresholdChangesTheCountsAndDecidesWhenLetGo() {
    ModelViewModel model = trained();
    model.threshold().thresholdProperty().set(0);
    Confusion everybody = confusion(model);
    assertEquals(0, everybody.falseNegatives() + everybody.trueNegatives());
    model.threshold().thresholdProperty().set(0.3);
    Confusion fewer = confusion(model);
    assertTrue(fewer.selected() < everybody.selected(), fewer.toString());
    assertEquals(everybody.truePositives(), fewer.truePositives() + fewer.falseNegatives());
    assertEquals(Optional.empty(), recipe(model).decisions().threshold());
    model.threshold().settle();
    assertEquals(Optional.of(0.3), recipe(model).decisions().threshold());
    assertEquals(ModelState.Phase.TRAINED, model.phaseProperty().getValue());
  }

  @Test
  void theOrangeLineStandsWhereTheProfitOfThisModelIsBest() {
    ModelViewModel model = trained();
    for (String id : List.of("tree", "logistic")) {
      model.select(id);
      Evidence shown = model.evidenceProperty().get().orElseThrow();
      double best = shown.profit().orElseThrow().best();
      ChartSpec.Line chart =
          (ChartSpec.Line) model.charts().profitProperty().getValue().orElseThrow();
      assertEquals(best, chart.decision().orElseThrow().x(), 1e-12, id);
      assertEquals(best, model.threshold().thresholdProperty().get(), 1e-12, id);
    }
  }

  /// The break-even of new amounts does not stand beside the profit of the old ones.
  @Test
  void amountsAndProfitsBelongTogetherWhileNewOnesAreCounted() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    AtomicBoolean busy = new AtomicBoolean();
    FakeWorkbench fake =
        FakeWorkbench.on(
            new ShopAnalyst(Shop.Log.EVENTS, "logistic", "tree"),
            job -> {
              if (busy.get()) {
                waiting.add(job);
              } else {
                job.run();
              }
            },
            Runnable::run);
    ModelViewModel model = new ModelViewModel(fake.workbench);
    model.charts().profitProperty().subscribe(_ -> {});
    fake.open("shop.csv");
    fake.workbench.go(ScreenId.MODEL);
    model.shown();
    model.standing().next().getValue().primary().action().run();
    String before = pays(model);
    busy.set(true);
    model.money().costProperty().set("7");
    model.money().commit();
    assertEquals(before, pays(model), "as the profit beside it");
    busy.set(false);
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
    assertNotEquals(before, pays(model));
  }

  private static String pays(ModelViewModel model) {
    return model.threshold().paysProperty().getValue().orElseThrow().brief();
  }

  @Test
  void moneyMovesTheProfitWithoutTrainingAgain() {
    ModelViewModel model = trained();
    double before =
        model.evidenceProperty().get().orElseThrow().profit().orElseThrow().bestProfit().value();
    model.money().valueProperty().set("€100");
    model.money().costProperty().set("5");
    model.money().shareProperty().set("50 %");
    model.money().commit();
    assertEquals("€", recipe(model).money().currency());
    assertEquals(0.5, recipe(model).money().incremental());
    assertFalse(recipe(model).money().assumed());
    double after =
        model.evidenceProperty().get().orElseThrow().profit().orElseThrow().bestProfit().value();
    assertFalse(after == before, "profit stayed " + before);
  }

  @Test
  void anAmountStaysAnExampleUntilItIsSaidOrConfirmed() {
    ModelViewModel model = trained();
    model.money().shareProperty().set("33.33");
    model.money().commit();
    assertEquals(Set.of(MoneySpec.Amount.COST), recipe(model).money().examples());
    model.money().capacityProperty().set("1,500");
    model.money().commit();
    assertEquals(0.3333, recipe(model).money().incremental(), "shown as 33.3 %, kept as said");
    assertTrue(recipe(model).money().assumed());
    model.money().confirm(MoneySpec.Amount.COST);
    assertFalse(recipe(model).money().assumed());
    assertEquals(3, recipe(model).money().cost());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,500|1500",
        "€1,500.50|1500.5",
        "45,50|45.5",
        "1.500,50 €|1500.5",
        "−3|-3",
        "12,345,678|12345678",
        "0.125|0.125",
        "7,5 %|7.5"
      })
  void amountsAreReadWithEitherDecimalSign(String text, double amount) {
    assertEquals(Optional.of(amount), AmountText.number(text));
  }

  @Test
  void whatIsTypedStaysWhileSomethingIsComputed() {
    ModelViewModel model = trained();
    model.money().costProperty().set("€7");
    model.workbench().again(Step.LEAKS);
    assertEquals("€7", model.money().costProperty().get());
    model.threshold().thresholdProperty().set(0.37);
    model.threshold().settle();
    assertEquals("€7", model.money().costProperty().get(), "another decision says nothing of it");
    assertTrue(model.money().edited());
    model.money().commit();
    assertEquals(7, recipe(model).money().cost());
    model.workbench().undo();
    assertEquals("3", model.money().costProperty().get());
    assertFalse(model.money().edited());
  }

  @Test
  void aWrongAmountSaysTheAllowedRangeAndChangesNothing() {
    ModelViewModel model = trained();
    Pipeline before = recipe(model);
    model.money().shareProperty().set("150 %");
    model.money().commit();
    assertEquals("The share is a number from 0 to 100 %.", model.money().messageProperty().get());
    assertEquals(before, recipe(model));
  }

  @Test
  void anotherModelCanBeLookedAtAndChosen() {
    ModelViewModel model = trained();
    String chosen = model.evidenceProperty().get().orElseThrow().result().id();
    String other = chosen.equals("tree") ? "logistic" : "tree";
    model.select(other);
    Evidence shown = model.evidenceProperty().get().orElseThrow();
    assertEquals(other, shown.result().id());
    assertTrue(shown.profit().isPresent());
    assertEquals(Optional.empty(), recipe(model).decisions().model());
    model.standing().next().getValue().others().getFirst().action().run();
    assertEquals(Optional.of(other), recipe(model).decisions().model());
    assertEquals(
        LeaderRow.Place.CHOSEN,
        model.leadersProperty().getValue().orElseThrow().rows().stream()
            .filter(row -> row.id().equals(other))
            .findFirst()
            .orElseThrow()
            .place());
  }

  @Test
  void revenueHasItsOwnTable() {
    ModelViewModel model = trained();
    model.taskProperty().set(Task.REVENUE);
    Leaders leaders = model.leadersProperty().getValue().orElseThrow();
    assertEquals(
        leaders.rows().stream().mapToDouble(row -> row.leading().value()).min().orElseThrow(),
        leaders.rows().getFirst().leading().value(),
        "RMSE: the smallest is on top");
    assertTrue(leaders.rows().stream().anyMatch(row -> row.id().equals("linear")));
    assertTrue(model.charts().predictedProperty().getValue().isPresent());
    assertTrue(model.charts().rocProperty().getValue().isEmpty());
  }

  @Test
  void choosingModelsMakesTheResultsOld() {
    ModelViewModel model = trained();
    model.models().choose(Set.of("tree"));
    assertEquals(List.of("tree"), recipe(model).learn().models());
    assertEquals(ModelState.Phase.STALE, model.phaseProperty().getValue());
  }

  @Test
  void theCurveFollowsTheColumnAndTheModel() {
    ModelViewModel model = trained();
    CurveModel curve = new CurveModel(model);
    List<Input> columns = curve.columnsProperty().get();
    assertEquals(Optional.of(columns.getFirst()), curve.columnProperty().get());
    assertTrue(title(curve).contains(columns.getFirst().info().label()), title(curve));
    curve.columnProperty().set(Optional.of(columns.get(1)));
    assertTrue(title(curve).contains(columns.get(1).info().label()), title(curve));
    String other =
        model.evidenceProperty().get().orElseThrow().result().id().equals("tree")
            ? "logistic"
            : "tree";
    model.select(other);
    assertEquals("curve:" + other + ":" + columns.get(1).info().id(), curve.id());
    assertTrue(title(curve).contains(columns.get(1).info().label()), title(curve));
  }

  @Test
  void theOtherModelIsComparedOnTheSameRows() {
    ModelViewModel model = trained();
    String looked = shown(model);
    Comparison compared = model.compare().comparisonProperty().getValue().orElseThrow();
    assertEquals(looked, compared.one().id());
    assertFalse(compared.other().id().equals(looked));
    model.select(compared.other().id());
    Comparison turned = model.compare().comparisonProperty().getValue().orElseThrow();
    assertEquals(looked, turned.other().id());
    assertEquals(
        -compared.difference(Metric.ROC_AUC).value(),
        turned.difference(Metric.ROC_AUC).value(),
        1e-12);
    assertEquals(11, CompareModel.lines(turned).size() - 1, "every metric and the mean");
    String note = model.compare().note().getValue();
    assertTrue(note.contains("probability of 50\u202f%"), note);
  }

  @Test
  void groupsFollowTheColumnAndTheThreshold() {
    ModelViewModel model = trained();
    GroupsModel groups = model.groups();
    List<FeatureInfo> columns = groups.columnsProperty().get();
    assertFalse(columns.isEmpty());
    groups.columnProperty().set(Optional.of(columns.getLast()));
    GroupScores scores = groups.scoresProperty().get().orElseThrow();
    assertEquals(columns.getLast().label(), scores.column());
    model.threshold().thresholdProperty().set(0);
    model.threshold().settle();
    assertTrue(
        groups.scoresProperty().get().orElseThrow().groups().stream()
            .allMatch(group -> group.selected().value() == 1),
        "from 0 on everybody is contacted");
  }

  @Test
  void aPlaceOnTheGainsCurveIsAThreshold() {
    ModelViewModel model = trained();
    double threshold = model.threshold().atSelected(0.25);
    model.threshold().thresholdProperty().set(threshold);
    Confusion at = confusion(model);
    double all = at.selected() + at.falseNegatives() + at.trueNegatives();
    assertEquals(0.25, at.selected() / all, 0.1);
    assertTrue(model.charts().learningProperty().getValue().isPresent());
  }

  @Test
  void aSearchIsADecisionThatMakesTheResultsOld() {
    ModelViewModel model = trained();
    SearchSpec wanted = new SearchSpec(SearchSpec.Kind.HALVING, Duration.ofSeconds(30));
    assertTrue(
        model.search().total(wanted).contains(" models, at most "), model.search().total(wanted));
    model.search().choose(wanted);
    assertEquals(wanted, recipe(model).learn().search());
    assertEquals(ModelState.Phase.STALE, model.phaseProperty().getValue());
    model.search().choose(SearchSpec.none());
    assertEquals(SearchSpec.Kind.NONE, recipe(model).learn().search().kind());
  }

  @Test
  void timesAreGuessedBeforeTrainingAndKnownAfterwards() {
    ModelViewModel model = open(Shop.Log.EVENTS);
    ModelChoice tree =
        ModelChoice.of(Task.CONVERSION).stream()
            .filter(choice -> choice.id().equals("tree"))
            .findFirst()
            .orElseThrow();
    assertEquals("less than 1\u202fs", model.models().time(tree));
    model.train();
    assertEquals("less than 1\u202fs last time", model.models().time(tree));
  }

  /// Trials on all rows stand before those on fewer, the smallest loss first.
  @Test
  void trialsStandByModelTheBestFirst() {
    List<FigureTable.Line> lines =
        SearchModel.lines(
            List.of(
                trial("tree", 0.30, 1 / 3.0),
                trial("tree", 0.50, 1),
                trial("tree", 0.40, 1),
                trial("logistic", Double.POSITIVE_INFINITY, 1)));
    assertEquals(
        List.of("0.4000", "0.5000", "0.3000", "cannot learn"),
        lines.stream().map(line -> line.cells().get(2)).toList());
    assertEquals(
        List.of(
            FigureTable.Mark.BEST,
            FigureTable.Mark.PLAIN,
            FigureTable.Mark.PLAIN,
            FigureTable.Mark.BEST),
        lines.stream().map(FigureTable.Line::mark).toList());
    assertEquals("defaults", lines.getFirst().cells().get(1));
  }

  private static Trial trial(String learner, double loss, double share) {
    return new Trial(learner, Task.CONVERSION, Params.defaults(), loss, share);
  }

  private static String title(CurveModel curve) {
    return curve.curveProperty().getValue().orElseThrow().heading().title();
  }
}
