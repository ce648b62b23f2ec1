package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.read.CodedRows;

/// Which held row belongs to which session, and in which order the kernel sees them. Rows without a
/// key belong to no session.
final class HeldVisits {

  private final CodedRows rows;
  private final int trainRows;
  private final int[] sessionOf;
  private final List<String> names = new ArrayList<>();
  private final List<Boolean> tests = new ArrayList<>();
  private int[] order = {};

  private HeldVisits(CodedRows rows, int trainRows) {
    this.rows = rows;
    this.trainRows = trainRows;
    this.sessionOf = new int[rows.rows()];
  }

  /// @param trainRows rows of training files
  static HeldVisits of(
      CodedRows rows, Mapping mapping, SessionRule rule, int trainRows, Progress progress)
      throws ProblemException {
    HeldVisits visits = new HeldVisits(rows, trainRows);
    if (mapping.grain() == Grain.SESSIONS) {
      visits.eachRow(mapping.first(Role.SESSION).or(() -> mapping.first(Role.CUSTOMER)), progress);
    } else {
      visits.byKey(rule.key(mapping).stream().findFirst(), progress);
    }
    visits.sort(mapping.first(Role.ORDER), progress);
    return visits;
  }

  private void eachRow(Optional<Field> key, Progress progress) throws ProblemException {
    List<String> texts = key.isPresent() ? rows.words().texts(key.get(), progress) : List.of();
    for (int row = 0; row < sessionOf.length; row++) {
      int code = key.isPresent() ? rows.codes(key.get())[row] : -1;
      String name = code < 0 ? "" : texts.get(code);
      add(key.isPresent() ? name : Integer.toString(row + 1), row);
      sessionOf[row] = row;
    }
  }

  private void byKey(Optional<Field> key, Progress progress) throws ProblemException {
    TextCodes texts =
        new TextCodes(key.isPresent() ? rows.words().texts(key.get(), progress) : List.of("1"));
    int[] codes = key.isPresent() ? rows.codes(key.get()) : new int[sessionOf.length];
    int[][] numbers = new int[2][texts.texts().size()];
    for (int row = 0; row < sessionOf.length; row++) {
      int text = texts.of(codes[row]);
      sessionOf[row] = -1;
      if (text >= 0) {
        int[] known = numbers[row < trainRows ? 0 : 1];
        if (known[text] == 0) {
          add(texts.texts().get(text), row);
          known[text] = names.size();
        }
        sessionOf[row] = known[text] - 1;
      }
    }
  }

  private void add(String name, int row) {
    names.add(name);
    tests.add(row >= trainRows);
  }

  /// Rows by session, then each session by time, order and row; it often stands so already.
  private void sort(Optional<Field> by, Progress progress) throws ProblemException {
    int[] starts = new int[names.size() + 1];
    for (int session : sessionOf) {
      if (session >= 0) {
        starts[session + 1]++;
      }
    }
    for (int session = 0; session < names.size(); session++) {
      starts[session + 1] += starts[session];
    }
    order = new int[starts[names.size()]];
    int[] next = starts.clone();
    for (int row = 0; row < sessionOf.length; row++) {
      if (sessionOf[row] >= 0) {
        order[next[sessionOf[row]]++] = row;
      }
    }
    double[] steps = steps(by, progress);
    for (int session = 0; session < names.size(); session++) {
      sort(starts[session], starts[session + 1], steps);
    }
  }

  /// The column with role ORDER by row; missing ones last, as the engine puts them.
  private double[] steps(Optional<Field> by, Progress progress) throws ProblemException {
    double[] steps = new double[sessionOf.length];
    if (by.isPresent()) {
      double[] numbers = rows.words().numbers(by.get(), progress);
      int[] codes = rows.codes(by.get());
      Arrays.setAll(steps, row -> codes[row] < 0 ? Double.NaN : numbers[codes[row]]);
    }
    return steps;
  }

  private void sort(int from, int to, double[] steps) {
    for (int at = from + 1; at < to; at++) {
      if (compare(order[at - 1], order[at], steps) > 0) {
        int[] sorted =
            Arrays.stream(order, from, to)
                .boxed()
                .sorted((a, b) -> compare(a, b, steps))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, order, from, sorted.length);
        return;
      }
    }
  }

  private int compare(int a, int b, double[] steps) {
    long early = time(a);
    long late = time(b);
    if (early != late) {
      // Rows without a time come last.
      boolean unknown = early == Events.NO_TIME || late == Events.NO_TIME;
      return unknown == early < late ? 1 : -1;
    }
    return Double.compare(steps[a] + 0.0, steps[b] + 0.0);
  }

  /// Rows of the file in the order of the kernel. Do not change it.
  int[] order() {
    return order;
  }

  /// Session of a row of the file; negative if it belongs to none.
  int sessionOf(int row) {
    return sessionOf[row];
  }

  /// Microseconds since 1970 of a row of the file, or [Events#NO_TIME].
  long time(int row) {
    return rows.times()[row];
  }

  /// Whether any event has a time.
  boolean anyTime() {
    return Arrays.stream(order).anyMatch(row -> time(row) != Events.NO_TIME);
  }

  /// Sessions and times of the rows from a place of the order.
  void fill(Events events, int from) {
    for (int at = 0; at < events.rows(); at++) {
      int row = order[from + at];
      events.sessions()[at] = sessionOf[row];
      events.times()[at] = time(row);
    }
  }

  /// By number.
  List<String> names() {
    return names;
  }

  /// 1 for sessions of test files, by number.
  double[] files() {
    return tests.stream().mapToDouble(test -> test ? 1 : 0).toArray();
  }
}
