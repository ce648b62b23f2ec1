package org.clicktrail.ui.control;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.job.JobEntry;

/// What a place shows while its content is computed: what is being done, how far, and *Cancel*.
public final class WorkingPane extends VBox {

  private final Label words = Texts.cardTitle("");
  private final ProgressBar bar = new ProgressBar();
  private final Label share = Texts.caption("");
  private Runnable cancel = () -> {};
  private Subscription following = Subscription.EMPTY;

  public WorkingPane(ObservableValue<Optional<JobEntry>> job) {
    getStyleClass().add("ct-empty");
    setAlignment(Pos.CENTER);
    bar.setPrefWidth(280);
    words.getStyleClass().add("ct-centered");
    getChildren()
        .addAll(
            words,
            bar,
            share,
            Buttons.small("working-cancel", Messages.text("shell.cancel"), () -> cancel.run()));
    job.subscribe(now -> now.ifPresent(this::follow));
  }

  private void follow(JobEntry entry) {
    following.unsubscribe();
    cancel = entry::cancel;
    following =
        Subscription.combine(
            entry
                .stageProperty()
                .subscribe(stage -> words.setText(stage.isEmpty() ? entry.title() : stage)),
            entry.fractionProperty().subscribe(fraction -> show(fraction.doubleValue())));
  }

  private void show(double fraction) {
    bar.setProgress(fraction);
    share.setText(fraction < 0 ? "" : Formats.percent(fraction, 0));
  }
}
