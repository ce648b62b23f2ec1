package org.clicktrail.ui.present;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.workbench.Mark;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.ScreenModel;
import org.clicktrail.ui.workbench.Workbench;

/// State and actions of the Present screen.
public final class PresentViewModel implements ScreenModel {

  private final Workbench workbench;

  public PresentViewModel(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public ObservableValue<String> resultProperty() {
    return new SimpleStringProperty("");
  }

  @Override
  public ObservableValue<Mark> markProperty() {
    return new SimpleObjectProperty<>(Mark.NONE);
  }

  @Override
  public ObservableValue<Next> nextProperty() {
    return new SimpleObjectProperty<>(
        new Next(
            Next.Tone.CALM,
            Messages.text("shell.next.open"),
            Next.Button.of(Messages.text("shell.open"), this::openFile)));
  }

  void openFile() {
    workbench.projectFiles().chooseAndOpen(FilePort.Kind.DATA);
  }
}
