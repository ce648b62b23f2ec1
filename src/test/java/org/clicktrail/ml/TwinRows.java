package org.clicktrail.ml;

import java.util.Arrays;

/// Forty rows of four numbers, made in the same way in Python for the reference values:
///
///     n = 40
///     rows = np.array([[(i*7 + j*3) % 11 - 5 for j in range(4)] for i in range(n)], float)
///     rows[:, 3] = [(i*i*3) % 7 - 3 for i in range(n)]
///     noise = np.array([(i*5) % 7 - 3 for i in range(n)], float)
///     amounts = 2*rows[:, 0] - rows[:, 1] + .1*rows[:, 2] + 3*noise
///     classes = (amounts > amounts.mean()).astype(float)
public final class TwinRows {

  private TwinRows() {}

  public static double[][] rows() {
    double[][] rows = new double[40][4];
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 3; j++) {
        rows[i][j] = (i * 7 + j * 3) % 11 - 5;
      }
      rows[i][3] = (i * i * 3) % 7 - 3;
    }
    return rows;
  }

  public static double[] amounts() {
    double[][] rows = rows();
    double[] amounts = new double[40];
    for (int i = 0; i < 40; i++) {
      double noise = (i * 5) % 7 - 3;
      amounts[i] = 2 * rows[i][0] - rows[i][1] + 0.1 * rows[i][2] + 3 * noise;
    }
    return amounts;
  }

  public static double[] classes() {
    double[] amounts = amounts();
    double mean = Arrays.stream(amounts).average().orElseThrow();
    return Arrays.stream(amounts).map(amount -> amount > mean ? 1 : 0).toArray();
  }
}
