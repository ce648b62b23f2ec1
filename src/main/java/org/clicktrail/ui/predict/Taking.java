package org.clicktrail.ui.predict;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.job.JobRunner;
import org.clicktrail.ui.workbench.Notice;
import org.clicktrail.ui.workbench.Workbench;

/// Reads single visits of the open file.
final class Taking {

  private final Workbench workbench;
  private final JobRunner runner;
  private final Consumer<Visit> receiver;

  Taking(Workbench workbench, Consumer<Visit> receiver) {
    this.workbench = workbench;
    this.runner = workbench.jobs().runner();
    this.receiver = receiver;
  }

  ReadOnlyBooleanProperty workingProperty() {
    return runner.runningProperty();
  }

  void take(String session) {
    runner.start(
        Messages.text("predictscreen.visit.reading", session),
        workbench.visit(session),
        workbench.whenDone(read ->
            read.ifPresentOrElse(
                receiver, () -> say(Messages.text("predictscreen.visit.unknown", session)))));
  }

  /// Why nothing was taken.
  void say(String sentence) {
    workbench.say(new Notice(Notice.Tone.ATTENTION, sentence, List.of()));
  }
}
