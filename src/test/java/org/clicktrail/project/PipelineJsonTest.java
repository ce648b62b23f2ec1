package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.explore.Filter;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.segment.SegmentSpec;
import org.clicktrail.core.split.SplitSpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PipelineJsonTest {

  private static final Pipeline FULL =
      new Pipeline(
              new Pipeline.Source(
                  List.of(Path.of("a ü.csv")),
                  List.of(Path.of("b.csv")),
                  new ReadOptions(
                      Map.of("sep", ";", "decimal", "comma"),
                      Map.of("uid", Role.CUSTOMER),
                      Set.of("late"),
                      Map.of("zone", ColumnType.CATEGORY))),
              Optional.of(
                  new Mapping(
                      Grain.EVENTS,
                      List.of(
                          new Field("uid", "User", ColumnType.ID, Role.CUSTOMER, "", true),
                          new Field("t", "Time", ColumnType.INSTANT, Role.TIME, "", false)),
                      Set.of("late"))),
              Optional.of(
                  new SessionRule(
                      SessionRule.By.CUSTOMER,
                      Optional.of(Duration.ofMinutes(30)),
                      true,
                      ZoneId.of("Europe/Berlin"))),
              List.of(Pipeline.Fix.DROP_DUPLICATES),
              new GoalSpec(
                  Optional.of("event=purchase"),
                  Optional.of("sum(price where event=purchase)"),
                  Optional.of(new DecisionMoment.AfterEvents(3))),
              Map.of("PageValues", "computed from the purchase"),
              new SplitSpec.Random(7),
              new Pipeline.LearnSpec(
                  List.of("logistic"),
                  Map.of("logistic", new Params(Map.of("c", "0.5"))),
                  42,
                  Duration.ofSeconds(90),
                  new SearchSpec(SearchSpec.Kind.HALVING, Duration.ofMinutes(3)),
                  new PreprocessSpec(
                      PreprocessSpec.Balance.SMOTE,
                      0.5,
                      PreprocessSpec.Calibration.AUTO,
                      PreprocessSpec.Selection.K,
                      7)),
              new SegmentSpec(
                  "kmeans",
                  4,
                  List.of("clicks"),
                  Map.of(0, "Quick deciders"),
                  9,
                  Map.of(1, "Write to them"),
                  List.of(0, 1, 1, 2),
                  Optional.of(new SegmentSpec.Basis(4, List.of("clicks")))),
              new MoneySpec(
                  Optional.of(60.0),
                  3,
                  0.25,
                  Optional.of(500L),
                  "€",
                  Set.of(MoneySpec.Amount.COST)))
          .with(
              new ExploreSpec(
                  new Filter(
                      List.of(
                          new Filter.OneOf("country", List.of("DE", "A|T")),
                          new Filter.Between("clicks", 3, Double.POSITIVE_INFINITY))),
                  Optional.of("event"),
                  List.of("view", "a>b")));

  @Test
  void everyPartOfARecipeSurvives() throws Exception {
    assertEquals(FULL, PipelineJson.read(Json.read(Json.write(PipelineJson.write(FULL)))));
  }

  @Test
  void anEmptyRecipeSurvives() throws Exception {
    Pipeline plain = Pipeline.of(List.of(Path.of("x.csv")));
    assertEquals(plain, PipelineJson.read(Json.read(Json.write(PipelineJson.write(plain)))));
  }

  @Test
  void aRuleOfAnOlderVersionIsTheGapAlone() throws Exception {
    ObjectNode old = PipelineJson.write(Pipeline.of(List.of(Path.of("x.csv"))));
    old.put("gap", "PT45M");
    assertEquals(
        Optional.of(new SessionRule(Optional.of(Duration.ofMinutes(45)))),
        PipelineJson.read(old).sessions());
  }

  @Test
  void aSessionRuleWithoutGapIsNotTheSameAsNoRule() throws Exception {
    Pipeline idAlone =
        Pipeline.of(List.of(Path.of("x.csv"))).with(new SessionRule(Optional.empty()));
    assertEquals(idAlone, PipelineJson.read(Json.read(Json.write(PipelineJson.write(idAlone)))));
  }
}
