package org.clicktrail.data.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the columns of a file were found to be those of a template.
///
/// @param columns by place in the file: what the template knows of it
/// @param byName needed columns found by their name
/// @param byLook needed columns found by their cells
/// @param confidence 0 to 1: 1 where every needed column goes by its name; one known by its cells
///   counts as much as they are particular, a missing one nothing
/// @param rank what all columns together say, by confidence and share of the file that is known, to
///   choose between templates
record Match(
    Map<Integer, ColumnSpec> columns, int byName, int byLook, double confidence, double rank) {

  /// A wider table is not one of the known exports under other names.
  private static final int WIDEST = 300;

  /// Share of the needed columns' particularity that must be found.
  private static final double ENOUGH = 0.75;

  /// Share of the columns of the file, empty ones aside, that the template must know,
  private static final double MOST = 0.6;

  /// unless all columns together say so much, two of them by a telling look.
  private static final double PLENTY = 3;

  /// What all columns together must say at least, where some go by their cells.
  private static final double LEAST = 1.5;

  /// Fewer needed columns may carry their names by chance: their cells must not speak against it.
  private static final int FEW = 6;

  private static final double BY_NAME = 1;

  /// Particularity of a column of which only the name is known.
  private static final double UNKNOWN = 0.1;

  private static final double IN_PLACE = 0.04;

  /// By names alone: all needed columns are there.
  static Optional<Match> byName(List<ColumnSpec> specs, List<ColumnProfile> profiles) {
    Map<Integer, ColumnSpec> columns = new LinkedHashMap<>();
    boolean few = specs.stream().filter(ColumnSpec::needed).count() < FEW;
    int needed = 0;
    for (ColumnSpec spec : specs) {
      int place = place(spec, profiles, columns);
      if (place >= 0) {
        if (few && spec.needed() && contradicts(spec, profiles.get(place))) {
          return Optional.empty();
        }
        columns.put(place, spec);
        needed += spec.needed() ? 1 : 0;
      } else if (spec.needed()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Match(columns, needed, 0, 1, needed));
  }

  private static int place(
      ColumnSpec spec, List<ColumnProfile> profiles, Map<Integer, ColumnSpec> taken) {
    for (String name : spec.names().toList()) {
      for (int at = 0; at < profiles.size(); at++) {
        if (!taken.containsKey(at) && profiles.get(at).key().equals(name)) {
          return at;
        }
      }
    }
    return -1;
  }

  /// By names and cells together.
  static Optional<Match> byLook(List<ColumnSpec> specs, List<ColumnProfile> profiles) {
    long needed = specs.stream().filter(ColumnSpec::needed).count();
    boolean telling = specs.stream().anyMatch(s -> s.needed() && tells(s));
    if (!telling || profiles.size() > WIDEST || profiles.size() < ENOUGH * needed) {
      return Optional.empty();
    }
    int[] places = Assignment.best(scores(specs, profiles));
    Sum sum = new Sum();
    for (int at = 0; at < specs.size(); at++) {
      if (places[at] < profiles.size()) {
        sum.add(specs.get(at), places[at], profiles.get(places[at]));
      } else {
        sum.lack(specs.get(at));
      }
    }
    long filled = profiles.stream().filter(profile -> !profile.words().isEmpty()).count();
    return sum.match(needed, Math.max(1, filled));
  }

  /// What the pairs of a matching say together.
  private static final class Sum {
    private final Map<Integer, ColumnSpec> columns = new LinkedHashMap<>();
    private int byName;
    private int byLook;
    private int told;
    private double found;
    private double possible;
    private double evidence;
    private boolean different;

    void add(ColumnSpec spec, int place, ColumnProfile profile) {
      boolean named = spec.named(profile.key());
      double look = spec.look().map(l -> l.score(profile)).orElse(0.0);
      if (!named && look == 0) {
        lack(spec);
        return;
      }
      columns.put(place, spec);
      evidence += named ? BY_NAME : look;
      told += tells(spec) ? 1 : 0;
      if (spec.needed()) {
        byName += named ? 1 : 0;
        byLook += named ? 0 : 1;
        found += named ? BY_NAME : look;
        possible += named ? BY_NAME : weight(spec);
        different |= named ? contradicts(spec, profile) : tells(spec) && look < weight(spec) / 2;
      }
    }

    void lack(ColumnSpec spec) {
      if (spec.needed()) {
        possible += weight(spec);
        different |= tells(spec);
      }
    }

    Optional<Match> match(long needed, long filled) {
      boolean most = columns.size() >= MOST * filled || (evidence >= PLENTY && told >= 2);
      if (different || !most || found < ENOUGH * possible || evidence < LEAST) {
        return Optional.empty();
      }
      double confidence = found / needed;
      double rank = evidence * confidence * columns.size() / filled;
      return Optional.of(new Match(columns, byName, byLook, confidence, rank));
    }
  }

  private static double weight(ColumnSpec spec) {
    return spec.look().map(Look::weight).orElse(UNKNOWN);
  }

  private static boolean contradicts(ColumnSpec spec, ColumnProfile profile) {
    return !profile.words().isEmpty()
        && spec.look().filter(look -> look.telling() && look.score(profile) == 0).isPresent();
  }

  private static boolean tells(ColumnSpec spec) {
    return spec.look().filter(Look::telling).isPresent();
  }

  /// Specs × columns; behind the columns of the file there is one place for each spec that is found
  /// nowhere.
  private static double[][] scores(List<ColumnSpec> specs, List<ColumnProfile> profiles) {
    List<double[]> rows = new ArrayList<>();
    for (int at = 0; at < specs.size(); at++) {
      double[] row = new double[profiles.size() + specs.size()];
      for (int column = 0; column < profiles.size(); column++) {
        double score = score(specs.get(at), profiles.get(column));
        double away = Math.abs(share(at, specs.size()) - share(column, profiles.size()));
        row[column] = score == 0 ? -1 : score + IN_PLACE * (1 - away);
      }
      rows.add(row);
    }
    return rows.toArray(double[][]::new);
  }

  private static double share(int at, int of) {
    return of <= 1 ? 0 : (double) at / (of - 1);
  }

  private static double score(ColumnSpec spec, ColumnProfile profile) {
    return spec.named(profile.key())
        ? BY_NAME
        : spec.look().map(look -> look.score(profile)).orElse(0.0);
  }
}
