package org.clicktrail.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.SegmentCharts;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.segment.Segmentation;
import org.clicktrail.core.segment.Segmentation.Profile;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// What the segments are, whether they convert differently, and what to do with each, on one page.
record SegmentPage(Segmentation found, List<String> badges, Noun noun) {

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
    return Messages.text("report.segments.subtitle", found.sentence());
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(List.of(table()));
    rates().filter(_ -> few()).map(Block.Chart::new).ifPresent(blocks::add);
    return blocks;
  }

  private boolean few() {
    return found.profiles().size() <= FEW;
  }

  private Optional<ChartSpec> rates() {
    return SegmentCharts.rates(found, badges);
  }

  private Block table() {
    return new Block.TableBlock(
        List.of(
            Messages.text("report.segment"),
            Messages.text("report.sessions", noun),
            Messages.text("report.conversion"),
            Messages.text("report.typical"),
            Messages.text("report.action")),
        found.profiles().stream().map(this::row).toList());
  }

  private List<String> row(Profile profile) {
    return List.of(
        profile.name(),
        Formats.count(profile.size()) + " (" + Formats.percent(profile.share(), 0) + ")",
        Formats.percent(profile.rate().value()),
        profile.typical().stream()
            .limit(few() ? TYPICAL_OF_FEW : 1)
            .collect(Collectors.joining("; ")),
        profile.action().isEmpty() ? Messages.text("report.action.none") : profile.action());
  }
}
