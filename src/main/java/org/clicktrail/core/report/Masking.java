package org.clicktrail.core.report;

import java.util.List;
import java.util.Map;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.PointCloud;
import org.clicktrail.core.schema.Personal;

/// A report without personal data: mail addresses, addresses of computers and telephone numbers are
/// hidden in every word of it, headlines, cells and names in charts included. Decks, pages and the
/// slides on the screen are all made from it.
public final class Masking {

  private Masking() {}

  public static Report of(Report report) {
    return new Report(
        Personal.hidden(report.title()),
        report.source(),
        report.run(),
        report.date(),
        new Story(report.story().cards().stream().map(Masking::card).toList()),
        all(report.caveats()));
  }

  private static Card card(Card card) {
    return new Card(
        card.id(),
        Personal.hidden(card.headline()),
        Personal.hidden(card.subtitle()),
        card.blocks().stream().map(Masking::block).toList(),
        Personal.hidden(card.notes()),
        card.badges(),
        card.stale(),
        Map.of(),
        card.own());
  }

  private static Block block(Block block) {
    return switch (block) {
      case Block.Chart(ChartSpec spec) -> new Block.Chart(chart(spec));
      case Block.Sentences(List<String> lines) -> new Block.Sentences(all(lines));
      case Block.TableBlock(List<String> header, List<List<String>> rows) ->
          new Block.TableBlock(all(header), rows.stream().map(Masking::all).toList());
      case Block.Tiles tiles -> tiles;
    };
  }

  private static ChartSpec chart(ChartSpec spec) {
    return switch (spec) {
      case ChartSpec.Line line ->
          new ChartSpec.Line(
              heading(line.heading()),
              axis(line.x()),
              axis(line.y()),
              line.series().stream()
                  .map(it ->
                      new ChartSpec.Series(Personal.hidden(it.name()), it.look(), it.points()))
                  .toList(),
              line.baseline(),
              line.decision(),
              line.showN(),
              line.notes().stream()
                  .map(note -> new ChartSpec.Note(note.x(), Personal.hidden(note.words())))
                  .toList());
      case ChartSpec.Bar bar ->
          new ChartSpec.Bar(
              heading(bar.heading()),
              axis(bar.value()),
              bar.items().stream().map(Masking::item).toList(),
              bar.lying(),
              bar.baseline());
      case ChartSpec.Histogram bins ->
          new ChartSpec.Histogram(
              heading(bins.heading()),
              axis(bins.x()),
              bins.edges(),
              all(bins.names()),
              bins.counts(),
              bins.tails());
      case ChartSpec.Box box ->
          new ChartSpec.Box(
              heading(box.heading()),
              axis(box.value()),
              box.items().stream().map(Masking::item).toList());
      case ChartSpec.Scatter scatter ->
          new ChartSpec.Scatter(
              heading(scatter.heading()),
              axis(scatter.x()),
              axis(scatter.y()),
              scatter.clouds().stream().map(Masking::cloud).toList());
      case ChartSpec.HeatMap map ->
          new ChartSpec.HeatMap(
              heading(map.heading()),
              all(map.rows()),
              all(map.columns()),
              map.values(),
              map.format(),
              map.diverging(),
              map.told());
      case ChartSpec.Waterfall steps ->
          new ChartSpec.Waterfall(
              heading(steps.heading()),
              steps.format(),
              steps.startLabel(),
              steps.start(),
              steps.steps().stream()
                  .map(it -> new ChartSpec.WaterfallStep(Personal.hidden(it.label()), it.amount()))
                  .toList(),
              steps.endLabel());
      case ChartSpec.Funnel funnel ->
          new ChartSpec.Funnel(
              heading(funnel.heading()),
              funnel.steps().stream()
                  .map(it ->
                      new ChartSpec.FunnelStep(
                          Personal.hidden(it.label()),
                          it.n(),
                          it.total(),
                          it.fromPrevious(),
                          it.time()))
                  .toList());
      case ChartSpec.Sankey sankey ->
          new ChartSpec.Sankey(
              heading(sankey.heading()),
              sankey.steps(),
              sankey.places().stream()
                  .map(step ->
                      step.stream()
                          .map(it ->
                              new ChartSpec.SankeyPlace(
                                  Personal.hidden(it.label()), it.kind(), it.n()))
                          .toList())
                  .toList(),
              sankey.flows());
      case ChartSpec.Tree tree ->
          new ChartSpec.Tree(heading(tree.heading()), tree.format(), branch(tree.root()));
      case ChartSpec.Pairs pairs ->
          new ChartSpec.Pairs(
              heading(pairs.heading()),
              pairs.columns().stream()
                  .map(it ->
                      new ChartSpec.PairColumn(axis(it.axis()), it.values(), it.correlations()))
                  .toList(),
              all(pairs.groups()),
              pairs.group());
    };
  }

  private static ChartSpec.Heading heading(ChartSpec.Heading heading) {
    return new ChartSpec.Heading(
        Personal.hidden(heading.title()), Personal.hidden(heading.subtitle()), heading.badges());
  }

  private static ChartSpec.Branch branch(ChartSpec.Branch branch) {
    return new ChartSpec.Branch(
        Personal.hidden(branch.label()),
        branch.value(),
        branch.n(),
        branch.below().stream().map(Masking::branch).toList());
  }

  private static ChartSpec.Axis axis(ChartSpec.Axis axis) {
    return new ChartSpec.Axis(
        Personal.hidden(axis.label()), axis.format(), axis.min(), axis.max(), all(axis.ticks()));
  }

  private static ChartSpec.BarItem item(ChartSpec.BarItem item) {
    return new ChartSpec.BarItem(
        Personal.hidden(item.label()),
        item.value(),
        item.low(),
        item.high(),
        item.n(),
        item.highlight());
  }

  private static ChartSpec.BoxItem item(ChartSpec.BoxItem item) {
    return new ChartSpec.BoxItem(
        Personal.hidden(item.label()),
        item.low(),
        item.q1(),
        item.median(),
        item.q3(),
        item.high(),
        item.n());
  }

  /// A cloud of many points is copied only where its name changes.
  private static PointCloud cloud(PointCloud cloud) {
    String name = Personal.hidden(cloud.name());
    if (name.equals(cloud.name())) {
      return cloud;
    }
    double[] x = new double[cloud.size()];
    double[] y = new double[cloud.size()];
    java.util.Arrays.setAll(x, cloud::x);
    java.util.Arrays.setAll(y, cloud::y);
    return new PointCloud(name, x, y);
  }

  private static List<String> all(List<String> words) {
    return words.stream().map(Personal::hidden).toList();
  }
}
