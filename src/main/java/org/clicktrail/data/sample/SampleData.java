package org.clicktrail.data.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.clicktrail.core.job.Progress;

/// The generator of the sample data: synthetic files of a simulated shop, in the shapes of three
/// known data sets, and the truth behind them. Described in `docs/sample-data.md`.
public final class SampleData {
  /// Approximate number of events in `shop-events.csv` of the files in `sample-data/`.
  public static final int DEFAULT_EVENTS = 60_000;

  /// Seed of the files in `sample-data/`.
  public static final long DEFAULT_SEED = 1;

  private static final double EVENTS_A_CUSTOMER = 4.8;
  private static final int EVENTS_A_SHOPPER = 5;
  private static final int EVENTS_A_CLICK_SESSION = 6;

  /// Fewest events that make a log.
  public static final int FEWEST_EVENTS = 1000;

  private SampleData() {}

  /// Writes all files into `dir`, which is made if need be, and returns their paths. The same
  /// `events` and `seed` give the same bytes. Files of these names are replaced.
  ///
  /// @param events approximate number of events of `shop-events.csv`, at least 1000; the other
  ///   files grow with it
  /// @throws IllegalArgumentException if `events` is below 1000
  /// @throws IOException if a file cannot be written
  public static List<Path> write(Path dir, int events, long seed) throws IOException {
    return write(dir, events, seed, Progress.none());
  }

  /// The same with progress; cancelled between two files, of which each is complete.
  public static List<Path> write(Path dir, int events, long seed, Progress progress)
      throws IOException {
    if (events < FEWEST_EVENTS) {
      throw new IllegalArgumentException("events below 1000: " + events);
    }
    Dice dice = new Dice(seed);
    List<Path> written = new ArrayList<>();
    writeEvents(dir, events, dice.fork(), written, progress.part(0, 0.8));
    ShopperTable.Text shoppers = new ShopperTable(dice.fork()).text(events / EVENTS_A_SHOPPER);
    written.add(new CsvFile(dir.resolve("shop-sessions.csv")).write(shoppers.table()));
    written.add(new CsvFile(dir.resolve("truth/shop-sessions.csv")).write(shoppers.truth()));
    progress.report(9, 10);
    ClickLog.Text clicks = new ClickLog(dice.fork()).text(events / EVENTS_A_CLICK_SESSION);
    written.add(new CsvFile(dir.resolve("shop-clicks.csv")).write(clicks.log()));
    written.add(new CsvFile(dir.resolve("truth/shop-clicks.csv")).write(clicks.truth()));
    return List.copyOf(written);
  }

  private static void writeEvents(
      Path dir, int events, Dice dice, List<Path> written, Progress progress) throws IOException {
    EventShop shop = new EventShop(dice.fork());
    List<Session> sessions =
        shop.sessions((int) Math.round(events / EVENTS_A_CUSTOMER), dice.fork(), progress);
    long border = EventShop.at(EventShop.NEXT_MONTH, 0);
    Dirt dirt = new Dirt(dice.fork());

    EventLog known = new EventLog(only(sessions, session -> session.start() < border));
    List<String> lines = known.lines();
    String cut = Dirt.cutView(lines.getLast());
    String text = String.join("\n", dirt.soiled(lines)) + "\n" + cut;
    written.add(new CsvFile(dir.resolve("shop-events.csv")).write(text));
    written.add(new CsvFile(dir.resolve("truth/shop-events.csv")).write(known.truth()));

    progress.report(1, 1);
    EventLog next = new EventLog(only(sessions, session -> session.start() >= border));
    String nextText = String.join("\n", dirt.soiled(next.lines())) + "\n";
    written.add(new CsvFile(dir.resolve("shop-events-next-month.csv")).write(nextText));
    written.add(new CsvFile(dir.resolve("truth/shop-events-next-month.csv")).write(next.truth()));
  }

  private static List<Session> only(List<Session> sessions, Predicate<Session> condition) {
    return sessions.stream().filter(condition).toList();
  }
}
