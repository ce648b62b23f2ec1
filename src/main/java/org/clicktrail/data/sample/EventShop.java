package org.clicktrail.data.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.sample.Catalogue.Product;
import org.clicktrail.data.sample.Session.Act;
import org.clicktrail.data.sample.Session.Event;
import org.clicktrail.data.sample.Session.Truth;

/// The event shop: customers come, come back, and some buy; a few visitors are bots.
final class EventShop {
  /// Visits before this day only give later visitors a past.
  static final LocalDate FIRST_DAY = LocalDate.of(2024, 10, 1);

  /// From here on prices are 4 % higher and more visitors come from social media.
  static final LocalDate NEXT_MONTH = LocalDate.of(2025, 1, 1);

  private static final LocalDate WARM_UP = LocalDate.of(2024, 8, 20);
  private static final LocalDate END = LocalDate.of(2025, 2, 1);
  private static final int SESSIONS_A_BOT = 650;

  private final Catalogue catalogue;
  private final List<LocalDate> days;
  private final double[] traffic;

  EventShop(Dice dice) {
    catalogue = Catalogue.stocked(dice.fork());
    days = WARM_UP.datesUntil(END).toList();
    traffic = days.stream().mapToDouble(Rhythm::traffic).toArray();
  }

  /// All sessions from [#FIRST_DAY] to the end of the next month, by time.
  List<Session> sessions(int customers, Dice dice, Progress progress) {
    List<Session> sessions = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      progress.report(i, customers);
      visits(i, dice.fork(), sessions);
    }
    int bots = Math.ceilDiv(sessions.size(), SESSIONS_A_BOT);
    for (int i = 0; i < bots; i++) {
      sessions.add(bot(customers + i, dice.fork()));
    }
    long first = at(FIRST_DAY, 0);
    return sessions.stream()
        .filter(session -> session.start() >= first)
        .sorted(Comparator.comparingLong(Session::start).thenComparing(Session::id))
        .toList();
  }

  /// The visits of one customer, each remembering the one before.
  private void visits(int number, Dice dice, List<Session> sessions) {
    Customer customer = Customer.draw(number, catalogue, dice);
    LocalDate day = days.get(dice.pick(traffic));
    double memory = 0;
    boolean again = true;
    while (again && day.isBefore(END)) {
      Channel channel = Channel.draw(day.isBefore(NEXT_MONTH) ? 1 : 1.5, dice);
      int second = Rhythm.start(customer.mobile(), dice);
      double push =
          channel.effect
              + (customer.mobile() ? -0.2 : 0.1)
              + Rhythm.readiness(day)
              + Rhythm.readiness(second)
              + memory;
      Visit visit = new Visit(catalogue, customer, push, dice);
      Session session = walk(visit, customer, new Arrival(at(day, second), channel), dice);
      sessions.add(session);
      boolean bought = session.truth().bought();
      memory = 0.25 + visit.memory(bought);
      again = dice.chance(returnChance(customer, bought, visit.leavesFullCart()));
      day = day.plusDays(1 + (long) dice.exponential(11));
    }
  }

  private static double returnChance(Customer customer, boolean bought, boolean fullCart) {
    return Dice.probability(-0.5 + 0.5 * customer.interest() + (bought ? 0.3 : fullCart ? 0.8 : 0));
  }

  private record Arrival(long time, Channel channel) {}

  private Session walk(Visit visit, Customer customer, Arrival arrival, Dice dice) {
    // The truth has chance of its own: how finely it is computed must not change what happens.
    Dice fate = dice.fork();
    double atStart = visit.outlook(fate);
    double afterThree = Double.NaN;
    double atFirstCart = Double.NaN;
    List<Event> events = new ArrayList<>();
    long time = arrival.time();
    for (Optional<Act> act = visit.next(dice); act.isPresent(); act = visit.next(dice)) {
      events.add(event(time, act.get()));
      time += visit.pause(dice);
      if (events.size() == 3) {
        afterThree = visit.outlook(fate);
      }
      if (act.get().type() == Act.Type.CART && Double.isNaN(atFirstCart)) {
        atFirstCart = visit.outlook(fate);
      }
    }
    double atEnd = visit.chanceNow();
    boolean bought = dice.chance(atEnd);
    if (bought) {
      for (Product product : visit.basket()) {
        events.add(event(time, new Act(Act.Type.PURCHASE, product)));
      }
      lookAround(time, events, dice);
    }
    Truth truth =
        new Truth(
            "person",
            arrival.channel().label(),
            customer.mobile() ? "mobile" : "desktop",
            atStart,
            afterThree,
            atFirstCart,
            atEnd,
            bought);
    return new Session(dice.uuid(), customer.id(), events, truth);
  }

  /// One buyer in four looks at something else afterwards: events that tell the outcome.
  private void lookAround(long start, List<Event> events, Dice dice) {
    long time = start;
    while (dice.chance(0.25)) {
      Product product = catalogue.find(dice.below(catalogue.categories()), 0, dice);
      time += 5 + dice.below(60);
      events.add(event(time, new Act(Act.Type.VIEW, product)));
    }
  }

  /// A bot opens a page every second or two, at any hour, and never buys.
  private Session bot(int number, Dice dice) {
    LocalDate day = days.get(dice.below(days.size()));
    long time = at(day, dice.below(80_000));
    int pages = 50 + dice.below(70);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      Product product = catalogue.find(i % catalogue.categories(), 0, dice);
      events.add(event(time, new Act(Act.Type.VIEW, product)));
      time += 1 + dice.below(2);
    }
    Customer customer = Customer.draw(number, catalogue, dice);
    Truth truth = new Truth("bot", "direct", "desktop", 0, 0, Double.NaN, 0, false);
    return new Session(dice.uuid(), customer.id(), events, truth);
  }

  private static Event event(long time, Act act) {
    double inflation = time >= at(NEXT_MONTH, 0) ? 1.04 : 1;
    return new Event(time, act, act.product().price() * inflation);
  }

  static long at(LocalDate day, int second) {
    return day.toEpochSecond(LocalTime.ofSecondOfDay(second), ZoneOffset.UTC);
  }
}
