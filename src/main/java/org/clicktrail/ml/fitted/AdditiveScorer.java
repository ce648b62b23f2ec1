package org.clicktrail.ml.fitted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.clicktrail.ml.prep.Prep;

/// A sum of curves and surfaces: `base + an entry a code + an entry a pair of codes`, through the
/// logistic function for probabilities.
public final class AdditiveScorer implements Scorer {

  private final Link link;
  private final double base;
  private final double[][] curves;

  /// As the curves; empty in files from before there were any.
  private final double[][] errors;

  private final List<Surface> surfaces;

  /// @param curves one a prepared number, one entry a code
  /// @param errors standard errors of the entries; empty if they are not known
  public AdditiveScorer(
      Link link, double base, double[][] curves, double[][] errors, List<Surface> surfaces) {
    this.link = link;
    this.base = base;
    this.curves = Arrays.stream(curves).map(double[]::clone).toArray(double[][]::new);
    this.errors = Arrays.stream(errors).map(double[]::clone).toArray(double[][]::new);
    this.surfaces = List.copyOf(surfaces);
  }

  @Override
  public double score(double[] row) {
    double sum = base;
    for (int i = 0; i < curves.length; i++) {
      sum += curves[i][(int) row[i]];
    }
    for (Surface surface : surfaces) {
      sum += surface.entry(row);
    }
    return link.applied(sum);
  }

  /// The entries themselves; of a surface half goes to either number, which is its Shapley value.
  @Override
  public Optional<Shares> shares(double[] row) {
    double[] amounts = new double[curves.length];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = curves[i][(int) row[i]];
    }
    for (Surface surface : surfaces) {
      double half = surface.entry(row) / 2;
      amounts[surface.first.number] += half;
      amounts[surface.second.number] += half;
    }
    return Optional.of(new Shares(link.scale(), base, amounts));
  }

  @Override
  public Optional<Additive> terms(Prep prep) {
    List<Additive.Curve> all = new ArrayList<>();
    for (int i = 0; i < curves.length; i++) {
      List<Additive.Values> values = prep.values(i);
      List<Additive.Step> steps = new ArrayList<>();
      for (int code = 0; code < curves[i].length; code++) {
        double error = errors.length == 0 ? Double.NaN : errors[i][code];
        steps.add(new Additive.Step(values.get(code), curves[i][code], error));
      }
      all.add(new Additive.Curve(id(prep, i), steps));
    }
    return Optional.of(
        new Additive(
            link.scale(), all, surfaces.stream().map(surface -> surface.pair(prep)).toList()));
  }

  private static String id(Prep prep, int number) {
    return prep.inputs().get(prep.inputOf(number)).info().id();
  }

  @Override
  public Kind kind() {
    return errors.length == 0 ? Kind.ADDITIVE : Kind.ADDITIVE_WITH_ERRORS;
  }

  @Override
  public void write(ArrayWriter out) {
    link.write(out);
    out.number(base);
    for (double[] curve : curves) {
      out.numbers(curve);
    }
    for (double[] error : errors) {
      out.numbers(error);
    }
    out.whole(surfaces.size());
    for (Surface surface : surfaces) {
      surface.first.write(out);
      surface.second.write(out);
      out.numbers(surface.entries);
    }
  }

  /// @param withErrors whether the file has standard errors
  static AdditiveScorer read(ArrayReader in, Prep prep, boolean withErrors) throws BrokenException {
    Link link = Link.read(in);
    double base = in.number();
    double[][] curves = new double[prep.width()][];
    for (int i = 0; i < curves.length; i++) {
      curves[i] = in.numbers(prep.codes(i));
      if (curves[i].length == 0) {
        throw new BrokenException("a column without codes");
      }
    }
    double[][] errors = new double[withErrors ? prep.width() : 0][];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = in.numbers(curves[i].length);
    }
    int count = in.count(1);
    List<Surface> surfaces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Side first = Side.read(in, prep);
      Side second = Side.read(in, prep);
      surfaces.add(new Surface(first, second, in.numbers(first.groups * second.groups)));
    }
    return new AdditiveScorer(link, base, curves, errors, surfaces);
  }

  /// One of the two numbers of a surface, its codes put together to groups.
  public static final class Side {
    private final int number;
    private final int[] group;
    private final int groups;

    /// @param number place in the prepared row
    /// @param group of each code, from 0
    public Side(int number, int[] group) {
      this.number = number;
      this.group = group.clone();
      groups = Arrays.stream(group).max().orElse(0) + 1;
    }

    private int of(double[] row) {
      return group[(int) row[number]];
    }

    /// The values of each group.
    private List<Additive.Values> values(Prep prep) {
      List<Additive.Values> codes = prep.values(number);
      return IntStream.range(0, groups)
          .mapToObj(now ->
              IntStream.range(0, group.length)
                  .filter(code -> group[code] == now)
                  .mapToObj(codes::get)
                  .reduce(Additive.Values::and)
                  .orElse(Additive.Values.nothing()))
          .toList();
    }

    private void write(ArrayWriter out) {
      out.small(number);
      out.wholes(group);
    }

    private static Side read(ArrayReader in, Prep prep) throws BrokenException {
      int number = in.small();
      int[] group = in.wholes();
      if (number >= prep.width()
          || group.length != prep.codes(number)
          || Arrays.stream(group).anyMatch(of -> of < 0 || of >= group.length)) {
        throw new BrokenException("a pair of columns does not fit");
      }
      return new Side(number, group);
    }
  }

  /// What two numbers say together.
  public static final class Surface {
    private final Side first;
    private final Side second;
    private final double[] entries;

    /// @param entries at `group of first × groups of second + group of second`
    public Surface(Side first, Side second, double[] entries) {
      this.first = first;
      this.second = second;
      this.entries = entries.clone();
    }

    private Additive.Pair pair(Prep prep) {
      List<List<Double>> heights = new ArrayList<>();
      for (int row = 0; row < first.groups; row++) {
        int from = row * second.groups;
        heights.add(Arrays.stream(entries, from, from + second.groups).boxed().toList());
      }
      return new Additive.Pair(
          id(prep, first.number),
          id(prep, second.number),
          first.values(prep),
          second.values(prep),
          heights);
    }

    private double entry(double[] row) {
      return entries[first.of(row) * second.groups + second.of(row)];
    }
  }
}
