package org.clicktrail.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Which Clicktrail this is, and where it keeps its things.
public final class About {

  private About() {}

  /// The version the build wrote; "unknown" where it wrote none.
  public static String version() {
    return version("/org/clicktrail/about.properties");
  }

  static String version(String resource) {
    Properties properties = new Properties();
    try (InputStream in = About.class.getResourceAsStream(resource)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      System.getLogger(About.class.getName())
          .log(System.Logger.Level.WARNING, "the version cannot be read", e);
    }
    return properties.getProperty("version", "unknown");
  }

  /// Where logs go on this system.
  ///
  /// @param environment of the process
  /// @param home the user's home folder
  /// @param system `os.name`
  public static Path logFolder(Map<String, String> environment, Path home, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("win") && environment.containsKey("LOCALAPPDATA")) {
      return Path.of(environment.get("LOCALAPPDATA"), "Clicktrail", "Logs");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library/Logs/Clicktrail");
    }
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    return (state.isEmpty() ? home.resolve(".local/state") : Path.of(state)).resolve("clicktrail");
  }

  /// [#logFolder] of this process.
  public static Path logFolder() {
    return logFolder(
        System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"));
  }

  /// [Settings#folder] of this process.
  public static Path settingsFolder() {
    return Settings.folder(
        System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"));
  }
}
