package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.data.read.CodedRows;
import org.clicktrail.data.read.Imported;

/// The fast way from a file to its events, for rows that are held in memory: an order over the rows
/// of the file. Parts are gathered from the codes of the file, so that nothing is held twice. Says
/// the same as the [EngineLog] of the file.
///
/// @param visits the order
/// @param columns by slot
/// @param dictionaries the words behind the codes
/// @param testFiles whether there are test files
/// @param facts what the file can tell
record HeldLog(
    HeldVisits visits,
    List<HeldColumn> columns,
    Dictionaries dictionaries,
    boolean testFiles,
    Facts facts)
    implements EventLog {

  private static final int PART = 2048;

  HeldLog {
    columns = List.copyOf(columns);
  }

  /// @return empty if the rows are not held, or sessions are cut or named by several columns
  static Optional<HeldLog> build(
      Imported imported, Mapping mapping, SessionRule rule, Progress progress)
      throws ProblemException {
    Optional<CodedRows> coded = imported.rows().coded();
    boolean simple = !rule.cuts() && rule.key(mapping).size() <= 1;
    return coded.isEmpty() || !simple
        ? Optional.empty()
        : Optional.of(build(imported, coded.get(), mapping, rule, progress));
  }

  private static HeldLog build(
      Imported imported, CodedRows rows, Mapping mapping, SessionRule rule, Progress progress)
      throws ProblemException {
    int trainRows = rows.rowsOf(imported.trainFiles());
    List<HeldColumn> columns = new ArrayList<>();
    for (Field field : mapping.fields()) {
      Slot.Kind kind = Slot.kind(field);
      if (kind != Slot.Kind.NONE) {
        Slot slot = new Slot(columns.size(), field, kind, "", 0);
        columns.add(
            slot.words()
                ? HeldColumn.words(rows, slot, trainRows, progress)
                : HeldColumn.numbers(rows, slot, progress));
      }
      progress.report(columns.size(), mapping.fields().size() * 2L);
    }
    HeldVisits visits = HeldVisits.of(rows, mapping, rule, trainRows, progress);
    var codeWords = imported.report().codeWords();
    return new HeldLog(
        visits,
        columns,
        new HeldDictionaries(columns.stream().map(HeldColumn::words).toList(), codeWords),
        imported.trainFiles() < imported.report().files().size(),
        new HeldFacts(visits, columns, mapping).find(codeWords).in(rule.zone()));
  }

  @Override
  public List<Slot> slots() {
    return columns.stream().map(HeldColumn::slot).toList();
  }

  @Override
  public long rows() {
    return visits.order().length;
  }

  @Override
  public int sessions() {
    return visits.names().size();
  }

  @Override
  public boolean times() {
    return visits.anyTime();
  }

  @Override
  public void read(List<Slot> wanted, Reader reader, Progress progress) {
    Events events = new Events(columns.size());
    int[] order = visits.order();
    for (int from = 0; from < order.length; from += PART) {
      events.resize(Math.min(PART, order.length - from), wanted);
      visits.fill(events, from);
      for (Slot slot : wanted) {
        columns.get(slot.index()).fill(events, order, from);
      }
      reader.read(events);
    }
  }

  @Override
  public Column.Categories names(Progress progress) {
    return Columns.words("session", visits.names());
  }

  @Override
  public double[] files(Progress progress) {
    return visits.files();
  }
}
