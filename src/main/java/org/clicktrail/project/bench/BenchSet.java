package org.clicktrail.project.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.project.Pipeline;

/// A public file with an outcome.
///
/// @param file below the folder of the data
/// @param outcome as on the command line
/// @param without columns that are left out, because they are known only after the outcome
public record BenchSet(String name, String file, String outcome, List<String> without) {

  /// All of them.
  public static final List<BenchSet> ALL =
      List.of(
          new BenchSet(
              "shoppers",
              "uci468-online-shoppers/online_shoppers_intention.csv",
              "column Revenue=TRUE",
              List.of()),
          new BenchSet(
              "shoppers-no-pv",
              "uci468-online-shoppers/online_shoppers_intention.csv",
              "column Revenue=TRUE",
              List.of("PageValues")),
          new BenchSet("bank", "bank-marketing/bank-full.csv", "column y=yes", List.of("duration")),
          new BenchSet(
              "telco", "telco-churn/Telco-Customer-Churn.csv", "column Churn=Yes", List.of()),
          new BenchSet(
              "campaign",
              "marketing-campaign/marketing_campaign.csv",
              "column Response=1",
              List.of()));

  public BenchSet {
    without = List.copyOf(without);
  }

  /// The recipe that reads it.
  Pipeline pipeline(Path folder) {
    Map<String, String> dropped = new HashMap<>();
    without.forEach(column -> dropped.put(column, ""));
    return Pipeline.of(List.of(folder.resolve(file)))
        .with(new GoalSpec(Optional.of(outcome), Optional.empty(), Optional.empty()))
        .withDropped(dropped);
  }
}
