package org.clicktrail.render;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Report;
import org.clicktrail.core.report.Story;
import org.clicktrail.render.chart.OddCharts;
import org.clicktrail.render.chart.SampleCharts;

/// A report with every kind of block, short and long.
public final class SampleReport {

  private SampleReport() {}

  public static void main(String[] args) throws ProblemException {
    for (var exporter : Exporters.ALL) {
      long start = System.nanoTime();
      exporter.write(
          report(), Path.of(args[0]).resolve("sample." + exporter.extension()), Progress.none());
      System.out.printf("%s %.2f s%n", exporter.id(), (System.nanoTime() - start) / 1e9);
    }
  }

  public static Report report() {
    List<Card> cards = new ArrayList<>();
    cards.add(
        card(
            "answer",
            "Contact visitors from 12 % on: about €4,000 more than contacting everybody",
            "Who should be contacted? Learnt February to October, tested November and December",
            List.of("PageValues left out"),
            tiles(),
            new Block.Sentences(
                List.of(
                    "Logistic regression ranks buyers best (AUC 0.71, 0.70 to 0.73).",
                    "It says 14.7 % on average, 20.7 % bought: recalibrate before December."))));
    SampleCharts.all().forEach((name, spec) -> cards.add(chart(name, spec)));
    cards.add(two("two-charts", SampleCharts.trend(), SampleCharts.sources()));
    cards.add(two("box-and-heat", SampleCharts.box(), SampleCharts.heat()));
    cards.add(
        card(
            "chart-words",
            "November converts at 25 %, and that is the whole difference between the best and the"
                + " worst month of this rather long headline",
            "Share of sessions that bought, by month",
            List.of("Sampled", "Goes with November; not proof that November is the cause."),
            new Block.Chart(SampleCharts.trend()),
            new Block.Sentences(
                List.of(
                    "760 of the 1,908 buyers came in November.",
                    "May had more sessions and less than half that rate."))));
    cards.add(
        card(
            "table",
            "Three models tie",
            "AUC, 95 % range",
            List.of(),
            models(9),
            new Block.Sentences(List.of("Ties by paired bootstrap."))));
    cards.add(card("long", "Sixty rows are cut, not squeezed", "", List.of(), models(60)));
    cards.add(
        card(
            "chart-table",
            "Two columns carry it",
            "AUC lost when shuffled",
            List.of("Assumed"),
            new Block.Chart(SampleCharts.waterfall()),
            narrow()));
    cards.add(
        card(
            "words",
            "Ünïcödé: Привет, 顧客, naïve — “quotes” & <tags>",
            "Only words, many of them",
            List.of(),
            new Block.Sentences(
                IntStream.range(0, 14)
                    .mapToObj(i ->
                        "Sentence "
                            + i
                            + " says something about the sessions of month "
                            + i
                            + " and takes enough words to wrap onto a second line when the text is"
                            + " set in a large size.")
                    .toList())));
    return new Report(
        "Who will buy? Online shoppers, ten months",
        "online_shoppers_intention.csv, 12,330 sessions, 1,908 bought, a4f0c1",
        "7f3a, Clicktrail 0.1",
        LocalDate.of(2026, 3, 14),
        new Story(cards),
        List.of(
            "January and April are not in the file.",
            "The threshold was chosen on the same test sessions, so the profit is an upper bound.",
            "“Goes with” is not proof of a cause."));
  }

  /// Two cards.
  public static Report small() {
    Report whole = report();
    return new Report(
        whole.title(),
        whole.source(),
        whole.run(),
        whole.date(),
        new Story(whole.story().cards().subList(0, 2)),
        whole.caveats());
  }

  /// A card for every odd chart, with long words everywhere.
  public static Report odd() {
    List<Card> cards = new ArrayList<>();
    OddCharts.all()
        .forEach((name, spec) -> {
          if (!name.contains("-")
              || name.endsWith("plain")
              || name.startsWith("named")
              || name.startsWith("box")
              || name.startsWith("scatter")
              || name.startsWith("heat")
              || name.startsWith("histogram")) {
            cards.add(chart(name, spec));
          }
        });
    Report whole = report();
    return new Report(
        whole.title(), whole.source(), whole.run(), whole.date(), new Story(cards), List.of());
  }

  private static Card chart(String id, ChartSpec spec) {
    return new Card(
        id,
        spec.heading().title(),
        spec.heading().subtitle(),
        List.of(new Block.Chart(spec)),
        "Method: Wilson, 95 %.",
        List.of(),
        false);
  }

  private static Card two(String id, ChartSpec first, ChartSpec second) {
    return card(
        id,
        "Two charts side by side",
        "Each keeps its own title",
        List.of(),
        new Block.Chart(first),
        new Block.Chart(second));
  }

  private static Card card(
      String id, String headline, String subtitle, List<String> badges, Block... blocks) {
    return new Card(id, headline, subtitle, List.of(blocks), "Notes.", badges, false);
  }

  private static Block.Tiles tiles() {
    return new Block.Tiles(
        List.of(
            new Block.Tile("Sessions", "12,330", "exact", "125 of them copies"),
            new Block.Tile("Conversion", "15.5 %", "14.8 to 16.1 %", "of 12,330 sessions"),
            new Block.Tile("Sessions that bought", "1,908", "exact", ""),
            new Block.Tile("Revenue", "Not in this file", "", "No amounts, only yes or no")));
  }

  private static Block.TableBlock models(int rows) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      cells.add(
          List.of(
              "Model number "
                  + (i + 1)
                  + (i % 5 == 0 ? " with a rather long name that goes on" : ""),
              "0.7" + i,
              "0.70 to 0.73",
              "0.35",
              "15 %",
              i == 0 ? "chosen" : "tie"));
    }
    return new Block.TableBlock(
        List.of("Model", "AUC", "95 % range", "PR", "Says", "Status"), cells);
  }

  private static Block.TableBlock narrow() {
    return new Block.TableBlock(
        List.of("Column", "AUC lost"),
        List.of(
            List.of("Exit rate of pages", "0.089"),
            List.of("Time on product pages", "0.069"),
            List.of("Traffic source", "−0.008")));
  }
}
