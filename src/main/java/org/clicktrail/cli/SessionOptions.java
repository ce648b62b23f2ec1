package org.clicktrail.cli;

import java.util.Optional;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Zones;
import picocli.CommandLine.Option;

/// How events become sessions.
final class SessionOptions {

  @Option(
      names = "--sessions-by",
      paramLabel = "session|customer",
      description = "What names a session: its own column, or the customer")
  Optional<String> by = Optional.empty();

  @Option(
      names = "--gap",
      paramLabel = "30m",
      description =
          "A longer pause starts a new session (default: 30m where the customer names it)")
  Optional<String> gap = Optional.empty();

  @Option(names = "--midnight", description = "A new day starts a new session")
  boolean midnight;

  @Option(
      names = "--zone",
      paramLabel = "Europe/Berlin",
      description = "Whose days and hours count, for times in UTC (default: as written)")
  Optional<String> zone = Optional.empty();

  /// Whether anything was said about where sessions begin and end.
  boolean cut() {
    return by.isPresent() || gap.isPresent() || midnight;
  }

  /// The recipe with the rule, if anything was said about it.
  Pipeline in(Pipeline pipeline) throws ProblemException {
    if (!cut() && zone.isEmpty()) {
      return pipeline;
    }
    return pipeline.with(
        new SessionRule(
            named(),
            gap.isPresent() ? Optional.of(Durations.of("--gap", gap.get())) : Optional.empty(),
            midnight,
            zone.isPresent() ? Zones.of(zone.get()) : SessionRule.AS_WRITTEN));
  }

  private SessionRule.By named() throws ProblemException {
    return switch (by.orElse("session")) {
      case "session" -> SessionRule.By.SESSION;
      case "customer" -> SessionRule.By.CUSTOMER;
      default ->
          throw new ProblemException(
              Problem.Kind.UNKNOWN_CHOICE, "--sessions-by " + by.get(), "session, customer");
    };
  }
}
