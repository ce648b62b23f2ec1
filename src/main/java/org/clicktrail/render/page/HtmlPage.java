package org.clicktrail.render.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ChartTable;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Report;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.chart.Fonts;
import org.clicktrail.render.chart.Markup;
import org.clicktrail.render.slide.Slides;
import org.clicktrail.render.slide.Tables;

/// Writes a report as HTML: a section a card, charts as SVG in both modes, their numbers behind a
/// fold. No reference leaves the page, and its policy forbids any.
final class HtmlPage {

  /// Longer tables say how many rows are left out.
  private static final int ROWS = 200;

  private final Report report;
  private final Progress progress;
  private final StringBuilder out = new StringBuilder();
  private int charts;

  HtmlPage(Report report, Progress progress) {
    this.report = report;
    this.progress = progress;
  }

  /// @throws java.util.concurrent.CancellationException if the user asked to stop
  String text() {
    head();
    List<Card> cards = report.story().cards();
    for (int i = 0; i < cards.size(); i++) {
      progress.report(i, cards.size());
      card(cards.get(i), i + 1);
    }
    if (!report.caveats().isEmpty()) {
      out.append("<section aria-labelledby=\"caveats\"><h2 id=\"caveats\">");
      text("deck.caveats").append("</h2>\n<ul>");
      report.caveats().forEach(line -> element("li", line));
      out.append("</ul></section>\n");
    }
    out.append("</main>\n<footer>");
    out.append(Markup.escaped(Messages.text("deck.source", report.source(), report.run())));
    out.append("</footer>\n</body>\n</html>\n");
    return out.toString();
  }

  private StringBuilder text(String key) {
    return out.append(Markup.escaped(Messages.text(key)));
  }

  private void element(String name, String words) {
    out.append('<').append(name).append('>').append(Markup.escaped(words));
    out.append("</").append(name).append(">\n");
  }

  private void head() {
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.append("style-src 'unsafe-inline'; img-src data:; font-src data:\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    element("title", report.title());
    out.append("<style>\n");
    face("IBM Plex Sans", 400, Fonts.REGULAR);
    face("IBM Plex Sans", 600, Fonts.SEMIBOLD);
    out.append(style()).append("</style>\n</head>\n<body>\n<header>\n");
    element("h1", report.title());
    element("p", Messages.text("deck.kicker", Formats.day(report.date()), report.source()));
    out.append("</header>\n<main>\n");
  }

  private void face(String family, int weight, Fonts font) {
    try (InputStream in = font.open()) {
      out.append("@font-face{font-family:\"").append(family).append("\";font-weight:");
      out.append(weight).append(";src:url(data:font/ttf;base64,");
      out.append(Base64.getEncoder().encodeToString(in.readAllBytes())).append(")}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(HtmlPage.class.getResourceAsStream("report.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void card(Card card, int number) {
    String id = "card-" + number;
    out.append("<section aria-labelledby=\"").append(id).append("\">\n<h2 id=\"").append(id);
    out.append("\">").append(Markup.escaped(card.headline())).append("</h2>\n");
    if (!card.subtitle().isBlank()) {
      out.append("<p class=\"subtitle\">").append(Markup.escaped(card.subtitle()));
      out.append("</p>\n");
    }
    out.append("<div class=\"blocks\">\n");
    boolean single = card.blocks().size() < 2;
    for (Block block : card.blocks()) {
      block(block, single);
    }
    out.append("</div>\n");
    badges(Slides.badges(card));
    if (!card.notes().isBlank()) {
      out.append("<details><summary>");
      text("deck.notes").append("</summary>");
      card.notes().lines().filter(line -> !line.isBlank()).forEach(line -> element("p", line));
      out.append("</details>\n");
    }
    out.append("</section>\n");
  }

  private void badges(List<String> badges) {
    if (!badges.isEmpty()) {
      out.append("<ul class=\"badges\">");
      badges.forEach(badge -> element("li", badge));
      out.append("</ul>\n");
    }
  }

  private void block(Block block, boolean single) {
    switch (block) {
      case Block.Chart chart -> chart(chart.spec(), single);
      case Block.TableBlock table -> {
        out.append("<div class=\"table\">");
        table(table);
        out.append("</div>\n");
      }
      case Block.Sentences sentences -> {
        out.append("<div class=\"sentences\">");
        sentences.lines().forEach(line -> element("p", line));
        out.append("</div>\n");
      }
      case Block.Tiles tiles -> tiles(tiles);
    }
  }

  private void tiles(Block.Tiles tiles) {
    out.append("<dl class=\"tiles\">");
    for (Block.Tile tile : tiles.tiles()) {
      out.append("<div>");
      element("dt", tile.label());
      element("dd", tile.value());
      for (String words : List.of(tile.range(), tile.note())) {
        if (!words.isEmpty()) {
          out.append("<dd class=\"range\">").append(Markup.escaped(words)).append("</dd>");
        }
      }
      out.append("</div>\n");
    }
    out.append("</dl>\n");
  }

  private void chart(ChartSpec spec, boolean single) {
    ChartSpec.Heading heading = spec.heading();
    out.append("<figure class=\"").append(single ? "wide" : "half").append("\">\n");
    if (!single) {
      out.append("<figcaption><strong>").append(Markup.escaped(heading.title()));
      out.append("</strong><br>").append(Markup.escaped(heading.subtitle()));
      out.append("</figcaption>\n");
    }
    String words = Messages.text("deck.alt", heading.title(), heading.subtitle());
    HtmlChart.write(out, spec, words, "c" + ++charts, single);
    if (!(spec instanceof ChartSpec.Scatter)) {
      ChartTable table = ChartTable.of(spec);
      out.append("<details><summary>");
      text("deck.numbers").append("</summary>");
      table(new Block.TableBlock(table.header(), table.rows()));
      out.append("</details>\n");
    }
    out.append("</figure>\n");
  }

  private void table(Block.TableBlock table) {
    List<Boolean> numeric = Tables.numeric(table);
    out.append("<table><thead><tr>");
    for (int i = 0; i < table.header().size(); i++) {
      cell("th scope=\"col\"", "th", table.header().get(i), numeric.get(i));
    }
    out.append("</tr></thead>\n<tbody>");
    for (List<String> row : table.rows().subList(0, Math.min(ROWS, table.rows().size()))) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        cell("td", "td", row.get(i), i < numeric.size() && numeric.get(i));
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table>");
    if (table.rows().size() > ROWS) {
      element("p", Messages.text("deck.more_rows", table.rows().size() - ROWS));
    }
  }

  private void cell(String open, String close, String words, boolean number) {
    out.append('<').append(open).append(number ? " class=\"number\">" : ">");
    out.append(Markup.escaped(words)).append("</").append(close).append('>');
  }
}
