package org.clicktrail.data.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.Op;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;

/// Whether an outcome, once true in a session, stays true whatever follows.
record Lasting(Facts facts, Map<String, Feature> features) {

  static Lasting of(Facts facts, List<Feature> features) {
    return new Lasting(
        facts, features.stream().collect(Collectors.toMap(Feature::id, Function.identity())));
  }

  boolean holds(Expression outcome) {
    return Expressions.onceTrueStaysTrue(outcome, this::growth, this::neverNegative);
  }

  private Op.Growth growth(String id) {
    Feature feature = features.get(id);
    if (feature == null) {
      return Op.Growth.MIXED;
    }
    boolean falls = feature.op() == Op.SUM && !neverNegative(feature.column());
    return falls ? Op.Growth.MIXED : feature.op().growth();
  }

  private boolean neverNegative(String column) {
    return Optional.ofNullable(facts.columns().get(column))
        .filter(known -> known.min() >= 0)
        .isPresent();
  }
}
