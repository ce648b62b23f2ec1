package org.clicktrail.render.slide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Report;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.chart.Fonts;
import org.clicktrail.render.chart.Lettering;
import org.clicktrail.render.slide.Element.Pill;
import org.clicktrail.render.slide.Element.Print;
import org.clicktrail.render.slide.Element.Role;
import org.clicktrail.render.slide.Element.Sign;
import org.clicktrail.render.slide.Element.Tint;
import org.clicktrail.render.slide.Element.Words;

/// A report as pages (DESIGN.md §9): question and answer first, one card a page, caveats last.
public final class Slides {

  private static final double LEFT = 68;
  private static final double WIDE = 1144;
  private static final double TOP = 52;
  private static final double FREE = 0.93;

  private final Report report;
  private final List<Slide> slides = new ArrayList<>();

  private Slides(Report report) {
    this.report = report;
  }

  /// The pages in order; at least the opening.
  public static List<Slide> of(Report report) {
    Slides pages = new Slides(report);
    List<Card> cards = report.story().cards();
    boolean answered = !cards.isEmpty() && spoken(cards.getFirst());
    if (answered) {
      pages.opening(cards.getFirst());
    } else {
      pages.opening();
    }
    for (Card card : answered ? cards.subList(1, cards.size()) : cards) {
      pages.card(card);
    }
    if (!report.caveats().isEmpty()) {
      pages.caveats();
    }
    return List.copyOf(pages.slides);
  }

  /// A card of words and single numbers can open the deck.
  private static boolean spoken(Card card) {
    return card.blocks().stream()
        .allMatch(block -> block instanceof Block.Sentences || block instanceof Block.Tiles);
  }

  private String dated() {
    return Formats.day(report.date());
  }

  private void opening() {
    List<Element> elements = new ArrayList<>();
    Words title =
        Setting.line(
            new Box(LEFT, 230, WIDE * FREE, 200),
            Role.TITLE,
            report.title(),
            new Print(46, Fonts.SEMIBOLD, Tint.TEXT),
            28,
            3);
    elements.add(title);
    Words date =
        Setting.line(
            new Box(LEFT, title.box().bottom() + 14, WIDE * FREE, 60),
            Role.SUBTITLE,
            dated(),
            new Print(20, Fonts.REGULAR, Tint.MUTED),
            15,
            1);
    elements.add(date);
    finish(report.title(), dated(), elements, "");
  }

  private void opening(Card card) {
    List<Element> elements = new ArrayList<>();
    String kicker =
        card.subtitle().contains(report.title())
            ? dated()
            : Messages.text("deck.kicker", report.title(), dated());
    Words above =
        Setting.line(
            new Box(LEFT, TOP + 40, WIDE * FREE, 40),
            Role.SUBTITLE,
            kicker,
            new Print(18, Fonts.MEDIUM, Tint.MUTED),
            14,
            1);
    Words title =
        Setting.line(
            new Box(LEFT, above.box().bottom() + 14, WIDE * FREE, 200),
            Role.TITLE,
            card.headline(),
            new Print(44, Fonts.SEMIBOLD, Tint.TEXT),
            28,
            2);
    elements.add(title);
    elements.add(above);
    double y = title.box().bottom() + 12;
    if (!card.subtitle().isEmpty()) {
      Words subtitle = subtitle(card.subtitle(), y);
      elements.add(subtitle);
      y = subtitle.box().bottom();
    }
    double bottom = pills(elements, badges(card));
    Box area = new Box(LEFT, y + 34, WIDE, Math.max(40, bottom - y - 34));
    elements.addAll(Blocks.place(card.blocks(), area));
    finish(card.headline(), card.subtitle(), elements, notes(card));
  }

  private static Words subtitle(String text, double y) {
    return Setting.line(
        new Box(LEFT, y, WIDE * 0.97, 60),
        Role.SUBTITLE,
        text,
        new Print(18, Fonts.REGULAR, Tint.MUTED),
        14,
        2);
  }

  private void card(Card card) {
    List<Element> elements = new ArrayList<>();
    Words title =
        Setting.line(
            new Box(LEFT, TOP, WIDE * FREE, 120),
            Role.TITLE,
            card.headline(),
            new Print(34, Fonts.SEMIBOLD, Tint.TEXT),
            24,
            2);
    elements.add(title);
    double y = title.box().bottom() + 6;
    if (!card.subtitle().isEmpty()) {
      Words subtitle = subtitle(card.subtitle(), y);
      elements.add(subtitle);
      y = subtitle.box().bottom();
    }
    double top = Math.max(160, y + 18);
    double bottom = pills(elements, badges(card));
    Box area = new Box(LEFT, top, WIDE, Math.max(40, bottom - top));
    elements.addAll(Blocks.place(card.blocks(), area));
    finish(card.headline(), card.subtitle(), elements, notes(card));
  }

  /// Those of the card and of its charts, each once.
  public static List<String> badges(Card card) {
    Set<String> badges = new LinkedHashSet<>();
    if (card.stale()) {
      badges.add(Messages.text("deck.stale"));
    }
    badges.addAll(card.badges());
    for (Block block : card.blocks()) {
      if (block instanceof Block.Chart chart) {
        badges.addAll(chart.spec().heading().badges());
      }
    }
    return List.copyOf(badges);
  }

  /// Badges in rows from the bottom up.
  ///
  /// @return where the content must end
  private static double pills(List<Element> elements, List<String> badges) {
    if (badges.isEmpty()) {
      return 650;
    }
    double height = 32;
    double x = LEFT;
    List<List<Pill>> rows = new ArrayList<>();
    rows.add(new ArrayList<>());
    for (String badge : badges) {
      String text = Lettering.elided(badge, Fonts.REGULAR.at(16), WIDE - 60);
      double width = Lettering.width(text, Fonts.REGULAR.at(16)) * 1.04 + 56;
      if (x + width > LEFT + WIDE && x > LEFT) {
        rows.add(new ArrayList<>());
        x = LEFT;
      }
      rows.getLast().add(new Pill(new Box(x, 0, Math.min(width, WIDE), height), text, 16));
      x += width + 10;
    }
    double top = 662 - rows.size() * (height + 6) + 6;
    for (int i = 0; i < rows.size(); i++) {
      for (Pill pill : rows.get(i)) {
        Box box = pill.box();
        double y = top + i * (height + 6);
        elements.add(new Pill(new Box(box.x(), y, box.width(), height), pill.text(), pill.size()));
      }
    }
    return top - 24;
  }

  private void caveats() {
    String title = Messages.text("deck.caveats");
    List<Element> elements = new ArrayList<>();
    elements.add(
        Setting.line(
            new Box(LEFT, TOP, WIDE * FREE, 120),
            Role.TITLE,
            title,
            new Print(34, Fonts.SEMIBOLD, Tint.TEXT),
            24,
            2));
    elements.add(
        Setting.body(
            new Box(LEFT, 140, 1040, 510),
            report.caveats().stream().map(line -> "• " + line).toList(),
            new Print(20, Fonts.REGULAR, Tint.TEXT),
            12));
    finish(title, "", elements, Messages.text("deck.caveats.say") + "\n\n" + source(), source());
  }

  private String notes(Card card) {
    List<String> parts = new ArrayList<>();
    if (!card.notes().isBlank()) {
      parts.add(card.notes());
    }
    parts.addAll(Notes.of(card));
    parts.add(source());
    return String.join("\n\n", parts);
  }

  /// What it takes to come to the same numbers: too long for a footer that is read.
  private String source() {
    return Messages.text("deck.source", report.source(), report.run());
  }

  private void finish(String title, String subtitle, List<Element> elements, String notes) {
    String footer = Messages.text("deck.footer", report.source(), dated());
    finish(title, subtitle, elements, notes, footer);
  }

  private void finish(
      String title, String subtitle, List<Element> elements, String notes, String footer) {
    elements.add(
        Setting.line(
            new Box(LEFT, 681, 1060, 30),
            Role.SOURCE,
            footer,
            new Print(13, Fonts.REGULAR, Tint.MUTED),
            10,
            1));
    elements.add(new Sign(new Box(1172, 679, 18, 18)));
    elements.add(
        new Words(
            new Box(1192, 681, 20, 18),
            Role.NUMBER,
            List.of(String.valueOf(slides.size() + 1)),
            new Print(13, Fonts.REGULAR, Tint.MUTED),
            0,
            true));
    slides.add(new Slide(title, subtitle, elements, notes.isBlank() ? source() : notes));
  }
}
