package org.clicktrail.data.session;

/// Statistics of a number over the events where it is known. The spread follows Welford 1962.
final class NumberTally implements Tally {

  private final RowValue value;
  private int count;
  private double sum;
  private double mean;
  private double squares;
  private double min;
  private double max;
  private double first;
  private double last;

  NumberTally(RowValue value) {
    this.value = value;
  }

  @Override
  public void start() {
    count = 0;
    sum = 0;
    mean = 0;
    squares = 0;
    min = Double.NaN;
    max = Double.NaN;
    first = Double.NaN;
    last = Double.NaN;
  }

  @Override
  public void add(Events events, int from, int to) {
    if (value instanceof NumberCell(int slot)) {
      double[] numbers = events.numbers(slot);
      for (int row = from; row < to; row++) {
        add(numbers[row]);
      }
    } else {
      for (int row = from; row < to; row++) {
        add(value.of(events, row));
      }
    }
  }

  @Override
  public void pass(Events events, Runs runs, Reading[][] wanted) {
    int at = 0;
    for (int run = 0; run < runs.size(); run++) {
      if (runs.begins(run)) {
        start();
      }
      add(events, at, runs.end(run));
      at = runs.end(run);
      if (runs.draft(run) >= 0) {
        for (Reading reading : wanted[runs.draft(run)]) {
          reading.put(runs.row(run), value(reading));
        }
      }
    }
  }

  @Override
  public double value(Reading reading) {
    return switch (reading.op()) {
      case SUM -> sum;
      case MEAN -> mean();
      case MIN -> min;
      case MAX -> max;
      case SD -> sd();
      case VARIATION -> variation();
      case FIRST -> first;
      case LAST -> last;
      default -> throw reading.unknown();
    };
  }

  private void add(double number) {
    if (Double.isNaN(number)) {
      return;
    }
    count++;
    sum += number;
    double step = number - mean;
    mean += step / count;
    squares += step * (number - mean);
    if (count == 1) {
      first = number;
      min = number;
      max = number;
    } else if (number < min) {
      min = number;
    } else if (number > max) {
      max = number;
    }
    last = number;
  }

  int count() {
    return count;
  }

  double sum() {
    return sum;
  }

  double mean() {
    return count == 0 ? Double.NaN : sum / count;
  }

  private double sd() {
    return count == 0 ? Double.NaN : count == 1 ? 0 : Math.sqrt(Math.max(0, squares) / (count - 1));
  }

  /// Standard deviation by the mean; NaN where the mean is 0 or unknown.
  private double variation() {
    return mean() == 0 ? Double.NaN : sd() / mean();
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }

  double first() {
    return first;
  }

  double last() {
    return last;
  }
}
