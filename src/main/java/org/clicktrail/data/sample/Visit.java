package org.clicktrail.data.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.data.sample.Catalogue.Product;
import org.clicktrail.data.sample.Session.Act;

/// One visit to the event shop while it goes on.
///
/// The visitor carries a leaning, the log odds of a purchase if the visit ended now. Every product
/// seen moves it by how well the product fits, a cart raises it, a removal lowers it; how long the
/// visit lasts depends on it too. When the visitor stops browsing, a purchase happens with exactly
/// the probability of the leaning, so the chance at any earlier moment is the mean over all ways to
/// go on.
final class Visit {
  private static final int LONGEST = 60;
  private static final int CONTINUATIONS = 64;
  private static final double STAY = 1.08;
  private static final double STAY_BY_LEANING = 0.22;
  private static final double CART_EASE = 0.55;
  private static final double CART_LIFT = 2.0;
  private static final double FULLER_CART = 1.6;
  private static final double REMOVAL_LOSS = 1.7;
  private static final double SECOND_LOOK = 0.7;
  private static final double ORDINARY_LEANING = -5.95;

  private final Catalogue catalogue;
  private final Customer customer;
  private final List<Product> seen;
  private final List<Product> cart;
  private double leaning;
  private int category;
  private double pull;
  private boolean justViewed;
  private int acts;

  /// @param push what channel, device, season, hour and earlier visits add to the log odds
  Visit(Catalogue catalogue, Customer customer, double push, Dice dice) {
    this.catalogue = catalogue;
    this.customer = customer;
    this.seen = new ArrayList<>();
    this.cart = new ArrayList<>();
    this.leaning = ORDINARY_LEANING + customer.interest() + push + 0.25 * dice.normal();
    this.category = dice.chance(0.6) ? customer.favourite() : dice.below(catalogue.categories());
  }

  private Visit(Visit other) {
    catalogue = other.catalogue;
    customer = other.customer;
    seen = new ArrayList<>(other.seen);
    cart = new ArrayList<>(other.cart);
    leaning = other.leaning;
    category = other.category;
    pull = other.pull;
    justViewed = other.justViewed;
    acts = other.acts;
  }

  /// The next act, or nothing when the visitor stops browsing.
  Optional<Act> next(Dice dice) {
    if (justViewed && !cart.contains(seen.getLast()) && dice.chance(cartChance())) {
      return Optional.of(addToCart());
    }
    if (acts > 0 && (acts >= LONGEST || !dice.chance(stayChance()))) {
      return Optional.empty();
    }
    return Optional.of(!cart.isEmpty() && dice.chance(0.06) ? remove() : view(dice));
  }

  private double cartChance() {
    return Dice.probability(leaning + CART_EASE - (CART_LIFT + FULLER_CART) * cart.size());
  }

  private double stayChance() {
    return Dice.probability(STAY + STAY_BY_LEANING * drive());
  }

  /// How far the leaning is from an ordinary visitor's, within two units.
  private double drive() {
    return Math.clamp(leaning - ORDINARY_LEANING, -2, 2);
  }

  /// Seconds until the next act: who leans towards buying reads longer.
  long pause(Dice dice) {
    double median = 34 * StrictMath.exp(0.3 * drive());
    return Math.clamp(Math.round(dice.logNormal(median, 0.8)), 2, 1200);
  }

  private Act addToCart() {
    cart.add(seen.getLast());
    leaning += CART_LIFT;
    return done(Act.Type.CART, seen.getLast());
  }

  private Act remove() {
    leaning -= REMOVAL_LOSS;
    return done(Act.Type.REMOVE_FROM_CART, cart.removeLast());
  }

  private Act view(Dice dice) {
    boolean again = !seen.isEmpty() && dice.chance(0.12 + 0.04 * drive());
    if (!again && dice.chance(0.22 - 0.06 * drive())) {
      category = dice.below(catalogue.categories());
    }
    Product product =
        again
            ? seen.get(dice.below(seen.size()))
            : catalogue.find(category, customer.premium(), dice);
    leaning += again ? SECOND_LOOK : fit(product) + 0.15 * dice.normal();
    leaning += product.category().pull() - pull;
    pull = product.category().pull();
    seen.add(product);
    return done(Act.Type.VIEW, product);
  }

  /// A product dearer than the customer's premium costs leaning, a cheaper one gains a little.
  private double fit(Product product) {
    double tooDear = product.premium() - customer.premium();
    return 0.14 - customer.sensitivity() * (tooDear > 0 ? 0.9 * tooDear : 0.3 * tooDear);
  }

  private Act done(Act.Type type, Product product) {
    justViewed = type == Act.Type.VIEW;
    acts++;
    return new Act(type, product);
  }

  /// The chance of a purchase if the visitor stopped browsing now.
  double chanceNow() {
    return Dice.probability(leaning);
  }

  /// The chance that this visit ends with a purchase: the mean of [#chanceNow] at the end of 64
  /// continuations.
  double outlook(Dice dice) {
    double sum = 0;
    for (int i = 0; i < CONTINUATIONS; i++) {
      Visit future = new Visit(this);
      future.browseOn(dice);
      sum += future.chanceNow();
    }
    return sum / CONTINUATIONS;
  }

  private void browseOn(Dice dice) {
    Optional<Act> act = next(dice);
    while (act.isPresent()) {
      act = next(dice);
    }
  }

  /// What is bought if the visitor buys: the cart, or without one the product seen last.
  List<Product> basket() {
    return cart.isEmpty() ? List.of(seen.getLast()) : List.copyOf(cart);
  }

  /// Log odds gained or lost since the start, as far as they last until the next visit.
  double memory(boolean bought) {
    return bought ? -0.3 : cart.isEmpty() ? 0.15 : 0.7;
  }

  boolean leavesFullCart() {
    return !cart.isEmpty();
  }
}
