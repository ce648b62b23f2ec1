package org.clicktrail.project.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.RowSource;
import org.clicktrail.core.table.RowSource.Direction;
import org.clicktrail.core.table.RowSource.Shown;
import org.clicktrail.core.table.RowSource.Sort;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;

/// How fast the rows of a file come onto the screen: in the order of the file, picked out by a
/// word, sorted by a number.
public final class RowsBench {

  /// Rows the window fetches at a time.
  private static final int PAGE = 256;

  private static final int PAGES = 200;

  private RowsBench() {}

  /// What to measure.
  ///
  /// @param seed of the places that are looked at
  /// @param nanos the clock
  public record Plan(Path file, long seed, LongSupplier nanos) {}

  /// Pages at random places of a view.
  ///
  /// @param what `file`, `containing WORD`, `by COLUMN`
  /// @param rows shown
  /// @param find seconds until the first page
  /// @param pages seconds of each page after it, ascending
  public record Times(String what, long rows, double find, List<Double> pages) {

    /// Seconds within which a share of the pages were there.
    ///
    /// @param share 0 to 1
    public double within(double share) {
      return pages.get((int) Math.min(pages.size() - 1, Math.floor(share * pages.size())));
    }
  }

  /// Reads the file and looks at its rows. The first view includes putting them into the engine.
  public static List<Times> run(Plan plan, Progress progress) throws ProblemException {
    try (PipelineRunner runner = PipelineRunner.open()) {
      Pipeline recipe = Pipeline.of(List.of(plan.file));
      runner.advance(Run.of(recipe), recipe, Step.IMPORT, _ -> {}, progress);
      List<Times> times = new ArrayList<>();
      times.add(times("load", Shown.all(), runner, plan, progress));
      times.add(times("file", Shown.all(), runner, plan, progress));
      RowSource all = runner.events(Shown.all(), progress).orElseThrow();
      String word = all.page(all.rows() / 2, 1).getFirst().get(1);
      times.add(
          times("containing " + word, new Shown(Optional.empty(), word), runner, plan, progress));
      Optional<String> number = all.columns().stream().filter(all::number).findFirst();
      if (number.isPresent()) {
        Sort sort = new Sort(number.get(), Direction.DOWN);
        Shown sorted = new Shown(Optional.of(sort), "");
        times.add(times("by " + number.get(), sorted, runner, plan, progress));
      }
      return times;
    }
  }

  private static Times times(
      String what, Shown shown, PipelineRunner runner, Plan plan, Progress progress)
      throws ProblemException {
    long start = plan.nanos.getAsLong();
    RowSource rows = runner.events(shown, progress).orElseThrow();
    rows.page(0, PAGE);
    double find = (plan.nanos.getAsLong() - start) / 1e9;
    Random random = new Random(plan.seed);
    List<Double> pages = new ArrayList<>();
    for (int page = 0; page < PAGES; page++) {
      long offset = random.nextLong(Math.max(1, rows.rows() - PAGE));
      long before = plan.nanos.getAsLong();
      rows.page(offset, PAGE);
      pages.add((plan.nanos.getAsLong() - before) / 1e9);
      progress.report(page, PAGES);
    }
    return new Times(what, rows.rows(), find, pages.stream().sorted().toList());
  }
}
