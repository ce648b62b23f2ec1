package org.clicktrail.ui.shell;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/// Tests with hands on the real window, 1280x800. TestFX starts what the class of a test itself
/// declares only, so the window is shown before each test instead.
@ExtendWith(ApplicationExtension.class)
abstract class InTheWindow {

  TourWindow tour;

  @BeforeEach
  void show() throws TimeoutException {
    tour = FxToolkit.setupFixture(TourWindow::new);
    FxToolkit.setupStage(stage -> tour.show(stage, "1280x800"));
  }

  @AfterEach
  void close() {
    tour.close();
  }
}
