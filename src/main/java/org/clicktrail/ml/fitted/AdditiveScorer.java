package org.clicktrail.ml.fitted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
  private final List<Surface> surfaces;

  /// @param curves one a prepared number, one entry a code
  public AdditiveScorer(Link link, double base, double[][] curves, List<Surface> surfaces) {
    this.link = link;
    this.base = base;
    this.curves = Arrays.stream(curves).map(double[]::clone).toArray(double[][]::new);
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
  public Kind kind() {
    return Kind.ADDITIVE;
  }

  @Override
  public void write(ArrayWriter out) {
    link.write(out);
    out.number(base);
    for (double[] curve : curves) {
      out.numbers(curve);
    }
    out.whole(surfaces.size());
    for (Surface surface : surfaces) {
      surface.first.write(out);
      surface.second.write(out);
      out.numbers(surface.entries);
    }
  }

  static AdditiveScorer read(ArrayReader in, Prep prep) throws BrokenException {
    Link link = Link.read(in);
    double base = in.number();
    double[][] curves = new double[prep.width()][];
    for (int i = 0; i < curves.length; i++) {
      curves[i] = in.numbers(prep.codes(i));
      if (curves[i].length == 0) {
        throw new BrokenException("a column without codes");
      }
    }
    int count = in.count(1);
    List<Surface> surfaces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Side first = Side.read(in, prep);
      Side second = Side.read(in, prep);
      surfaces.add(new Surface(first, second, in.numbers(first.groups * second.groups)));
    }
    return new AdditiveScorer(link, base, curves, surfaces);
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

    private double entry(double[] row) {
      return entries[first.of(row) * second.groups + second.of(row)];
    }
  }
}
