package org.clicktrail.data.format;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// The tables of a file that holds several, and the one to read: as the user says, else the
/// largest.
final class Tables {

  private static final int NAMED = 12;

  /// @param size in any unit; the first of equals wins
  record Table(String name, long size) {}

  private final List<Table> all;
  private final Table chosen;

  /// @param all in the order of the file
  /// @throws UnreadableException if there is none, or none as the user says
  Tables(List<Table> all, Choice choice) throws UnreadableException {
    if (all.isEmpty()) {
      throw new UnreadableException(Messages.text("format.tables.none"));
    }
    this.all = List.copyOf(all);
    Optional<String> wanted = choice.table();
    this.chosen =
        wanted.isPresent()
            ? wanted(wanted.get())
            : all.stream()
                .sorted(Comparator.comparingLong(Table::size).reversed())
                .findFirst()
                .orElseThrow();
  }

  private Table wanted(String wanted) throws UnreadableException {
    for (Table table : all) {
      if (table.name.equals(wanted)) {
        return table;
      }
    }
    for (Table table : all) {
      if (table.name.equalsIgnoreCase(wanted.strip())) {
        return table;
      }
    }
    if (wanted.strip().matches("[0-9]{1,5}")) {
      int number = Integer.parseInt(wanted.strip());
      if (number >= 1 && number <= all.size()) {
        return all.get(number - 1);
      }
    }
    throw new UnreadableException(Messages.text("format.tables.other", wanted, named(names())));
  }

  /// The one to read.
  String chosen() {
    return chosen.name;
  }

  /// Place of the one to read, from 0.
  int place() {
    return all.indexOf(chosen);
  }

  List<String> names() {
    return all.stream().map(Table::name).toList();
  }

  /// Says that there are others.
  List<Note> notes() {
    List<String> others = names().stream().filter(name -> !name.equals(chosen.name)).toList();
    return others.isEmpty()
        ? List.of()
        : List.of(
            new Note(
                "other_tables",
                List.of(),
                others.size(),
                List.of(chosen.name, Formats.count(others.size()), named(others))));
  }

  private static String named(List<String> names) {
    String listed = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() > NAMED ? listed + ", …" : listed;
  }
}
