package org.clicktrail.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import org.clicktrail.core.text.Messages;

/// Starts the window. `Main` must not extend [Application] itself: a class path program would not
/// start then.
public final class Launch {

  private Launch() {}

  /// Shows the window and returns when it is closed.
  ///
  /// @param files data files, or one project, to open; often empty
  /// @return why there can be no window here; empty if there was one
  public static Optional<String> window(List<String> files) {
    try {
      Application.launch(App.class, files.toArray(String[]::new));
      return Optional.empty();
    } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
      return Optional.of(refused(String.valueOf(e.getMessage())));
    }
  }

  /// What JavaFX says when it cannot start, in words; whatever the window itself throws comes
  /// wrapped in another exception.
  static String refused(String message) {
    if (message.contains("GTK") || message.contains("libgtk")) {
      return Messages.text("shell.launch.gtk");
    }
    return message.contains("DISPLAY")
        ? Messages.text("shell.launch.display")
        : Messages.text("shell.launch.other", message);
  }
}
