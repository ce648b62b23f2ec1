package org.clicktrail.core.leak;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Ways a real table comes to know its outcome, planted into an honest one.
enum PlantedLeaks {
  /// The outcome is a rule over one to three columns; sometimes a few rows differ.
  RULE {
    @Override
    Set<String> plant(MadeTable table) {
      double[] a = base(table, "clicks");
      double[] b = base(table, "amount");
      double[] c = base(table, "depth");
      double p = table.random.nextDouble(0.4, 0.9);
      double x = quantile(a, p);
      double y = quantile(b, table.random.nextDouble(0.3, 0.8));
      double z = quantile(c, 0.9);
      int kind = table.random.nextInt(4);
      double flips = table.random.nextBoolean() ? 0 : 0.003;
      table.label =
          table.column(i -> {
            boolean yes =
                switch (kind) {
                  case 0 -> a[i] > x;
                  case 1 -> a[i] > x && b[i] > y;
                  case 2 -> a[i] > x || c[i] > z;
                  default -> a[i] > x && b[i] > y && c[i] <= z;
                };
            return yes != table.random.nextDouble() < flips ? 1 : 0;
          });
      return Set.of("clicks", "amount", "depth");
    }
  },
  /// A value that is filled in for those who bought: the page value.
  VALUE_OF_BUYERS {
    @Override
    Set<String> plant(MadeTable table) {
      double filled = table.random.nextDouble(0.6, 1);
      double stray = table.random.nextDouble(0, 0.1);
      numbers(
          table,
          i ->
              table.random.nextDouble() < (table.label[i] == 1 ? filled : stray)
                  ? MadeTable.rounded(Math.exp(table.random.nextGaussian() + 3))
                  : 0);
      return Set.of(NAME);
    }
  },
  /// A number that grows with the outcome: the length of the call.
  LONGER_FOR_BUYERS {
    @Override
    Set<String> plant(MadeTable table) {
      double shift = table.random.nextDouble(1.4, 4);
      numbers(
          table,
          i ->
              Math.rint(
                  100 * Math.exp(0.6 * (table.random.nextGaussian() + shift * yes(table, i)))));
      return Set.of(NAME);
    }
  },
  /// A word written by whoever dealt with the case: tags.
  TAGS {
    @Override
    Set<String> plant(MadeTable table) {
      double sure = table.random.nextDouble(0.7, 1);
      int levels = table.random.nextInt(2, 12);
      table.words.put(
          NAME,
          table.texts(i -> {
            boolean known = table.random.nextDouble() < sure;
            int tag = table.random.nextInt(levels);
            return known ? (table.label[i] == 1 ? "t" : "f") + tag / 2 : "u" + tag;
          }));
      return Set.of(NAME);
    }
  },
  /// A cell that is filled only after a purchase: the date of dispatch.
  FILLED_AFTERWARDS {
    @Override
    Set<String> plant(MadeTable table) {
      double filled = table.random.nextDouble(0.75, 1);
      double stray = table.random.nextDouble(0, 0.15);
      boolean reverse = table.random.nextDouble() < 0.3;
      numbers(
          table,
          i -> {
            double chance = (table.label[i] == 1) == reverse ? stray : filled;
            return table.random.nextDouble() < chance ? table.random.nextInt(30) : Double.NaN;
          });
      return Set.of(NAME);
    }
  },
  /// Segments found with the outcome among their columns.
  SEGMENT {
    @Override
    Set<String> plant(MadeTable table) {
      double[] mean = standard(table.score);
      double weight = table.random.nextDouble(2.5, 5);
      double[] both = table.column(i -> mean[i] + weight * yes(table, i));
      double[] sorted = Arrays.stream(both).sorted().toArray();
      int segments = table.random.nextInt(4, 9);
      table.words.put(
          NAME,
          table.texts(i -> {
            int rank = Math.abs(Arrays.binarySearch(sorted, both[i]));
            return "segment " + "dacbgfhei".charAt(Math.min(8, rank * segments / sorted.length));
          }));
      return Set.of(NAME);
    }
  },
  /// The mean outcome of a word with few rows, the row itself among them.
  TARGET_ENCODING {
    @Override
    Set<String> plant(MadeTable table) {
      int levels = table.rows / table.random.nextInt(2, 5);
      int[] level = IntStream.range(0, table.rows).map(_ -> table.random.nextInt(levels)).toArray();
      double[] n = new double[levels];
      double[] ones = new double[levels];
      for (int i = 0; i < level.length; i++) {
        n[level[i]]++;
        ones[level[i]] += table.label[i];
      }
      numbers(table, i -> ones[level[i]] / n[level[i]]);
      return Set.of(NAME);
    }
  },
  /// A number of the record: those who bought were exported later.
  RECORD_NUMBER {
    @Override
    Set<String> plant(MadeTable table) {
      double late = table.random.nextDouble(0.85, 1);
      numbers(
          table,
          i ->
              1000
                  + table.random.nextInt(table.rows)
                  + (yes(table, i) == 1 && table.random.nextDouble() < late ? table.rows : 0));
      return Set.of(NAME);
    }
  },
  /// A copy of the outcome by another name, not always right.
  COPY {
    @Override
    Set<String> plant(MadeTable table) {
      double wrong = table.random.nextDouble(0, 0.15);
      boolean words = table.random.nextBoolean();
      double[] copy =
          table.column(
              i -> table.random.nextDouble() < wrong ? 1 - table.label[i] : table.label[i]);
      if (words) {
        table.words.put(NAME, table.texts(i -> copy[i] == 1 ? "done" : "open"));
      } else {
        table.numbers.put(NAME, copy);
      }
      return Set.of(NAME);
    }
  },
  /// Two columns that say it only together: paid less owed.
  DIFFERENCE {
    @Override
    Set<String> plant(MadeTable table) {
      double[] one = table.column(_ -> MadeTable.rounded(table.random.nextDouble() * 100));
      double size = table.random.nextDouble(20, 60);
      table.numbers.put("owed", one);
      table.numbers.put(
          "paid",
          table.column(i ->
              MadeTable.rounded(
                  one[i] + (2 * yes(table, i) - 1) * size * table.random.nextDouble(0.3, 1))));
      return Set.of("owed", "paid");
    }
  },
  /// Three columns, each filled for a third of those who bought.
  THREE_DEPARTMENTS {
    @Override
    Set<String> plant(MadeTable table) {
      int[] of = IntStream.range(0, table.rows).map(_ -> table.random.nextInt(3)).toArray();
      double stray = table.random.nextDouble(0, 0.01);
      Set<String> names = new TreeSet<>();
      for (int d = 0; d < 3; d++) {
        int department = d;
        names.add(NAME + d);
        table.numbers.put(
            NAME + d,
            table.column(i ->
                (yes(table, i) == 1 && of[i] == department) || table.random.nextDouble() < stray
                    ? 1 + table.random.nextInt(20)
                    : 0));
      }
      return names;
    }
  },
  /// A later count of what the outcome counts: orders to date.
  LATER_COUNT {
    @Override
    Set<String> plant(MadeTable table) {
      double others = table.random.nextDouble(0.02, 0.4);
      numbers(
          table,
          i -> {
            double count = yes(table, i);
            while (table.random.nextDouble() < others / 2) {
              count++;
            }
            return count;
          });
      return Set.of(NAME);
    }
  };

  static final String NAME = "z";

  /// Plants the leak and names the columns at fault.
  abstract Set<String> plant(MadeTable table);

  private static double yes(MadeTable table, int row) {
    return table.label[row];
  }

  private static void numbers(MadeTable table, java.util.function.IntToDoubleFunction cell) {
    table.numbers.put(NAME, table.column(cell));
  }

  private static double[] base(MadeTable table, String name) {
    SplittableRandom random = table.random;
    boolean counts = random.nextBoolean();
    double[] cells =
        table.column(_ ->
            counts
                ? Math.floor(-6 * Math.log(random.nextDouble()))
                : MadeTable.rounded(20 * Math.exp(random.nextGaussian())));
    table.numbers.put(name, cells);
    return cells;
  }

  private static double quantile(double[] cells, double share) {
    double[] sorted = Arrays.stream(cells).sorted().toArray();
    return sorted[(int) (share * sorted.length)];
  }

  private static double[] standard(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double square = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
    double size = Math.max(1e-9, Math.sqrt(square));
    return Arrays.stream(values).map(v -> (v - mean) / size).toArray();
  }
}
