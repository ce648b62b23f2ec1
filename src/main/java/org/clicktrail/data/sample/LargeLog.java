package org.clicktrail.data.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.UUID;
import org.clicktrail.core.job.Progress;

/// Any number of events in the shape of the REES46 export, by time: 4.75 events a session on
/// average with a long tail, products and customers by Zipf's law, a seventh without a brand, a
/// third without a category's words. For benchmarks: nothing in it can be learned.
public final class LargeLog {

  private static final String HEADER =
      "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n";

  /// Column of the price.
  private static final int PRICE = 6;

  private static final int PRODUCTS = 60_000;
  private static final int CATEGORIES = 600;
  private static final int BRANDS = 4_000;
  private static final double EVENTS_A_SESSION = 4.75;
  private static final double EVENTS_A_CUSTOMER = 14;
  private static final long START = 1_569_888_000;
  private static final long SECONDS = 61 * 86_400;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);

  private final SplittableRandom random;
  private final long events;
  private final int[] cents = new int[PRODUCTS];
  private final int[] categories = new int[PRODUCTS];
  private final int[] brands = new int[PRODUCTS];
  private final StringBuilder line = new StringBuilder();
  private final Form form;
  private long shownSecond = -1;
  private String shown = "";

  /// How the cells are written.
  public enum Form {
    /// As the shop exports them: commas between cells, nothing around them.
    PLAIN,
    /// As a spreadsheet program of a country with decimal commas does: semicolons between cells,
    /// every cell but the price in quotes.
    QUOTED
  }

  /// A visit that is going on.
  private static final class Going {
    private final String id;
    private final long customer;
    private long time;
    private int left;
    private int product;
    private int inCart;

    Going(String id, long customer, long time, int left, int product) {
      this.id = id;
      this.customer = customer;
      this.time = time;
      this.left = left;
      this.product = product;
    }
  }

  private LargeLog(long events, long seed, Form form) {
    this.events = events;
    this.form = form;
    this.random = new SplittableRandom(seed);
    for (int product = 0; product < PRODUCTS; product++) {
      cents[product] = (int) Math.max(77, Math.exp(7.8 + gauss() * 1.3));
      categories[product] = zipf(CATEGORIES, 1.05);
      brands[product] = random.nextInt(7) == 0 ? -1 : zipf(BRANDS, 1.2);
    }
  }

  /// Writes a plain log.
  ///
  /// @param events rows
  public static void write(Path file, long events, long seed, Progress progress)
      throws IOException {
    write(file, events, seed, Form.PLAIN, progress);
  }

  /// The same events in another form.
  public static void write(Path file, long events, long seed, Form form, Progress progress)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      new LargeLog(events, seed, form).write(out, progress);
    }
  }

  private void write(OutputStream out, Progress progress) throws IOException {
    out.write(formed(HEADER).getBytes(StandardCharsets.UTF_8));
    PriorityQueue<Going> going = new PriorityQueue<>(Comparator.comparingLong(visit -> visit.time));
    double pause = SECONDS * EVENTS_A_SESSION / events;
    double next = START;
    long written = 0;
    while (written < events) {
      next -= Math.log(1 - random.nextDouble()) * pause;
      while (written < events && !going.isEmpty() && going.peek().time <= next) {
        Going visit = going.remove();
        out.write(event(visit).getBytes(StandardCharsets.UTF_8));
        if (++written % 100_000 == 0) {
          progress.report(written, events);
        }
        if (--visit.left > 0) {
          visit.time += (long) Math.min(7_200, Math.exp(3.3 + gauss() * 1.25));
          going.add(visit);
        }
      }
      going.add(visit((long) next));
    }
  }

  private Going visit(long time) {
    int longTail = (int) Math.pow(random.nextDouble(), -0.72) - 1;
    int length = Math.min(600, 1 + longTail + (random.nextInt(5) < 3 ? random.nextInt(5) : 0));
    int customers = (int) Math.max(1_000, events / EVENTS_A_CUSTOMER);
    String id = new UUID(random.nextLong(), random.nextLong()).toString();
    return new Going(
        id, 512_000_000L + zipf(customers, 0.75) * 3L, time, length, zipf(PRODUCTS, 1.0));
  }

  private String event(Going visit) {
    double chance = random.nextDouble();
    String type = "view";
    if (visit.inCart > 0 && chance < 0.14) {
      type = chance < 0.1 ? "purchase" : "remove_from_cart";
      visit.inCart--;
    } else if (chance > 0.95) {
      type = "cart";
      visit.inCart++;
    } else if (chance < 0.7) {
      visit.product = zipf(PRODUCTS, 1.0);
    }
    if (visit.time != shownSecond) {
      shownSecond = visit.time;
      shown = TIME.format(LocalDateTime.ofEpochSecond(visit.time, 0, ZoneOffset.UTC));
    }
    int category = categories[visit.product];
    int brand = brands[visit.product];
    int price = cents[visit.product];
    line.setLength(0);
    line.append(shown).append(',').append(type);
    line.append(',').append(1_000_000 + visit.product * 17L);
    line.append(',').append(2_053_013_550_000_000_000L + category * 7_919_000_003L).append(',');
    if (category % 3 != 2) {
      line.append("department").append(category % 12).append(".category").append(category);
    }
    line.append(',');
    if (brand >= 0) {
      line.append("brand").append(brand);
    }
    line.append(',').append(price / 100).append('.');
    line.append((char) ('0' + price / 10 % 10)).append((char) ('0' + price % 10));
    line.append(',').append(visit.customer).append(',').append(visit.id).append('\n');
    return formed(line.toString());
  }

  /// No cell holds a separator, and the only point is that of the price or a category's words.
  private String formed(String plain) {
    if (form == Form.PLAIN) {
      return plain;
    }
    String[] cells = plain.substring(0, plain.length() - 1).split(",", -1);
    StringBuilder quoted = new StringBuilder(plain.length() + 2 * cells.length);
    for (int at = 0; at < cells.length; at++) {
      quoted.append(at == 0 ? "" : ";");
      if (at == PRICE) {
        quoted.append(cells[at].replace('.', ','));
      } else {
        quoted.append('"').append(cells[at]).append('"');
      }
    }
    return quoted.append('\n').toString();
  }

  private double gauss() {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  /// A rank from 0 by Zipf's law, by inversion of its continuous form.
  private int zipf(int n, double exponent) {
    double chance = random.nextDouble();
    double rank =
        exponent == 1
            ? Math.exp(chance * Math.log(n))
            : Math.pow(chance * (Math.pow(n + 1.0, 1 - exponent) - 1) + 1, 1 / (1 - exponent));
    return (int) Math.max(0, Math.min(n - 1, rank - 1));
  }
}
