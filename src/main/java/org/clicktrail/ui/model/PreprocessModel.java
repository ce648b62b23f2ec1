package org.clicktrail.ui.model;

import java.util.List;
import java.util.Locale;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.ui.workbench.Workbench;

/// What is done to training rows around every model.
final class PreprocessModel {

  /// Ratios on offer, rows of the rarer class for one of the commoner.
  static final List<Double> RATIOS = List.of(1.0, 1 / 2.0, 1 / 3.0, 1 / 5.0, 1 / 10.0);

  /// Numbers of columns on offer.
  static final List<Integer> COLUMNS = List.of(5, PreprocessSpec.COLUMNS, 15, 20, 30, 50);

  private final Workbench workbench;

  PreprocessModel(Workbench workbench) {
    this.workbench = workbench;
  }

  /// As the recipe says.
  PreprocessSpec wanted() {
    return workbench
        .pipelineProperty()
        .get()
        .map(Pipeline::learn)
        .map(Pipeline.LearnSpec::preprocess)
        .orElse(PreprocessSpec.none());
  }

  /// Takes a balance; its ratio is 1 to 1 unless the recipe says otherwise.
  void choose(PreprocessSpec.Balance balance) {
    change("modelscreen.preprocess.balance", name(balance), wanted().with(balance));
  }

  void choose(PreprocessSpec.Calibration calibration) {
    change("modelscreen.preprocess.calibration", name(calibration), wanted().with(calibration));
  }

  void choose(PreprocessSpec.Selection selection) {
    change("modelscreen.preprocess.selection", name(selection), wanted().with(selection));
  }

  /// Takes how many rows of the rarer class there shall be for one of the commoner.
  void chooseRatio(double ratio) {
    change("modelscreen.preprocess.ratio", ratio(ratio), wanted().withRatio(ratio));
  }

  /// Takes how many columns are kept.
  void chooseColumns(int columns) {
    change("modelscreen.preprocess.columns", Formats.count(columns), wanted().withColumns(columns));
  }

  /// 0.5 is "1 to 2".
  static String ratio(double ratio) {
    return Messages.text("modelscreen.preprocess.to", Formats.plain(1 / ratio));
  }

  String name(PreprocessSpec.Balance balance) {
    return Messages.text("modelscreen.balance." + balance.id());
  }

  String name(PreprocessSpec.Calibration calibration) {
    return Messages.text("modelscreen.calibration." + calibration.id());
  }

  String name(PreprocessSpec.Selection selection) {
    return Messages.text(
        "modelscreen.selection." + selection.name().toLowerCase(Locale.ROOT),
        Formats.count(wanted().columns()));
  }

  private void change(String what, String name, PreprocessSpec spec) {
    if (!spec.equals(wanted())) {
      workbench.change(
          Messages.text("modelscreen.change.preprocess", Messages.text(what), name),
          recipe -> recipe.with(recipe.learn().with(spec)));
    }
  }
}
