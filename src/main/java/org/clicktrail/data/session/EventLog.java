package org.clicktrail.data.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.table.Column;

/// Coded events in the order of the kernel: session by session, within a session by time. Sessions
/// are numbered from 0.
interface EventLog {

  List<Slot> slots();

  /// The words behind the codes.
  Dictionaries dictionaries();

  /// Events in all.
  long rows();

  /// Sessions in all.
  int sessions();

  /// Whether any event has a time.
  boolean times();

  /// Whether there are test files.
  boolean testFiles();

  Facts facts();

  /// Reads all events from the first to the last.
  ///
  /// @param wanted the slots to fill
  void read(List<Slot> wanted, Reader reader, Progress progress) throws ProblemException;

  /// Reads at least the events of some sessions, possibly more.
  ///
  /// @param sessions their numbers
  /// @param wanted the slots to fill
  default void read(Set<Integer> sessions, List<Slot> wanted, Reader reader, Progress progress)
      throws ProblemException {
    read(wanted, reader, progress);
  }

  /// The sessions' names, by number.
  Column.Categories names(Progress progress) throws ProblemException;

  /// 1 for sessions of test files, by number.
  double[] files(Progress progress) throws ProblemException;

  default Optional<Slot> slot(String column) {
    return slots().stream().filter(slot -> slot.field().name().equals(column)).findFirst();
  }

  default Optional<Slot> customer() {
    return slots().stream().filter(slot -> slot.field().role() == Role.CUSTOMER).findFirst();
  }

  /// Takes the next events; they are valid during the call only.
  @FunctionalInterface
  interface Reader {
    void read(Events events);
  }
}
