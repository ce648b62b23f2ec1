package org.clicktrail.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;
import tools.jackson.databind.JsonNode;

/// Whether a project shows the numbers it was saved with: everything that follows from its session
/// tables is computed again, models trained anew, and compared to the last digit.
///
/// @param compared numbers and words compared
/// @param differences in the order of the report
public record Verification(int compared, List<Difference> differences) {

  private static final int NAMED = 3;

  /// What depends on the machine's speed, or on how far the analysis had come.
  private static final Set<String> APART = Set.of("fit_seconds", "warnings");

  public Verification {
    differences = List.copyOf(differences);
  }

  /// @param where place in the report, as in `models/logistic/metrics/roc_auc/value`
  /// @param kept when the project was saved; "" for nothing
  /// @param now computed here; "" for nothing
  public record Difference(String where, String kept, String now) {}

  /// Computes a saved project again from the sessions it keeps, without its source.
  ///
  /// @throws ProblemException if it cannot be opened
  public static Verification of(Path file, Progress progress) throws ProblemException {
    Project project = ProjectFile.open(file, progress.part(0, 0.1));
    Optional<JsonNode> kept = ProjectFile.numbers(file);
    if (kept.isEmpty()) {
      return new Verification(0, List.of());
    }
    Run run = project.run();
    try (PipelineRunner runner = PipelineRunner.open()) {
      run = runner.advance(run, run.pipeline(), Step.GOAL, _ -> {}, progress.part(0.1, 0.2));
      if (kept.get().path("models").size() > 0) {
        run = runner.advance(run, run.pipeline(), Step.TRAIN, _ -> {}, progress.part(0.2, 0.9));
      }
      if (kept.get().path("segments").size() > 0) {
        run = runner.advance(run, run.pipeline(), Step.SEGMENTS, _ -> {}, progress.part(0.9, 1));
      }
    }
    return compare(kept.get(), Json.read(ReportJson.report(run)));
  }

  /// Every value of the first report against the second.
  static Verification compare(JsonNode kept, JsonNode now) {
    Comparison comparison = new Comparison();
    comparison.compare("", kept, now);
    return new Verification(comparison.compared, comparison.differences);
  }

  public boolean same() {
    return differences.isEmpty();
  }

  /// The answer as the user reads it.
  public String sentence() {
    if (compared == 0) {
      return Messages.text("project.verify.nothing");
    }
    if (same()) {
      return Messages.text("project.verify.same", compared);
    }
    return Messages.text(
        "project.verify.differs",
        differences.size(),
        compared,
        String.join(
            "; ",
            differences.stream()
                .limit(NAMED)
                .map(one -> Messages.text("project.verify.one", one.where(), one.kept(), one.now()))
                .toList()));
  }

  private static final class Comparison {
    private final List<Difference> differences = new ArrayList<>();
    private int compared;

    void compare(String where, JsonNode kept, JsonNode now) {
      if (kept.isObject()) {
        for (Map.Entry<String, JsonNode> part : kept.properties()) {
          if (!APART.contains(part.getKey())) {
            compare(where(where, part.getKey()), part.getValue(), now.path(part.getKey()));
          }
        }
      } else if (kept.isArray()) {
        for (int at = 0; at < kept.size(); at++) {
          compare(where(where, name(kept.get(at), at)), kept.get(at), now.path(at));
        }
      } else {
        compared++;
        if (!kept.equals(now)) {
          differences.add(new Difference(where, kept.asString(""), now.asString("")));
        }
      }
    }

    private static String where(String outer, String inner) {
      return outer.isEmpty() ? inner : outer + "/" + inner;
    }

    /// An entry of a list by its id or name, else by its number from 1.
    private static String name(JsonNode entry, int at) {
      String id = entry.path("id").asString("");
      String name = id.isEmpty() ? entry.path("name").asString("") : id;
      return name.isEmpty() ? String.valueOf(at + 1) : name;
    }
  }
}
