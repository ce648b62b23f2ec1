package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;

/// One visit as a log of its own, without an engine: what was typed, or read from a file before.
final class VisitLog implements EventLog, Dictionaries {

  private final Visit visit;
  private final Facts facts;
  private final List<Slot> slots = new ArrayList<>();
  private final Map<Integer, List<String>> words = new HashMap<>();

  /// @param facts of the file whose columns the visit's cells are
  VisitLog(Visit visit, Facts facts) {
    this.visit = visit;
    this.facts = facts;
    for (Field field : facts.mapping().fields()) {
      Slot.Kind kind = Slot.kind(field);
      if (kind != Slot.Kind.NONE) {
        List<String> known = kind == Slot.Kind.WORDS ? distinct(field.name()) : List.of();
        words.put(slots.size(), known);
        slots.add(new Slot(slots.size(), field, kind, "", known.size()));
      }
    }
  }

  private List<String> distinct(String column) {
    return visit.events().stream()
        .flatMap(event -> event.cell(column).stream())
        .distinct()
        .toList();
  }

  @Override
  public List<Slot> slots() {
    return slots;
  }

  @Override
  public Dictionaries dictionaries() {
    return this;
  }

  @Override
  public long rows() {
    return visit.events().size();
  }

  @Override
  public int sessions() {
    return 1;
  }

  @Override
  public boolean times() {
    return visit.events().stream().anyMatch(event -> event.time().isPresent());
  }

  @Override
  public boolean testFiles() {
    return false;
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public void read(List<Slot> wanted, Reader reader, Progress progress) {
    double[][] numbers = new double[slots.size()][0];
    int[][] codes = new int[slots.size()][0];
    for (Slot slot : wanted) {
      if (slot.words()) {
        codes[slot.index()] = codes(slot);
      } else {
        numbers[slot.index()] = numbers(slot);
      }
    }
    long[] times =
        visit.events().stream().mapToLong(event -> event.time().orElse(Events.NO_TIME)).toArray();
    reader.read(new Events(times, numbers, codes));
  }

  private int[] codes(Slot slot) {
    List<String> known = words(slot);
    String column = slot.field().name();
    return visit.events().stream()
        .mapToInt(event -> event.cell(column).map(known::indexOf).orElse(-1))
        .toArray();
  }

  private double[] numbers(Slot slot) {
    String column = slot.field().name();
    boolean yesNo = slot.field().type() == ColumnType.YES_NO;
    return visit.events().stream()
        .mapToDouble(event ->
            event
                .cell(column)
                .map(text ->
                    yesNo ? new Expression.Word(text).number() : Expression.Word.parsed(text))
                .orElse(Double.NaN))
        .toArray();
  }

  @Override
  public Column.Categories names(Progress progress) {
    return Columns.words("session", List.of(visit.session()));
  }

  @Override
  public double[] files(Progress progress) {
    return new double[1];
  }

  private List<String> words(Slot slot) {
    return words.getOrDefault(slot.index(), List.of());
  }

  @Override
  public List<String> words(Slot slot, Progress progress) {
    return words(slot);
  }

  @Override
  public Map<String, Integer> codes(Slot slot, List<String> wanted, Progress progress) {
    Map<String, Integer> codes = new HashMap<>();
    List<String> known = words(slot);
    for (int code = 0; code < known.size(); code++) {
      if (wanted.contains(known.get(code))) {
        codes.put(known.get(code), code);
      }
    }
    return codes;
  }

  @Override
  public boolean[] matches(Slot slot, String word, Progress progress) {
    List<String> known = words(slot);
    boolean[] matches = new boolean[known.size()];
    for (int code = 0; code < matches.length; code++) {
      String written = known.get(code);
      matches[code] =
          written.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))
              || facts.shown(slot.field().name(), written).equalsIgnoreCase(word);
    }
    return matches;
  }

  @Override
  public double[] numbers(Slot slot, Progress progress) {
    return Arrays.stream(words(slot).toArray(String[]::new))
        .mapToDouble(Expression.Word::parsed)
        .toArray();
  }
}
