package org.clicktrail.data.sample;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.data.sample.Session.Act;

/// What goes wrong on the way to an export: a few lines are doubled, a few prices cannot be read,
/// and the file ends in the middle of a line. No outcome changes: the cut line is one view too
/// many.
final class Dirt {
  private static final int LINES_A_DUPLICATE = 2000;
  private static final int LINES_AN_UNREADABLE_PRICE = 3000;
  private static final List<String> UNREADABLE = List.of("n/a", "--", "EUR?", "free?");
  private static final int TYPE = 1;
  private static final int PRICE = 6;

  private final Dice dice;

  Dirt(Dice dice) {
    this.dice = dice;
  }

  /// The lines (header first) with duplicates right after their originals and unreadable prices.
  List<String> soiled(List<String> clean) {
    List<String> lines = new ArrayList<>(clean);
    for (int i = 0; i < clean.size() / LINES_AN_UNREADABLE_PRICE; i++) {
      int line = 1 + dice.below(lines.size() - 1);
      lines.set(line, withoutPrice(lines.get(line)));
    }
    for (int i = 0; i < clean.size() / LINES_A_DUPLICATE; i++) {
      int line = 1 + dice.below(lines.size() - 1);
      lines.add(line, lines.get(line));
    }
    return lines;
  }

  private String withoutPrice(String line) {
    String[] fields = line.split(",", -1);
    fields[PRICE] = UNREADABLE.get(dice.below(UNREADABLE.size()));
    return String.join(",", fields);
  }

  /// A view like the event of `line`, cut inside its customer.
  static String cutView(String line) {
    String[] fields = line.split(",", -1);
    fields[TYPE] = Act.Type.VIEW.label();
    String view = String.join(",", fields);
    return view.substring(0, view.lastIndexOf(',') - 3);
  }
}
