package org.clicktrail.ui.workbench;

/// What the frame asks every screen's view model.
public interface ScreenModel {

  /// Its line and mark in the rail, and the bottom line; the same one each time.
  Standing standing();

  /// The screen came into view: the moment to start work it needs, such as
  /// `workbench.advance(Step.EXPLORE)`.
  default void shown() {}
}
