package org.clicktrail.ui.workbench;

import javafx.beans.value.ObservableValue;

/// How a screen stands, as the frame shows it. All values are read and change on the foreground.
///
/// @param result one line for the rail: "12,330 sessions", "Needs a goal"; "" for none
/// @param mark beside that line
/// @param next what to do next, and the primary button
public record Standing(
    ObservableValue<String> result, ObservableValue<Mark> mark, ObservableValue<Next> next) {}
