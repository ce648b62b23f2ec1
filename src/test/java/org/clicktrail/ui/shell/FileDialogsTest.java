package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.stage.Stage;
import org.clicktrail.project.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FileDialogsTest {

  private FileDialogs dialogs;

  @Start
  void start(Stage stage) {
    dialogs = new FileDialogs(stage);
  }

  @Test
  void aDialogBeginsBesideTheFileThatIsOpen(@TempDir Path folder) throws Exception {
    Path data = Files.createDirectory(folder.resolve("data")).resolve("a.csv");
    File home = new File(System.getProperty("user.home"));
    assertEquals(home, dialogs.folder());
    dialogs.near(Samples.bundled("shop-events.csv"));
    assertEquals(home, dialogs.folder(), "nobody's work lies among the samples");
    dialogs.near(data);
    assertEquals(Objects.requireNonNull(data.getParent()).toFile(), dialogs.folder());
    Files.delete(data.getParent());
    assertEquals(home, dialogs.folder(), "a folder that is gone is no beginning");
  }
}
