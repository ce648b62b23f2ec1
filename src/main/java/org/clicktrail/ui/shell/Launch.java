package org.clicktrail.ui.shell;

import java.util.List;
import javafx.application.Application;

/// Starts the window. `Main` must not extend [Application] itself: a class path program would not
/// start then.
public final class Launch {

  private Launch() {}

  /// Shows the window and returns when it is closed.
  ///
  /// @param files data files, or one project, to open; often empty
  public static void window(List<String> files) {
    Application.launch(App.class, files.toArray(String[]::new));
  }
}
