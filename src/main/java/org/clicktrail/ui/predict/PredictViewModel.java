package org.clicktrail.ui.predict;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.BatchScoring;
import org.clicktrail.project.Origin;
import org.clicktrail.ui.workbench.Mark;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.ScreenModel;
import org.clicktrail.ui.workbench.Standing;
import org.clicktrail.ui.workbench.Workbench;

/// The Predict screen: what the model says about one customer, and about a file of them.
public final class PredictViewModel implements ScreenModel {

  private final Workbench workbench;
  private final OneModel one;
  private final ManyModel many;
  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.ONE);
  private final ObservableValue<Optional<Scoring>> scoring;
  private final ObservableValue<State> state;
  private final ObservableValue<String> lead;
  private final Standing standing;

  /// The two halves of the screen.
  enum Tab {
    ONE,
    MANY
  }

  /// What the screen can show.
  enum State {
    NO_FILE,
    NO_MODEL,
    READY
  }

  public PredictViewModel(Workbench workbench) {
    this(workbench, BatchScoring::prepare);
  }

  PredictViewModel(Workbench workbench, ManyModel.Batch batch) {
    this.workbench = workbench;
    one = new OneModel(workbench);
    many = new ManyModel(workbench, batch);
    scoring =
        workbench.at(
            ScreenId.PREDICT,
            Bindings.createObjectBinding(
                () ->
                    Scoring.of(
                        workbench.runProperty().get(),
                        workbench.pipelineProperty().get(),
                        workbench.money(),
                        workbench.caveats().getValue()),
                workbench.runProperty(),
                workbench.pipelineProperty(),
                workbench.caveats()));
    state =
        Bindings.createObjectBinding(
            this::state, workbench.scorerProperty(), workbench.pipelineProperty());
    lead = scoring.map(now -> now.map(PredictViewModel::words).orElse(""));
    standing =
        new Standing(
            Bindings.createObjectBinding(
                this::line, workbench.scorerProperty(), workbench.pipelineProperty()),
            Bindings.createObjectBinding(this::stateMark, state),
            Bindings.createObjectBinding(this::nextStep, state, tab, many.scoredProperty()));
    scoring.subscribe(_ -> use());
    workbench.screenProperty().subscribe(_ -> workbench.jobs().foreground().execute(this::use));
  }

  /// The form is built when it is looked at; nobody waits for it before.
  private void use() {
    if (workbench.screenProperty().get() == ScreenId.PREDICT) {
      one.use(scoring.getValue());
      many.use(scoring.getValue());
    }
  }

  Workbench workbench() {
    return workbench;
  }

  OneModel one() {
    return one;
  }

  ManyModel many() {
    return many;
  }

  ObjectProperty<Tab> tabProperty() {
    return tab;
  }

  ObservableValue<State> stateProperty() {
    return state;
  }

  ObservableValue<Optional<Scoring>> scoringProperty() {
    return scoring;
  }

  /// Which model, and how it was tested.
  ObservableValue<String> leadProperty() {
    return lead;
  }

  void addToStory() {
    one.card().ifPresent(workbench::addToStory);
  }

  void openFile() {
    workbench.projectFiles().chooseData();
  }

  void train() {
    workbench.go(ScreenId.MODEL);
  }

  @Override
  public Standing standing() {
    return standing;
  }

  /// Name of the chosen model.
  static String model(Scoring by) {
    String key = "model." + by.scorer().conversion().learner();
    return Messages.has(key) ? Messages.text(key) : by.scorer().conversion().learner();
  }

  /// What happens to a file: where a row is all there is, nothing is cut.
  static String why(Scoring by) {
    boolean whole = by.scorer().origin().filter(Origin::events).isEmpty();
    return Messages.text("predictscreen.many.why" + (whole ? ".whole" : ""), model(by));
  }

  private static String words(Scoring by) {
    return by.period()
        .map(period ->
            period.isEmpty()
                ? Messages.text("predictscreen.model.untimed", model(by))
                : Messages.text("predictscreen.model", model(by), period))
        .orElseGet(() -> Messages.text("predictscreen.model.kept", model(by)));
  }

  private State state() {
    if (workbench.pipelineProperty().get().isEmpty()) {
      return State.NO_FILE;
    }
    return workbench.scorerProperty().getValue().isPresent() ? State.READY : State.NO_MODEL;
  }

  private String line() {
    if (workbench.pipelineProperty().get().isEmpty()) {
      return "";
    }
    return workbench
        .scorerProperty()
        .getValue()
        .map(scorer ->
            Messages.text("predictscreen.rail.ready", Formats.percent(scorer.threshold())))
        .orElse(Messages.text("predictscreen.rail.needs"));
  }

  private Mark stateMark() {
    return switch (state.getValue()) {
      case NO_FILE -> Mark.NONE;
      case NO_MODEL -> Mark.BLOCKED;
      case READY -> Mark.DONE;
    };
  }

  private Next nextStep() {
    return switch (state.getValue()) {
      case NO_FILE -> Next.open(workbench.projectFiles());
      case NO_MODEL ->
          new Next(
              Next.Tone.ATTENTION,
              Messages.text("predictscreen.next.needs"),
              Next.Button.of(Messages.text("predictscreen.next.train"), this::train));
      case READY ->
          new Next(
              Next.Tone.CALM,
              Messages.text(
                  tab.get() == Tab.MANY && many.scoredProperty().get().isPresent()
                      ? "predictscreen.next.many"
                      : "predictscreen.next.one"),
              Next.Button.of(
                  Messages.text("predictscreen.next.present"),
                  () -> workbench.go(ScreenId.PRESENT)),
              List.of(Next.Button.of(Messages.text("predictscreen.next.file"), this::scoreFile)));
    };
  }

  private void scoreFile() {
    tab.set(Tab.MANY);
    many.choose();
  }
}
