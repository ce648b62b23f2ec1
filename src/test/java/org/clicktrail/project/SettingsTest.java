package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path folder;

  @Test
  void defaultsWithoutAFile() throws Exception {
    assertEquals(Settings.defaults(), Settings.load(folder));
  }

  @Test
  void remembersWhatWasSaved() throws Exception {
    Settings settings =
        Settings.defaults()
            .withTheme("dark")
            .withZoom(1.25)
            .withWindow(new Settings.Window(-8, 20.5, 1400, 900, true))
            .opened(Path.of("/data/ü 1.csv"));
    settings.save(folder);
    assertEquals(settings, Settings.load(folder));
  }

  @Test
  void setsAnUnreadableFileAsideAndStartsWithDefaults() throws Exception {
    Files.writeString(folder.resolve("settings.json"), "{ not json");
    assertEquals(Settings.defaults(), Settings.load(folder));
    assertEquals("{ not json", Files.readString(folder.resolve("settings.json.broken")));
  }

  @Test
  void keepsTenRecentFilesLatestFirstWithoutRepeats() {
    Settings settings = Settings.defaults();
    for (int i = 0; i < 12; i++) {
      settings = settings.opened(Path.of("/f" + i));
    }
    settings = settings.opened(Path.of("/f5"));
    assertEquals(10, settings.recent().size());
    assertEquals(Path.of("/f5").toAbsolutePath(), settings.recent().getFirst());
    assertEquals(10, settings.recent().stream().distinct().count());
  }

  @Test
  void followsTheCustomsOfEachSystem() {
    Path home = Path.of("/home/a");
    assertEquals(Path.of("/home/a/.config/clicktrail"), Settings.folder(Map.of(), home, "Linux"));
    assertEquals(
        Path.of("/cfg/clicktrail"),
        Settings.folder(Map.of("XDG_CONFIG_HOME", "/cfg"), home, "Linux"));
    assertTrue(
        Settings.folder(Map.of("APPDATA", "C:/app"), home, "Windows 11").endsWith("Clicktrail"));
    assertEquals(
        List.of(home.resolve("Library/Application Support/Clicktrail")),
        List.of(Settings.folder(Map.of(), home, "Mac OS X")));
  }
}
