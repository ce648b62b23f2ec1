package org.clicktrail.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.SegmentCharts;
import org.clicktrail.core.money.GroupProfit;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.segment.Segmentation;
import org.clicktrail.core.segment.Segmentation.Profile;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;
import org.clicktrail.core.text.Sentences;

/// What the segments are, whether they convert differently, and what to do with each, on one page.
record SegmentPage(Segmentation found, List<String> badges, Noun noun, MoneySpec money) {

  /// Of so few segments the table leaves room to say more and to draw their conversion.
  private static final int FEW = 4;

  private static final int TYPICAL_OF_FEW = 2;

  String headline() {
    return rates()
        .filter(_ -> found.useful())
        .map(chart -> chart.heading().title())
        .orElse(found.sentence());
  }

  String subtitle() {
    return found.profiles().stream().anyMatch(profile -> profile.judged(money).isPresent())
        ? Sentences.joined(found.sentence(), GroupProfit.rule(money))
        : Messages.text("report.segments.subtitle", found.sentence());
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(List.of(table()));
    rates().filter(_ -> few()).map(Block.Chart::new).ifPresent(blocks::add);
    return blocks;
  }

  /// Whether the amounts say what contacting a segment brings.
  private boolean earning() {
    return found.profiles().stream().anyMatch(profile -> profile.profit(money).isPresent());
  }

  private boolean few() {
    return found.profiles().size() <= FEW;
  }

  private Optional<ChartSpec> rates() {
    return SegmentCharts.rates(found, badges);
  }

  private Block table() {
    return new Block.TableBlock(
        cells(
            Messages.text("report.segment"),
            Messages.text("report.sessions", noun),
            Messages.text("report.conversion"),
            Messages.text("report.contacts"),
            Messages.text("report.typical"),
            Messages.text("report.action")),
        found.profiles().stream().map(this::row).toList());
  }

  private List<String> row(Profile profile) {
    return cells(
        profile.name(),
        Formats.count(profile.size()) + " (" + Formats.percent(profile.share(), 0) + ")",
        Formats.percent(profile.rate().value()),
        profile.profit(money).map(GroupProfit::comparable).orElse(""),
        typical(profile),
        profile.action().isEmpty() ? Messages.text("report.action.none") : profile.action());
  }

  private String typical(Profile profile) {
    return profile.typical().stream()
        .limit(few() && !earning() ? TYPICAL_OF_FEW : 1)
        .collect(Collectors.joining("; "));
  }

  /// What the amounts say stands behind the conversion, where they say something.
  private List<String> cells(
      String segment, String size, String rate, String brings, String typical, String action) {
    return earning()
        ? List.of(segment, size, rate, brings, typical, action)
        : List.of(segment, size, rate, typical, action);
  }
}
