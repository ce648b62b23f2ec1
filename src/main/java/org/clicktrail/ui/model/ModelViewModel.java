package org.clicktrail.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ModelCharts;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.ScreenModel;
import org.clicktrail.ui.workbench.Standing;
import org.clicktrail.ui.workbench.Workbench;

/// State and actions of the Model screen: which model, how good, and whom to contact.
public final class ModelViewModel implements ScreenModel {

  private final Workbench workbench;
  private final ModelState state;
  private final ThresholdModel threshold;
  private final MoneyModel money;
  private final ModelsModel models;
  private final PreprocessModel preprocessing;
  private final SearchModel search;
  private final Looking looking;
  private final ObjectProperty<Task> task = new SimpleObjectProperty<>(Task.CONVERSION);
  private final ReadOnlyObjectWrapper<Optional<Evidence>> evidence =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<String>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableValue<Optional<Leaders>> leaders;
  private final ObservableValue<String> lead;
  private final ObservableValue<List<Fact>> facts;
  private final LookedCharts charts;
  private final GroupsModel groups;
  private final CompareModel compare;

  public ModelViewModel(Workbench workbench) {
    this.workbench = workbench;
    threshold = new ThresholdModel(workbench);
    money = new MoneyModel(workbench);
    models = new ModelsModel(workbench);
    preprocessing = new PreprocessModel(workbench);
    search = new SearchModel(workbench, models);
    looking = new Looking(workbench, evidence::set);
    state =
        new ModelState(
            workbench, evidence.map(shown -> shown.map(now -> now.result().id())), this::use);
    leaders = now(() -> training().map(Leaders::of));
    lead = now(() -> training().map(Training::split).map(Split::summary).orElse(""));
    workbench.runProperty().subscribe(_ -> look());
    workbench.screenProperty().subscribe(_ -> workbench.jobs().foreground().execute(this::look));
    task.subscribe(_ -> {
      selected.set(Optional.empty());
      look();
    });
    selected.subscribe(_ -> look());
    evidence.subscribe(threshold::show);
    workbench
        .pipelineProperty()
        .subscribe(_ -> {
          threshold.thresholdProperty().set(threshold.decided());
          workbench.jobs().foreground().execute(this::followCheapChange);
        });
    facts =
        Bindings.createObjectBinding(
            this::tell, threshold.confusionProperty(), evidence, workbench.pipelineProperty());
    charts = new LookedCharts(workbench, evidence.getReadOnlyProperty(), threshold);
    groups = new GroupsModel(this);
    compare = new CompareModel(this);
  }

  Workbench workbench() {
    return workbench;
  }

  ThresholdModel threshold() {
    return threshold;
  }

  MoneyModel money() {
    return money;
  }

  ModelsModel models() {
    return models;
  }

  PreprocessModel preprocessing() {
    return preprocessing;
  }

  SearchModel search() {
    return search;
  }

  /// Conversion or revenue.
  ObjectProperty<Task> taskProperty() {
    return task;
  }

  /// Why there is nothing to show, or that there is; decides which page is seen.
  ObservableValue<ModelState.Phase> phaseProperty() {
    return state.phaseProperty();
  }

  /// The table; empty before training.
  ObservableValue<Optional<Leaders>> leadersProperty() {
    return leaders;
  }

  /// "Learnt from Feb–Oct, tested on 4,725 sessions of Nov–Dec".
  ObservableValue<String> leadProperty() {
    return lead;
  }

  /// The model that is looked at; empty before one is done.
  ReadOnlyObjectProperty<Optional<Evidence>> evidenceProperty() {
    return evidence.getReadOnlyProperty();
  }

  /// What the threshold does, in numbers.
  ObservableValue<List<Fact>> factsProperty() {
    return facts;
  }

  /// Of the model that is looked at.
  LookedCharts charts() {
    return charts;
  }

  GroupsModel groups() {
    return groups;
  }

  CompareModel compare() {
    return compare;
  }

  /// Looks at another model of the table.
  void select(String id) {
    boolean done =
        training().flatMap(now -> now.result(id)).flatMap(ModelResult::evaluation).isPresent();
    if (done) {
      selected.set(Optional.of(id));
    }
  }

  /// Adds the table to the story as a chart with ranges.
  void addLeaders() {
    training()
        .flatMap(now -> ModelCharts.leaders(now, badges()))
        .ifPresent(chart ->
            workbench.addToStory(
                task.get() == Task.CONVERSION ? "models" : "revenue_models", chart));
  }

  void train() {
    state.train();
  }

  @Override
  public Standing standing() {
    return state.standing();
  }

  @Override
  public void shown() {
    if (workbench.pipelineProperty().get().isPresent()) {
      state.prepare();
      followCheapChange();
    }
  }

  void openFile() {
    workbench.projectFiles().chooseData();
  }

  void goToGoal() {
    workbench.go(ScreenId.GOAL);
  }

  private List<String> badges() {
    return workbench.caveats().getValue();
  }

  /// Of the task that is looked at; empty before it is trained.
  Optional<Training> training() {
    Optional<Run> run = workbench.runProperty().get();
    return switch (task.get()) {
      case CONVERSION -> run.flatMap(Run::conversion);
      case REVENUE -> run.flatMap(Run::revenue);
    };
  }

  /// Makes the model that is looked at the chosen one.
  private void use() {
    evidence
        .get()
        .map(Evidence::result)
        .filter(result -> task.get() == Task.CONVERSION)
        .filter(result -> !training().map(Training::chosen).equals(Optional.of(result.id())))
        .ifPresent(result ->
            workbench.change(
                Messages.text("modelscreen.change.model", result.name()),
                recipe -> recipe.with(recipe.decisions().withModel(result.id()))));
  }

  /// Only while the screen is in view.
  private void look() {
    if (workbench.screenProperty().get() != ScreenId.MODEL) {
      return;
    }
    Optional<ModelResult> result =
        training()
            .flatMap(now ->
                selected
                    .get()
                    .flatMap(now::result)
                    .filter(r -> r.evaluation().isPresent())
                    .or(now::best));
    looking.at(result, training(), workbench.runProperty().get());
  }

  /// Money and choice of the model need no training: the profit follows at once.
  private void followCheapChange() {
    Optional<Run> run = workbench.runProperty().get();
    Optional<Pipeline> recipe = workbench.pipelineProperty().get();
    boolean cheap =
        run.isPresent()
            && recipe.isPresent()
            && run.get().conversion().filter(Training::finished).isPresent()
            && run.get()
                .pipeline()
                .with(recipe.get().money())
                .with(recipe.get().decisions())
                .equals(recipe.get());
    if (cheap && workbench.screenProperty().get() == ScreenId.MODEL) {
      workbench.advance(Step.TRAIN);
    }
  }

  private List<Fact> tell() {
    return threshold
        .confusionProperty()
        .getValue()
        .flatMap(at ->
            workbench
                .money()
                .map(money -> Fact.of(at, evidence.get().flatMap(Evidence::profit), money)))
        .orElse(List.of());
  }

  private <T> ObservableValue<T> now(Callable<T> value) {
    return Bindings.createObjectBinding(
        value, workbench.runProperty(), workbench.pipelineProperty(), task);
  }
}
