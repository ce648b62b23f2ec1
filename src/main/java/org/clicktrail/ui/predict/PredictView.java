package org.clicktrail.ui.predict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Badge;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Page;
import org.clicktrail.ui.control.PageGrid;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Segmented;
import org.clicktrail.ui.control.Shown;

/// The Predict screen: nodes and bindings, nothing else.
public final class PredictView extends StackPane {

  private final PredictViewModel model;

  public PredictView(PredictViewModel model) {
    this.model = model;
    setId("predict-view");
    getStylesheets()
        .add(Objects.requireNonNull(PredictView.class.getResource("predict.css")).toExternalForm());
    Node noFile =
        new Page(Messages.text("shell.screen.predict"))
            .parts(EmptyState.noFile("fth-user-check", "predict-open", model::openFile));
    Node noModel =
        new Page(Messages.text("shell.screen.predict"))
            .parts(
                new EmptyState(
                        "fth-lock",
                        Messages.text("predictscreen.empty.title"),
                        Messages.text("predictscreen.empty.why"))
                    .button(
                        "predict-train", Messages.text("predictscreen.next.train"), model::train));
    show(noFile, PredictViewModel.State.NO_FILE);
    show(noModel, PredictViewModel.State.NO_MODEL);
    show(page(), PredictViewModel.State.READY);
  }

  private void show(Node node, PredictViewModel.State when) {
    node.visibleProperty().bind(model.stateProperty().map(when::equals));
    getChildren().add(node);
  }

  private Node page() {
    Page page = new Page(Messages.text("shell.screen.predict"));
    page.besideTitle(
        new Segmented<>(
            "predict",
            List.of(PredictViewModel.Tab.values()),
            tab ->
                Messages.text(
                    tab == PredictViewModel.Tab.ONE
                        ? "predictscreen.tab.one"
                        : "predictscreen.tab.many"),
            model.tabProperty()));
    page.lead(model.leadProperty());
    page.atRight(assumed(), add());
    return page.parts(
        new StackPane(
            Shown.when(model.tabProperty().map(PredictViewModel.Tab.ONE::equals), one()),
            Shown.when(
                model.tabProperty().map(PredictViewModel.Tab.MANY::equals), new ManyPane(model))));
  }

  private Node one() {
    ReasonsCard reasons = new ReasonsCard(model);
    VBox.setVgrow(reasons, Priority.ALWAYS);
    VBox right = new VBox(12);
    Portions.whenShown(right, List.of(() -> new VerdictCard(model), () -> reasons));
    ObservableValue<Boolean> visit = model.one().visitProperty().map(Optional::isPresent);
    StackPane form =
        new StackPane(
            Shown.late(
                Derived.of(
                    () -> !visit.getValue() && model.one().hasForm(),
                    visit,
                    model.one().fieldsProperty()),
                () -> new FormCard(model.one())),
            Shown.late(visit, () -> new VisitCard(model.one())));
    form.setMinHeight(0);
    right.visibleProperty().bind(model.one().hindranceProperty().isEmpty());
    StackPane answer = new StackPane(right, new NoAnswer(model.one()));
    return new PageGrid().fittingRow(300).cell(5, form).cell(7, answer);
  }

  private Button add() {
    Button add =
        Buttons.plain("predict-add", Messages.text("predictscreen.add"), model::addToStory);
    add.setGraphic(Icons.icon("fth-plus", 15));
    add.visibleProperty().bind(model.tabProperty().map(PredictViewModel.Tab.ONE::equals));
    add.managedProperty().bind(add.visibleProperty());
    return add;
  }

  /// Stands where the amount rests on an example.
  private Node assumed() {
    Badge badge = new Badge(Badge.Tone.CAVEAT, "");
    badge.setId("predict-assumed");
    badge.setVisible(false);
    model
        .one()
        .verdictProperty()
        .subscribe(now -> {
          boolean rests =
              now.filter(verdict -> !Double.isNaN(verdict.value()) && verdict.by().assumed())
                  .isPresent();
          badge.setVisible(rests);
          badge.setManaged(rests);
          now.ifPresent(verdict ->
              badge.setText(
                  Messages.text(
                      "predictscreen.assumed",
                      Formats.money(verdict.value(), verdict.by().currency()))));
        });
    return badge;
  }
}
