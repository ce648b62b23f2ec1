package org.clicktrail.ui.workbench;

import javafx.beans.value.ObservableValue;

/// What the frame asks every screen's view model: its line and mark in the rail, and the bottom
/// line. All values are read and change on the foreground.
public interface ScreenModel {

  /// One line of result for the rail: "12,330 sessions", "Needs a goal"; "" for none.
  ObservableValue<String> resultProperty();

  ObservableValue<Mark> markProperty();

  /// What to do next, and the primary button.
  ObservableValue<Next> nextProperty();

  /// The screen came into view: the moment to start work it needs, such as
  /// `workbench.want(Step.EXPLORE)`.
  default void shown() {}
}
