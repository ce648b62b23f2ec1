package org.clicktrail.core.explore;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.explore.Exploration.CategoryRates;
import org.clicktrail.core.explore.Exploration.Correlation;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.text.Messages;

/// What was seen, with the columns named that are left out of the model: they may be looked at, but
/// nobody must take them for something the model uses.
public final class LeftOut {

  private final Set<String> features;

  private LeftOut(Set<String> features) {
    this.features = features;
  }

  /// @param features left out, by id
  public static Exploration named(Exploration seen, Set<String> features) {
    return features.isEmpty() ? seen : new LeftOut(features).named(seen);
  }

  private Exploration named(Exploration seen) {
    return new Exploration(
        seen.scope(),
        seen.tiles(),
        seen.trend(),
        seen.outlook(),
        seen.columns().stream().map(this::named).toList(),
        seen.categories().stream().map(this::named).toList(),
        seen.giveaways(),
        named(seen.correlation()),
        seen.pairs().map(this::named),
        seen.journeys(),
        seen.noJourneys(),
        seen.hours(),
        seen.popular(),
        seen.rate(),
        seen.spent(),
        seen.insights());
  }

  private String label(String feature, String label) {
    return features.contains(feature) ? Messages.text("explore.left_out", label) : label;
  }

  private Distribution named(Distribution of) {
    return new Distribution(
        of.feature(),
        label(of.feature(), of.label()),
        of.unit(),
        of.edges(),
        of.tails(),
        of.converted(),
        of.others(),
        of.box(),
        of.auc());
  }

  private CategoryRates named(CategoryRates of) {
    return new CategoryRates(of.feature(), label(of.feature(), of.label()), of.levels());
  }

  private Correlation named(Correlation of) {
    List<String> labels =
        IntStream.range(0, of.labels().size())
            .mapToObj(i -> label(of.features().get(i), of.labels().get(i)))
            .toList();
    return new Correlation(of.features(), labels, of.rows(), of.least(), of.most());
  }

  private Pairs named(Pairs of) {
    return new Pairs(
        of.columns().stream()
            .map(one ->
                new Pairs.Drawn(
                    one.feature(),
                    label(one.feature(), one.label()),
                    one.unit(),
                    one.values(),
                    one.correlations()))
            .toList(),
        of.group(),
        of.groups(),
        of.of());
  }
}
