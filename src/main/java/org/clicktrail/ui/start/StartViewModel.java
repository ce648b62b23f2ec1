package org.clicktrail.ui.start;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Samples;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.workbench.Mark;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.ScreenModel;
import org.clicktrail.ui.workbench.Standing;
import org.clicktrail.ui.workbench.Workbench;

/// State and actions of the Start screen.
public final class StartViewModel implements ScreenModel {

  private static final int RECENT = 4;

  private final Workbench workbench;
  private final ObservableList<Recent> recent = FXCollections.observableArrayList();
  private final Standing standing =
      new Standing(
          new SimpleStringProperty(""),
          new SimpleObjectProperty<>(Mark.NONE),
          new SimpleObjectProperty<>(
              new Next(
                  Next.Tone.CALM,
                  Messages.text("start.next"),
                  Next.Button.of(Messages.text("start.open"), this::openFile))));

  public StartViewModel(Workbench workbench) {
    this.workbench = workbench;
    workbench.recent().addListener((ListChangeListener<Path>) _ -> showRecent());
    showRecent();
  }

  /// A file opened before.
  ///
  /// @param place folder it lies in
  /// @param project whether it is a project, else data
  /// @param picture of a saved project
  record Recent(Path file, String name, String place, boolean project, Optional<Path> picture) {}

  /// A bundled file to learn on.
  enum Sample {
    SESSIONS("shop-sessions.csv", Optional.empty()),
    EVENTS("shop-events.csv", Optional.empty()),
    CLICKS("shop-clicks.csv", Optional.of("clicks>5 and price_sum>50"));

    private final String file;
    private final Optional<String> outcome;

    Sample(String file, Optional<String> outcome) {
      this.file = file;
      this.outcome = outcome;
    }

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Override
  public Standing standing() {
    return standing;
  }

  ObservableList<Recent> recent() {
    return recent;
  }

  ReadOnlyBooleanProperty openingProperty() {
    return workbench.projectFiles().openingProperty();
  }

  ReadOnlyObjectProperty<Optional<JobEntry>> openingJobProperty() {
    return workbench.projectFiles().openingJobProperty();
  }

  void openFile() {
    workbench.projectFiles().chooseData();
  }

  void openProject() {
    workbench.projectFiles().chooseAndOpen(FilePort.Kind.PROJECT);
  }

  void open(Recent file) {
    workbench.projectFiles().open(List.of(file.file()));
  }

  void drop(List<File> files) {
    if (!files.isEmpty()) {
      workbench.projectFiles().open(files.stream().map(File::toPath).toList());
    }
  }

  void open(Sample sample) {
    Pipeline recipe = Pipeline.of(List.of(Samples.bundled(sample.file)));
    GoalSpec goal = new GoalSpec(sample.outcome, Optional.empty(), Optional.empty());
    workbench
        .projectFiles()
        .leave(() ->
            workbench
                .projectFiles()
                .openData(sample.outcome.isPresent() ? recipe.with(goal) : recipe));
  }

  private void showRecent() {
    recent.setAll(
        workbench.recent().stream()
            .limit(RECENT)
            .map(file ->
                new Recent(
                    file,
                    String.valueOf(file.getFileName()),
                    String.valueOf(file.toAbsolutePath().getParent()),
                    file.toString().endsWith(".clicktrail"),
                    workbench.thumbnails().of(file)))
            .toList());
  }
}
