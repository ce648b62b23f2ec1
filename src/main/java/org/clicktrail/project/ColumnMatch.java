package org.clicktrail.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.read.Nearest;

/// Which columns of a new file stand for those of the training file.
///
/// @param columns one a column of the training file that is needed, in its order
/// @param extra columns of the new file the training file does not know
/// @param all column of the new file, by the name in the training file, needed or not
public record ColumnMatch(List<Matched> columns, List<String> extra, Map<String, String> all) {

  /// So many names are told; a file of another kind lacks them all.
  private static final int FIRST = 3;

  public ColumnMatch {
    columns = List.copyOf(columns);
    extra = List.copyOf(extra);
    all = Map.copyOf(all);
  }

  /// What a column of the training file is to the models.
  enum Need {
    /// Nothing can be scored without it.
    VITAL,
    USED,
    UNUSED
  }

  /// A column of the training file.
  ///
  /// @param vital whether nothing can be scored without it
  /// @param found its name in the new file; empty if it is not there
  /// @param left whether the user said to go without it
  /// @param nearest names of the new file most like it, none of them taken
  public record Matched(
      Field field, boolean vital, Optional<String> found, boolean left, List<String> nearest) {

    public Matched {
      nearest = List.copyOf(nearest);
    }

    /// Whether somebody must say what stands for it.
    public boolean open() {
      return found.isEmpty() && (vital || !left);
    }
  }

  /// Names are the same without case, blanks and signs; else what the user said.
  ///
  /// @param trained columns of the training file
  /// @param names columns of the new file
  /// @param said see [NewFile]
  /// @throws ProblemException if the user named a column neither file has
  static ColumnMatch of(Map<Field, Need> trained, List<String> names, Map<String, String> said)
      throws ProblemException {
    Map<String, String> told = new HashMap<>();
    List<String> known = trained.keySet().stream().map(Field::name).toList();
    for (Map.Entry<String, String> entry : said.entrySet()) {
      String found = entry.getValue().isEmpty() ? "" : Nearest.column(entry.getValue(), names);
      told.put(Nearest.column(entry.getKey(), known), found);
    }
    Map<String, String> found = new HashMap<>();
    for (String name : known) {
      Optional.ofNullable(told.get(name))
          .or(() -> Nearest.same(name, names))
          .filter(match -> !match.isEmpty())
          .ifPresent(match -> found.put(name, match));
    }
    Set<String> taken = new HashSet<>(found.values());
    List<String> free = names.stream().filter(name -> !taken.contains(name)).toList();
    List<Matched> columns = new ArrayList<>();
    trained.forEach((field, need) -> {
      if (need != Need.UNUSED) {
        columns.add(
            new Matched(
                field,
                need == Need.VITAL,
                Optional.ofNullable(found.get(field.name())),
                "".equals(told.get(field.name())),
                Nearest.names(field.name(), free)));
      }
    });
    return new ColumnMatch(columns, free, found);
  }

  /// Whether every column is found or left out on purpose.
  public boolean settled() {
    return columns.stream().noneMatch(Matched::open);
  }

  /// What stands in the way.
  Problem problem(NewFile file) {
    List<String> missing =
        columns.stream()
            .filter(Matched::open)
            .map(column ->
                column.nearest().isEmpty()
                    ? Messages.text("project.column.open", column.field().name())
                    : Messages.text(
                        "project.column.nearest",
                        column.field().name(),
                        column.nearest().stream()
                            .map(name -> "“" + name + "”")
                            .collect(Collectors.joining(", "))))
            .toList();
    return Problem.of(
        Problem.Kind.COLUMNS_NOT_IN_FILE, file.path().getFileName(), few(missing, "; "));
  }

  /// What the user should know: renamed, left out, extra.
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    List<String> renamed = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (Matched column : columns) {
      String name = column.field().name();
      column
          .found()
          .filter(found -> !found.equals(name))
          .ifPresent(found -> renamed.add(Messages.text("project.column.as", found, name)));
      if (column.found().isEmpty()) {
        left.add(name);
      }
    }
    note(notes, "project.columns.renamed", renamed);
    note(notes, "project.columns.left", left);
    note(notes, "project.columns.extra", extra);
    return notes;
  }

  /// The first three, and how many more there are.
  private static String few(List<String> all, String between) {
    String first = all.stream().limit(FIRST).collect(Collectors.joining(between));
    return all.size() <= FIRST
        ? first
        : Messages.text("project.columns.more", first, Formats.count(all.size() - FIRST));
  }

  private static void note(List<String> notes, String key, List<String> names) {
    if (!names.isEmpty()) {
      notes.add(Messages.text(key, few(names, ", ")));
    }
  }
}
