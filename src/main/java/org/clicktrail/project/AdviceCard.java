package org.clicktrail.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clicktrail.core.money.ByAmount;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.money.Verdict;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// What to do, as a card: whom to contact, what it earns beside doing without the model, and how to
/// find out what nobody knows yet.
///
/// @param contact what it says
record AdviceCard(Contact contact) {

  /// Amounts differ where the largest tenth brings at least this share of the revenue.
  private static final double TOLD = 0.2;

  /// Empty without a profit.
  static Optional<Card> of(Run run, String notes, List<String> badges) {
    return Contact.of(run)
        .map(AdviceCard::new)
        .map(card ->
            new Card(
                "advice",
                card.contact.sentence(),
                Messages.text(
                    "report.advice.subtitle",
                    run.noun(),
                    Formats.count(card.contact.all().contacted())),
                List.of(card.table(), new Block.Sentences(card.lines())),
                notes,
                badges(run, badges),
                false));
  }

  /// The badges of a card that tells what to do.
  static List<String> badges(Run run, List<String> badges) {
    return run.profit().isPresent() && run.money().assumed()
        ? Stream.concat(badges.stream(), Stream.of(Messages.text("chart.badge.assumed"))).toList()
        : badges;
  }

  private Block table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(Messages.text("report.advice.from", contact.from()), contact.model()));
    if (!contact.limited()) {
      rows.add(row(Messages.text("report.contact.all"), contact.all()));
    }
    rows.add(
        List.of(
            Messages.text("report.contact.none"),
            Formats.count(0),
            Formats.percent(0),
            contact.money(0)));
    return new Block.TableBlock(
        List.of(
            Messages.text("report.way"),
            Messages.text("report.way.contacts"),
            Messages.text("report.advice.share"),
            Messages.text("report.advice.profit")),
        rows);
  }

  private List<String> row(String name, ProfitCurve.Point point) {
    return List.of(
        name,
        Formats.count(point.contacted()),
        Formats.percent(contact.share(point)),
        contact.ranged(point.profit()));
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (contact.fake().isPresent()) {
      lines.add(
          Messages.text(
              "report.advice.fake", contact.fake().get().evidence().replaceFirst("\\.$", "")));
      lines.add(Messages.text("report.advice.leave"));
      lines.add(new AmountWords(contact.run()).sentence());
      return lines;
    }
    if (contact.limited()) {
      lines.add(
          Messages.text(
              "report.advice.limited",
              Formats.count((double) contact.run().money().capacity().orElseThrow())));
    } else if (contact.leavesOut()) {
      lines.add(overAll(contact.overAll()));
    }
    contact.expected().ifPresent(expected -> lines.add(expected(expected)));
    lines.add(contact.breakEven());
    Profit.byAmount(contact.run())
        .filter(way -> way.largest() >= TOLD)
        .ifPresent(way -> lines.add(byAmount(way)));
    lines.add(new AmountWords(contact.run()).sentence());
    if (contact.run().profit().orElseThrow().upperBound()) {
      lines.add(Messages.text("report.advice.upper"));
    }
    lines.add(next());
    return lines;
  }

  private String expected(ProfitCurve.Expected expected) {
    return Messages.text(
        "report.advice.expected", contact.run().noun(), contact.ranged(expected.profit()));
  }

  /// What the threshold earns more than contacting everybody, or less.
  private String overAll(Interval more) {
    boolean less = more.value() < 0;
    boolean chance = !(more.low() > 0 || more.high() < 0);
    String low = contact.money(less ? -more.high() : more.low());
    String high = contact.money(less ? -more.low() : more.high());
    return Messages.text(
        chance
            ? less ? "report.advice.over.same.less" : "report.advice.over.same"
            : less ? "report.advice.over.less" : "report.advice.over.more",
        contact.money(Math.abs(more.value())),
        Formats.range(low, high));
  }

  /// Whether it pays to look at amounts too, where they differ.
  private String byAmount(ByAmount way) {
    String which = way.more().low() > 0 ? "more" : way.more().high() < 0 ? "less" : "same";
    return Messages.text(
        "report.advice.amount." + which,
        contact.run().noun(),
        Formats.percent(way.largest(), 0),
        contact.money(way.least()),
        contact.money(way.profit().value()),
        contact.money(way.chance().value()),
        contact.ranged(way.more()));
  }

  /// The test that replaces the amount nobody can read from a file.
  private String next() {
    boolean few = contact.verdict() == Verdict.THRESHOLD;
    return Messages.text(
        few ? "report.advice.test.some" : "report.advice.test", contact.run().noun());
  }
}
