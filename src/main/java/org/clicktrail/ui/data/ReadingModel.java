package org.clicktrail.ui.data;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.workbench.Workbench;

/// How the file is read where the user knows better: options, types, its tables, test files.
final class ReadingModel {

  private final Workbench workbench;
  private final Runnable compute;
  private final FileTables tables;

  /// @param compute reads the file again as the recipe says now
  ReadingModel(Workbench workbench, Runnable compute) {
    this.workbench = workbench;
    this.compute = compute;
    this.tables = new FileTables(workbench);
  }

  /// The choice for a reading option; "" means as detected.
  String option(String name) {
    return workbench
        .pipelineProperty()
        .get()
        .map(recipe -> recipe.source().options().read().getOrDefault(name, ""))
        .orElse("");
  }

  /// The sheets or tables of the file.
  FileTables tables() {
    return tables;
  }

  /// Reads the file again with other options; "" means as detected. Those not named stay.
  void read(Map<String, String> options) {
    workbench.change(
        Messages.text("data.change.read"),
        recipe -> {
          Pipeline.Source source = recipe.source();
          ReadOptions old = source.options();
          Map<String, String> given = new HashMap<>(old.read());
          given.putAll(options);
          given.values().removeIf(String::isEmpty);
          return recipe.with(source.with(old.withRead(given)));
        });
    compute.run();
  }

  /// Reads the text of a column as another type.
  void setType(Field field, ColumnType type) {
    if (field.type() == type) {
      return;
    }
    workbench.change(
        Messages.text("data.change.type", field.label(), words(type)),
        recipe -> {
          Pipeline.Source source = recipe.source();
          Map<String, ColumnType> types = new HashMap<>(source.options().types());
          types.put(field.name(), type);
          return recipe.with(source.with(source.options().withTypes(types)));
        });
    compute.run();
  }

  String words(ColumnType type) {
    return Messages.text("import.type." + type.id());
  }

  /// Adds files with the test sessions.
  void addTestFile() {
    List<Path> files = workbench.files().open(FilePort.Kind.DATA);
    if (!files.isEmpty()) {
      workbench.change(
          Messages.text("data.change.test", files.getFirst().getFileName()),
          recipe ->
              recipe.with(
                  new Pipeline.Source(recipe.source().files(), files, recipe.source().options())));
      compute.run();
    }
  }
}
