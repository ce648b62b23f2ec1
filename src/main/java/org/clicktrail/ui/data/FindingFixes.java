package org.clicktrail.ui.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;

/// What can be done about findings: each is a step of the history and can be undone.
final class FindingFixes {

  private static final int EXAMPLES = 2;
  private static final Fix NONE = new Fix("", () -> {});

  private final Workbench workbench;
  private final ObjectProperty<DataViewModel.Tab> tab;
  private final FileTables tables;
  private final Runnable compute;

  /// What can be done about a finding.
  ///
  /// @param words on the button; "" for none
  record Fix(String words, Runnable action) {}

  /// @param compute reads the file again as the recipe says now
  FindingFixes(
      Workbench workbench,
      ObjectProperty<DataViewModel.Tab> tab,
      FileTables tables,
      Runnable compute) {
    this.workbench = workbench;
    this.tab = tab;
    this.tables = tables;
    this.compute = compute;
  }

  /// The first rows or cells that a finding is about, as a sentence; "" for those its title names.
  static String examples(Quality finding) {
    List<String> further =
        finding.examples().stream()
            .filter(example -> !finding.title().contains("“" + example + "”"))
            .limit(EXAMPLES)
            .toList();
    return further.isEmpty()
        ? ""
        : Messages.text("data.finding.examples", String.join(" · ", further));
  }

  /// What mends a finding, if anything does.
  Fix of(Quality finding) {
    if (leftOut(finding)) {
      return NONE;
    }
    return switch (finding.finding()) {
      case "known_later" -> leaveOut(spare(finding), "later");
      case "constant", "near_constant" -> leaveOut(spare(finding), "constant");
      case "duplicate_columns" -> leaveOut(spare(finding), "copy");
      case "refused" ->
          finding.severity() == Quality.Severity.GOOD
              ? NONE
              : new Fix(Messages.text("data.fix.show"), () -> tab.set(DataViewModel.Tab.REFUSED));
      case "missing_word" ->
          finding.severity() == Quality.Severity.GOOD
              ? NONE
              : missing(finding.examples().getFirst());
      case "other_tables" -> otherTable();
      case "no_purchase" ->
          new Fix(Messages.text("data.fix.goal"), () -> workbench.go(ScreenId.GOAL));
      default -> Pipeline.Fix.of(finding).map(fix -> dropRows(fix, finding)).orElse(NONE);
    };
  }

  /// With one other table there is nothing to choose from; more are chosen under *Read it
  /// differently*.
  private Fix otherTable() {
    List<String> others =
        tables.names().stream().filter(name -> !name.equals(tables.chosen())).toList();
    return others.size() == 1
        ? new Fix(
            Messages.text("data.fix.table", others.getFirst()),
            () -> tables.open(others.getFirst()))
        : NONE;
  }

  /// Reads the file again with one more word that means that nothing is there.
  private Fix missing(String word) {
    return new Fix(
        Messages.text("data.fix.missing"),
        () -> {
          workbench.change(
              Messages.text("data.change.missing", word),
              recipe -> recipe.with(recipe.source().with(missing(recipe.source(), word))));
          compute.run();
        });
  }

  private static ReadOptions missing(Pipeline.Source source, String word) {
    Map<String, String> read = new HashMap<>(source.options().read());
    read.merge("missing", word, (old, more) -> old + "|" + more);
    return source.options().withRead(read);
  }

  private Fix dropRows(Pipeline.Fix fix, Quality finding) {
    boolean done = recipe().filter(recipe -> recipe.fixes().contains(fix)).isPresent();
    return done
        ? NONE
        : new Fix(
            Messages.text("data.fix.rows", Formats.count(finding.count())),
            () -> {
              workbench.change(
                  Messages.text("data.change." + fix.finding()),
                  recipe -> recipe.withFixes(with(recipe.fixes(), fix)));
              compute.run();
            });
  }

  private static List<Pipeline.Fix> with(List<Pipeline.Fix> fixes, Pipeline.Fix more) {
    return Stream.concat(fixes.stream(), Stream.of(more)).toList();
  }

  private Optional<Pipeline> recipe() {
    return workbench.pipelineProperty().get();
  }

  /// Whether the columns a finding warns of are left out already.
  boolean leftOut(Quality finding) {
    List<String> spare = spare(finding);
    return !spare.isEmpty()
        && recipe().filter(recipe -> recipe.dropped().keySet().containsAll(spare)).isPresent();
  }

  /// The columns a model does better without; of two copies the first.
  private static List<String> spare(Quality finding) {
    return switch (finding.finding()) {
      case "known_later", "constant", "near_constant" -> finding.columns();
      case "duplicate_columns" -> finding.columns().subList(0, 1);
      default -> List.of();
    };
  }

  /// @param reason last part of the key of its words
  private Fix leaveOut(List<String> names, String reason) {
    return new Fix(
        Messages.text("data.fix.leaveout"),
        () -> {
          workbench.change(
              Messages.text("data.change.leaveout", String.join(", ", names)),
              recipe -> {
                Map<String, String> dropped = new HashMap<>(recipe.dropped());
                names.forEach(name -> dropped.put(name, Messages.text("data.reason." + reason)));
                return recipe.withDropped(dropped);
              });
          compute.run();
        });
  }
}
