package org.clicktrail.ui.shell;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Runs something on the foreground after some seconds; tests decide when these are over.
@FunctionalInterface
interface Timer {

  /// By the clock of the window.
  Timer OF_WINDOW =
      (seconds, then) -> {
        PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
        pause.setOnFinished(_ -> then.run());
        pause.play();
      };

  void after(double seconds, Runnable then);
}
