package org.clicktrail.ui.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.job.Jobs;

/// What runs and what ran: name, stage, progress, time, *Cancel*.
final class JobsPane extends VBox {

  private final Jobs jobs;

  /// A row stays as long as its job's state does, also under a pressed mouse.
  private final Map<JobEntry, Row> rows = new HashMap<>();

  private record Row(JobEntry.State state, VBox node) {}

  JobsPane(Jobs jobs) {
    super(12);
    this.jobs = jobs;
    setId("jobs");
    jobs.entries().addListener((ListChangeListener<JobEntry>) _ -> show());
    show();
  }

  private void show() {
    rows.keySet().retainAll(jobs.entries());
    for (JobEntry entry : jobs.entries()) {
      JobEntry.State state = entry.stateProperty().get();
      Row old = rows.get(entry);
      if (old == null || !old.state().equals(state)) {
        rows.put(entry, new Row(state, row(entry)));
      }
    }
    getChildren()
        .setAll(
            jobs.entries().stream()
                .map(entry -> Objects.requireNonNull(rows.get(entry)).node())
                .toList());
    if (jobs.entries().isEmpty()) {
      getChildren().add(Texts.caption(Messages.text("shell.jobs.empty")));
    }
  }

  private static VBox row(JobEntry entry) {
    Label title = Texts.strong(entry.title());
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(8, title);
    head.setAlignment(Pos.CENTER_LEFT);
    Label state = Texts.caption("");
    VBox row = new VBox(4, head, state);
    if (entry.alive()) {
      Button cancel = Buttons.small("job-cancel", Messages.text("shell.cancel"), entry::cancel);
      cancel.setDisable(entry.stateProperty().get() instanceof JobEntry.Stopping);
      head.getChildren().add(cancel);
      ProgressBar bar = new ProgressBar();
      bar.setMaxWidth(Double.MAX_VALUE);
      bar.progressProperty().bind(entry.fractionProperty());
      bar.setAccessibleText(entry.title());
      Label share = Texts.named("job-progress", Texts.caption(""));
      share.textProperty().bind(JobWords.progress(entry));
      row.getChildren().addAll(bar, share);
    }
    switch (entry.stateProperty().get()) {
      case JobEntry.Running() -> state.textProperty().bind(entry.stageProperty());
      case JobEntry.Stopping() -> state.setText(Messages.text("shell.job.stopping"));
      case JobEntry.Finished(double seconds) ->
          state.setText(Messages.text("shell.job.done", Formats.decimal(seconds, 1)));
      case JobEntry.Failed(double _, var problem) ->
          state.setText(problem.map(Problem::sentence).orElse(Messages.text("shell.job.broken")));
      case JobEntry.Cancelled(double seconds) ->
          state.setText(Messages.text("shell.job.cancelled", Formats.decimal(seconds, 1)));
    }
    return row;
  }
}
