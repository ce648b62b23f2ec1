package org.clicktrail;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.cli.Cli;
import org.clicktrail.core.job.Afterwards;
import org.clicktrail.project.Samples;
import org.clicktrail.ui.shell.Launch;
import org.clicktrail.ui.shell.UiBench;

/// Starts Clicktrail: a command as first argument goes to the command line, a file or nothing to
/// the window; where there is no display, the same analysis goes into a folder.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    if (arguments.length > 0 && Cli.understands(arguments[0])) {
      exit(Cli.run(arguments, out, err, UiBench::run));
    }
    List<String> files = Arrays.asList(arguments);
    if (hasDisplay(System.getenv(), System.getProperty("os.name"))) {
      Optional<String> refused =
          Launch.window(
              files.isEmpty() ? List.of(Samples.bundled("shop-events.csv").toString()) : files);
      Afterwards.finish();
      if (refused.isPresent()) {
        err.println(refused.get());
        System.exit(1);
      }
    } else {
      exit(Cli.reportInstead(files, out, err));
    }
  }

  private static void exit(int status) {
    Afterwards.finish();
    System.exit(status);
  }

  /// Whether a window can be shown: on Linux that takes an X11 or Wayland display, unless a
  /// headless toolkit was asked for by name.
  static boolean hasDisplay(Map<String, String> environment, String system) {
    if (!system.toLowerCase(Locale.ROOT).startsWith("linux")
        || System.getProperty("glass.platform") != null) {
      return true;
    }
    return !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }

  /// Streams in UTF-8 whatever the locale says: ✓ and – must not become question marks.
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
