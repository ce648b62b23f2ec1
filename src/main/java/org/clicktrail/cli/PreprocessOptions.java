package org.clicktrail.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.learn.PreprocessSpec;
import picocli.CommandLine.Option;

/// What is done to training sessions around every model.
final class PreprocessOptions {

  @Option(
      names = "--balance",
      paramLabel = "weights|over|under|smote[:RATIO]",
      description =
          "Learn from more of the rarer outcome, up to RATIO times the other (default 1); "
              + "probabilities are set right afterwards")
  Optional<String> balance = Optional.empty();

  @Option(
      names = "--calibrate",
      paramLabel = "platt|isotonic|auto",
      description = "Calibrate probabilities on training sessions the model did not learn from")
  Optional<String> calibrate = Optional.empty();

  @Option(
      names = "--select",
      paramLabel = "auto|K",
      description = "Learn from the columns that tell something, or from the K that tell most")
  Optional<String> select = Optional.empty();

  /// @throws ProblemException if a choice is unknown or a number out of its range
  PreprocessSpec spec() throws ProblemException {
    PreprocessSpec none = PreprocessSpec.none();
    String[] parts = balance.orElse("none").split(":", 2);
    String picked = select.orElse("none").toLowerCase(Locale.ROOT);
    return new PreprocessSpec(
        choice("--balance " + parts[0], parts[0], none.balance()),
        parts.length == 2 ? ratio(parts[1]) : 1,
        choice("--calibrate " + calibrate.orElse(""), calibrate.orElse("none"), none.calibration()),
        switch (picked) {
          case "none" -> PreprocessSpec.Selection.NONE;
          case "auto" -> PreprocessSpec.Selection.AUTO;
          default -> PreprocessSpec.Selection.K;
        },
        picked.equals("none") || picked.equals("auto") ? PreprocessSpec.COLUMNS : count(picked));
  }

  private static <E extends Enum<E>> E choice(String option, String word, E like)
      throws ProblemException {
    List<E> all = Arrays.asList(like.getDeclaringClass().getEnumConstants());
    for (E one : all) {
      if (one.name().equalsIgnoreCase(word)) {
        return one;
      }
    }
    throw new ProblemException(
        Problem.Kind.UNKNOWN_CHOICE,
        option,
        String.join(", ", all.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList()));
  }

  private double ratio(String text) throws ProblemException {
    try {
      double ratio = Double.parseDouble(text);
      if (ratio > 0 && ratio <= 1) {
        return ratio;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new ProblemException(
        Problem.Kind.UNKNOWN_CHOICE, "--balance " + balance.orElse(""), "0.01 … 1");
  }

  private static int count(String text) throws ProblemException {
    try {
      int count = Integer.parseInt(text);
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new ProblemException(
        Problem.Kind.UNKNOWN_CHOICE, "--select " + text, "none, auto, 1, 2, 3, …");
  }
}
