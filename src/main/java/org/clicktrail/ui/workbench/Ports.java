package org.clicktrail.ui.workbench;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.control.Questions;

/// What the workbench needs from outside. The application binds it to the project layer and to
/// dialogs, a test to lambdas.
///
/// @param analysts makes the engine for one file
/// @param store project files
/// @param files asks for a file
/// @param questions asks before something is lost
/// @param opened hears of every file opened or saved, for the list of recent files
/// @param palette colours of charts, light or dark as the window is
/// @param recent files opened before, newest first
/// @param thumbnails small pictures of saved projects
public record Ports(
    Analyst.Source analysts,
    ProjectStore store,
    FilePort files,
    Questions questions,
    Consumer<Path> opened,
    ObservableList<Path> recent,
    ObservableValue<Palette> palette,
    Thumbnails thumbnails) {}
