package org.clicktrail.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What Clicktrail remembers between starts, in the user's configuration folder.
///
/// @param theme `system`, `light` or `dark`
/// @param recent files and projects opened, latest first, at most ten
/// @param engineMemory share of physical memory the data engine may use, 0.05 to 0.8
/// @param zoom size of the interface, 1 as designed
/// @param window where the window was; empty before the first end
public record Settings(
    String theme, List<Path> recent, double engineMemory, double zoom, Optional<Window> window) {

  private static final int RECENT = 10;

  public Settings {
    recent = List.copyOf(recent);
  }

  /// Place and size of the window on the screen, in its units; of a maximized one those it goes
  /// back to.
  public record Window(double x, double y, double width, double height, boolean maximized) {}

  public static Settings defaults() {
    return new Settings("system", List.of(), 0.4, 1, Optional.empty());
  }

  public Settings withTheme(String other) {
    return new Settings(other, recent, engineMemory, zoom, window);
  }

  public Settings withZoom(double other) {
    return new Settings(theme, recent, engineMemory, other, window);
  }

  public Settings withWindow(Window other) {
    return new Settings(theme, recent, engineMemory, zoom, Optional.of(other));
  }

  /// With a file at the head of the recent ones.
  public Settings opened(Path file) {
    List<Path> files = new ArrayList<>(recent);
    Path absolute = file.toAbsolutePath().normalize();
    files.remove(absolute);
    files.addFirst(absolute);
    return new Settings(
        theme, files.subList(0, Math.min(RECENT, files.size())), engineMemory, zoom, window);
  }

  /// Where settings live on this system.
  ///
  /// @param environment of the process
  /// @param home the user's home folder
  /// @param system `os.name`
  public static Path folder(Map<String, String> environment, Path home, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("win") && environment.containsKey("APPDATA")) {
      return Path.of(environment.get("APPDATA"), "Clicktrail");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library/Application Support/Clicktrail");
    }
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    return (config.isEmpty() ? home.resolve(".config") : Path.of(config)).resolve("clicktrail");
  }

  /// Reads the settings of a folder; without a file they are the defaults. An unreadable file is
  /// renamed to `.broken`, never lost.
  public static Settings load(Path folder) throws ProblemException {
    Path file = folder.resolve("settings.json");
    if (!Files.exists(file)) {
      return defaults();
    }
    try {
      JsonNode json = Json.read(Files.readString(file));
      return new Settings(
          json.path("theme").asString("system"),
          Json.words(json.path("recent")).stream().map(Path::of).toList(),
          Math.clamp(json.path("engine_memory").asDouble(0.4), 0.05, 0.8),
          Math.clamp(json.path("zoom").asDouble(1), 0.5, 3),
          window(json.path("window")));
    } catch (IOException | JacksonException | java.nio.file.InvalidPathException _) {
      setAside(file);
      return defaults();
    }
  }

  public void save(Path folder) throws ProblemException {
    ObjectNode json = Json.object();
    json.put("theme", theme);
    json.set("recent", Json.words(recent.stream().map(Path::toString).toList()));
    json.put("engine_memory", engineMemory);
    json.put("zoom", zoom);
    window.ifPresent(place -> json.set("window", window(place)));
    SafeFile.replace(
        folder.resolve("settings.json"), file -> Files.writeString(file, Json.write(json)));
  }

  private static Optional<Window> window(JsonNode json) {
    return json.isObject()
        ? Optional.of(
            new Window(
                json.path("x").asDouble(0),
                json.path("y").asDouble(0),
                json.path("width").asDouble(0),
                json.path("height").asDouble(0),
                json.path("maximized").asBoolean(false)))
        : Optional.empty();
  }

  private static ObjectNode window(Window place) {
    ObjectNode json = Json.object();
    json.put("x", place.x());
    json.put("y", place.y());
    json.put("width", place.width());
    json.put("height", place.height());
    json.put("maximized", place.maximized());
    return json;
  }

  private static void setAside(Path file) throws ProblemException {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".broken"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ProblemException(
          org.clicktrail.core.job.Problem.of(
              org.clicktrail.core.job.Problem.Kind.FILE_NOT_WRITABLE, file, SafeFile.reason(e)),
          e);
    }
  }
}
