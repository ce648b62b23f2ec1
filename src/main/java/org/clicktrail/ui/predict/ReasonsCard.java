package org.clicktrail.ui.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.chart.ChartActions;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// Why the model says so: as steps from the average, and in words.
final class ReasonsCard extends VBox {

  /// As many as the longer list may have: the chart above does not jump.
  private static final int LINES = 3;

  private static final double LINE = 18;

  private static final double WAY_HEIGHT = 40;

  /// Enough for a bar and a name each of the most important reasons, without the heading.
  private static final double CHART = 132;

  private final ChartPane chart;
  private final Label how = Texts.caption("");
  private final Side raises = new Side("reasons-raise", "predictscreen.reasons.raises");
  private final Side lowers = new Side("reasons-lower", "predictscreen.reasons.lowers");

  ReasonsCard(PredictViewModel model) {
    super(12);
    chart = new ChartPane(actions(model));
    chart.setId("reasons-chart");
    chart.paletteProperty().bind(model.workbench().palette());
    chart.plot().setMinHeight(CHART);
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox drawn = new VBox(chart);
    drawn.getStyleClass().add("ct-card");
    VBox.setVgrow(drawn, Priority.ALWAYS);
    VBox written =
        new VBox(
            Texts.cardTitle(Messages.text("predictscreen.reasons")),
            how,
            sides(),
            way(model.one()));
    written.getStyleClass().add("ct-card");
    getChildren().addAll(drawn, written);
    model.one().verdictProperty().subscribe(now -> now.ifPresent(this::show));
  }

  /// The card of the story tells the whole session, not the chart alone.
  private static ChartActions actions(PredictViewModel model) {
    ChartActions tools = model.workbench().chartTools("session");
    return new ChartActions() {
      @Override
      public void addToStory(ChartSpec spec) {
        model.addToStory();
      }

      @Override
      public void savePicture(ChartSpec spec) {
        tools.savePicture(spec);
      }

      @Override
      public List<String> shownAbove() {
        return tools.shownAbove();
      }

      @Override
      public void saveData(ChartSpec spec) {
        tools.saveData(spec);
      }
    };
  }

  private void show(Verdict verdict) {
    chart.specProperty().set(verdict.reasons());
    how.setText(verdict.how());
    boolean none = verdict.raises().isEmpty() && verdict.lowers().isEmpty();
    String empty =
        Messages.text(none ? "predictscreen.reasons.none" : "predictscreen.reasons.nothing");
    raises.show(verdict.raises(), empty);
    lowers.show(verdict.lowers(), empty);
  }

  private GridPane sides() {
    GridPane sides = new GridPane(16, 0);
    sides.setId("reasons");
    sides.setPadding(new Insets(6, 0, 0, 0));
    sides.setMinHeight((LINES + 1) * LINE + 6);
    ColumnConstraints half = new ColumnConstraints(0, 0, Double.MAX_VALUE);
    half.setPercentWidth(50);
    sides.getColumnConstraints().addAll(half, half);
    sides.add(raises, 0, 0);
    sides.add(lowers, 1, 0);
    return sides;
  }

  /// Two lines high also while it is searched: the chart above does not jump.
  private static VBox way(OneModel model) {
    Label sentence = Texts.named("what-it-takes", new Label());
    sentence
        .textProperty()
        .bind(
            model
                .wayProperty()
                .map(way -> way.isEmpty() ? "" : Messages.text("predictscreen.way", way)));
    sentence.getStyleClass().add("ct-body");
    sentence.setWrapText(true);
    sentence.setMinHeight(WAY_HEIGHT);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setAlignment(Pos.TOP_LEFT);
    Label note = Texts.caption(Messages.text("predictscreen.way.note"));
    note.setWrapText(false);
    FlowPane changes = new FlowPane(12, 0, note);
    changes.setAlignment(Pos.CENTER_LEFT);
    changes.setId("way-changes");
    Shown.filled(
        changes,
        () -> {
          changes.getChildren().setAll(note);
          changes.getChildren().addAll(changes(model));
        },
        model.changedProperty(),
        model.wayProperty());
    VBox box = new VBox(2, sentence, changes);
    box.setPadding(new Insets(8, 0, 0, 0));
    return box;
  }

  /// One press for each column that nobody can change after all, and one to take them all back.
  private static List<Node> changes(OneModel model) {
    List<Node> presses = new ArrayList<>();
    List<FeatureInfo> changed = model.changedProperty().get();
    for (FeatureInfo column : changed) {
      String key = changed.size() == 1 ? "predictscreen.way.fix.it" : "predictscreen.way.fix";
      presses.add(
          Buttons.flat(
              "fix-" + column.id(), Messages.text(key, column.label()), () -> model.fix(column)));
    }
    List<FeatureInfo> fixed = model.fixed();
    if (!fixed.isEmpty()) {
      String names = fixed.stream().map(FeatureInfo::label).collect(Collectors.joining(", "));
      presses.add(Texts.caption(Messages.text("predictscreen.way.fixed", names)));
      presses.add(Buttons.flat("unfix", Messages.text("predictscreen.way.unfix"), model::unfix));
    }
    return presses;
  }

  /// What speaks for one side. Its lines stay and change their words: a new label would get its
  /// style anew at each move of a slider.
  private static final class Side extends VBox {
    private final List<Label> lines = Stream.generate(Side::line).limit(LINES).toList();

    Side(String id, String title) {
      setId(id);
      getChildren().add(Texts.caption(Messages.text(title)));
      getChildren().addAll(lines);
    }

    /// @param empty said where there are no subjects
    void show(List<String> subjects, String empty) {
      List<String> words = subjects.isEmpty() ? List.of(empty) : subjects;
      for (int at = 0; at < LINES; at++) {
        Label line = lines.get(at);
        boolean used = at < words.size();
        line.setText(used ? words.get(at) : "");
        line.setVisible(used);
        line.setManaged(used);
      }
    }

    private static Label line() {
      Label line = new Label();
      line.getStyleClass().add("ct-body");
      line.setTooltip(Texts.whole(line.textProperty()));
      line.setMaxWidth(Double.MAX_VALUE);
      line.setMinWidth(0);
      return line;
    }
  }
}
