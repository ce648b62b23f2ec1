package org.clicktrail.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import org.clicktrail.ui.data.DataView;
import org.clicktrail.ui.data.DataViewModel;
import org.clicktrail.ui.explore.ExploreView;
import org.clicktrail.ui.explore.ExploreViewModel;
import org.clicktrail.ui.goal.GoalView;
import org.clicktrail.ui.goal.GoalViewModel;
import org.clicktrail.ui.goal.QuestionPanel;
import org.clicktrail.ui.model.ModelView;
import org.clicktrail.ui.model.ModelViewModel;
import org.clicktrail.ui.predict.PredictView;
import org.clicktrail.ui.predict.PredictViewModel;
import org.clicktrail.ui.present.PresentView;
import org.clicktrail.ui.present.PresentViewModel;
import org.clicktrail.ui.present.PresentationView;
import org.clicktrail.ui.segments.SegmentsView;
import org.clicktrail.ui.segments.SegmentsViewModel;
import org.clicktrail.ui.start.StartView;
import org.clicktrail.ui.start.StartViewModel;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.ScreenModel;
import org.clicktrail.ui.workbench.Workbench;

/// The registry of screens, one line each, in the order of the rail.
final class Screens {

  static final List<Screen> ALL =
      List.of(
          new Screen(ScreenId.START, "fth-home", Screens::start),
          new Screen(ScreenId.DATA, "fth-grid", Screens::data),
          new Screen(ScreenId.EXPLORE, "fth-bar-chart-2", Screens::explore),
          new Screen(ScreenId.GOAL, "fth-target", Screens::goal),
          new Screen(ScreenId.MODEL, "fth-activity", Screens::model),
          new Screen(ScreenId.SEGMENTS, "fth-layers", Screens::segments),
          new Screen(ScreenId.PREDICT, "fth-user-check", Screens::predict),
          new Screen(ScreenId.PRESENT, "fth-monitor", Screens::present));

  private Screens() {}

  /// @param icon Ikonli code
  record Screen(ScreenId id, String icon, Function<Workbench, Built> build) {}

  /// @param view fills the content
  /// @param question what the screen asks while another one is in view; usually empty
  /// @param over what can lie over the whole window; usually empty
  record Built(Node view, ScreenModel model, Optional<Node> question, Optional<Over> over) {
    Built(Node view, ScreenModel model) {
      this(view, model, Optional.empty(), Optional.empty());
    }
  }

  /// Something of a screen that takes the whole window while it is visible.
  ///
  /// @param show makes it visible
  record Over(Node node, Runnable show) {}

  private static Built start(Workbench workbench) {
    var model = new StartViewModel(workbench);
    return new Built(new StartView(model), model);
  }

  private static Built data(Workbench workbench) {
    var model = new DataViewModel(workbench);
    return new Built(new DataView(model), model);
  }

  private static Built explore(Workbench workbench) {
    var model = new ExploreViewModel(workbench);
    return new Built(new ExploreView(model), model);
  }

  private static Built goal(Workbench workbench) {
    var model = new GoalViewModel(workbench);
    return new Built(
        new GoalView(model), model, Optional.of(new QuestionPanel(model)), Optional.empty());
  }

  private static Built model(Workbench workbench) {
    var model = new ModelViewModel(workbench);
    return new Built(new ModelView(model), model);
  }

  private static Built segments(Workbench workbench) {
    var model = new SegmentsViewModel(workbench);
    return new Built(new SegmentsView(model), model);
  }

  private static Built predict(Workbench workbench) {
    var model = new PredictViewModel(workbench);
    return new Built(new PredictView(model), model);
  }

  private static Built present(Workbench workbench) {
    var model = new PresentViewModel(workbench);
    return new Built(
        new PresentView(model),
        model,
        Optional.empty(),
        Optional.of(new Over(new PresentationView(model), model::present)));
  }
}
