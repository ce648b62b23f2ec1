package org.clicktrail.ui.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Page;
import org.clicktrail.ui.control.PageGrid;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Segmented;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// The Model screen: nodes and bindings, nothing else.
public final class ModelView extends StackPane {

  /// Height of the card of a tree: eight ends with two lines each.
  private static final double TREE = 420;

  private static final double PAIRS = 300;

  /// Header, title row and bottom line.
  private static final double AROUND = 164;

  private final ModelViewModel model;
  private final CurveModel curve;
  private final TogetherModel together;

  public ModelView(ModelViewModel model) {
    this.model = model;
    curve = new CurveModel(model);
    together = new TogetherModel(model);
    setId("model-view");
    getStylesheets()
        .add(Objects.requireNonNull(ModelView.class.getResource("model.css")).toExternalForm());
    ObservableValue<Boolean> learning =
        phase(ModelState.Phase.TRAINING, ModelState.Phase.TRAINED, ModelState.Phase.STALE);
    getChildren()
        .addAll(
            Shown.when(
                phase(ModelState.Phase.NO_FILE),
                state("fth-activity", "shell.empty", "shell.open", model::openFile)),
            Shown.when(
                phase(ModelState.Phase.NO_GOAL),
                state(
                    "fth-target",
                    "modelscreen.nogoal",
                    "modelscreen.next.choose",
                    model::goToGoal)),
            Shown.when(
                phase(ModelState.Phase.LEAK),
                state("fth-lock", "modelscreen.leak", "modelscreen.next.answer", model::goToGoal)),
            Shown.when(phase(ModelState.Phase.UNTRAINED), untrained()),
            Shown.when(learning, trained(learning)));
  }

  private ObservableValue<Boolean> phase(ModelState.Phase... which) {
    return model.phaseProperty().map(List.of(which)::contains);
  }

  private static Node state(String icon, String key, String button, Runnable action) {
    return new Page(Messages.text("shell.screen.model"))
        .parts(
            new EmptyState(icon, Messages.text(key + ".title"), Messages.text(key + ".why"))
                .button("model-state", Messages.text(button), action));
  }

  private Node untrained() {
    return new Page(Messages.text("shell.screen.model"))
        .atRight(Shown.late(phase(ModelState.Phase.UNTRAINED), this::menus))
        .parts(
            new EmptyState(
                "fth-activity",
                Messages.text("modelscreen.untrained.title"),
                Messages.text("modelscreen.untrained.why")));
  }

  private HBox menus() {
    return Portions.slowly(
        new HBox(
            10,
            new PreprocessMenu(model.preprocessing()),
            new SearchMenu(model.search()),
            new ModelsMenu(model.models())));
  }

  private Node trained(ObservableValue<Boolean> learning) {
    HBox stale =
        new HBox(
            8,
            Texts.caption(Messages.text("shell.stale")),
            Buttons.small("model-update", Messages.text("modelscreen.next.update"), model::train));
    stale.getStyleClass().add("ct-center-left");
    Node revenue = revenue();
    StackPane tabs =
        new StackPane(
            Shown.when(model.taskProperty().map(Task.CONVERSION::equals), conversion()),
            Shown.late(model.taskProperty().map(Task.REVENUE::equals), () -> revenue));
    return new Page(Messages.text("shell.screen.model"))
        .besideTitle(
            new Segmented<>(
                "model-task",
                List.of(Task.CONVERSION, Task.REVENUE),
                task -> Messages.text("modelscreen.task." + task.name().toLowerCase(Locale.ROOT)),
                model.taskProperty()))
        .lead(model.leadProperty())
        .atRight(
            Shown.when(phase(ModelState.Phase.STALE), stale), Shown.late(learning, this::menus))
        .parts(
            Shown.lazily(model.search().searchingProperty(), this::liveTrials),
            tabs,
            Shown.lazily(model.charts().treeProperty().map(Optional::isPresent), this::tree),
            Shown.lazily(pairsOfAmounts(), this::revenueTogether),
            Shown.lazily(
                model.search().trialsProperty().map(tried -> !tried.isEmpty()),
                () -> new TrialsCard("trials", model.search())));
  }

  /// Above the table while it searches; below everything afterwards.
  private Node liveTrials() {
    return new TrialsCard("live-trials", model.search());
  }

  private ObservableValue<Boolean> pairsOfAmounts() {
    return model
        .taskProperty()
        .flatMap(
            task -> together.pairsProperty().map(all -> task == Task.REVENUE && !all.isEmpty()));
  }

  private Node revenueTogether() {
    ChosenCard card = ChosenCard.together("revenue-together", together, model.workbench());
    card.setMinHeight(PAIRS);
    card.setPrefHeight(PAIRS);
    return card;
  }

  private Node tree() {
    EvidenceCard card = new EvidenceCard("tree", model, model.charts().treeProperty());
    card.setMinHeight(TREE);
    card.setPrefHeight(TREE);
    return card;
  }

  private Node conversion() {
    return new PageGrid()
        .firstView(2, AROUND)
        .growingRow(384, 0.4)
        .cell(7, LeadersCard.of(model, Task.CONVERSION))
        .cell(5, new ProfitCard(model))
        .growingRow(240)
        .cell(
            3,
            new EvidenceCard("roc", model, model.charts().rocProperty())
                .decides(model.threshold()::atFalseAlarms))
        .cell(
            3,
            new EvidenceCard("precision_recall", model, model.charts().precisionRecallProperty())
                .decides(model.threshold()::atRecall))
        .cell(3, new EvidenceCard("calibration", model, model.charts().calibrationProperty()))
        .cell(3, new EvidenceCard("importance", model, model.charts().importanceProperty()))
        .growingRow(290)
        .cell(6, new ReachCard(model))
        .cell(6, new EvidenceCard("learning", model, model.charts().learningProperty()))
        .growingRow(330)
        .cell(12, new CompareCard("compare", model))
        .growingRow(500)
        .cell(12, new GroupsCard(model))
        .growingRow(300)
        .cell(7, ChosenCard.curve("curve", curve, model.workbench()))
        .cell(5, ChosenCard.together("together", together, model.workbench()));
  }

  private Node revenue() {
    PageGrid grid =
        new PageGrid()
            .growingRow(334)
            .cell(12, LeadersCard.of(model, Task.REVENUE))
            .growingRow(290)
            .cell(4, new EvidenceCard("predicted", model, model.charts().predictedProperty()))
            .cell(4, new EvidenceCard("errors", model, model.charts().errorsProperty()))
            .cell(
                4,
                new EvidenceCard(
                    "importance",
                    () -> "revenue_importance",
                    model,
                    model.charts().importanceProperty()))
            .growingRow(300)
            .cell(4, new AmountsCard(model))
            .cell(8, ChosenCard.curve("revenue-curve", curve, model.workbench()))
            .growingRow(330)
            .cell(12, new CompareCard("revenue-compare", model));
    EmptyState words =
        new EmptyState(
            "fth-dollar-sign",
            Messages.text("modelscreen.norevenue.title"),
            Messages.text("modelscreen.norevenue.why"));
    VBox.setVgrow(words, Priority.ALWAYS);
    Node none = CardPane.plain(words);
    return new StackPane(
        Shown.when(model.leadersProperty().map(Optional::isPresent), grid),
        Shown.when(model.leadersProperty().map(Optional::isEmpty), none));
  }
}
