package org.clicktrail.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
public record Settings(String theme, List<Path> recent, double engineMemory) {

  private static final int RECENT = 10;

  public Settings {
    recent = List.copyOf(recent);
  }

  public static Settings defaults() {
    return new Settings("system", List.of(), 0.4);
  }

  public Settings withTheme(String other) {
    return new Settings(other, recent, engineMemory);
  }

  /// With a file at the head of the recent ones.
  public Settings opened(Path file) {
    List<Path> files = new ArrayList<>(recent);
    Path absolute = file.toAbsolutePath().normalize();
    files.remove(absolute);
    files.addFirst(absolute);
    return new Settings(theme, files.subList(0, Math.min(RECENT, files.size())), engineMemory);
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
          Math.clamp(json.path("engine_memory").asDouble(0.4), 0.05, 0.8));
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
    SafeFile.replace(
        folder.resolve("settings.json"), file -> Files.writeString(file, Json.write(json)));
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
