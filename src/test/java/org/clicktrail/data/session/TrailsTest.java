package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clicktrail.core.explore.Trails;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.engine.WithEngine;
import org.junit.jupiter.api.Test;

/// Expected ways are read off the log in this file.
class TrailsTest extends WithEngine {

  private static final Mapping SHOP =
      Logs.mapping(
          Grain.EVENTS,
          Logs.field("session", ColumnType.ID, Role.SESSION),
          Logs.field("time", ColumnType.INSTANT, Role.TIME),
          Logs.field("category", ColumnType.CATEGORY, Role.CATEGORY),
          Logs.field("kind", ColumnType.CATEGORY, Role.EVENT));

  /// Not in order of time: the cart of session a comes before its second view.
  private static final String[] EVENTS = {
    "b,2024-03-02 10:00:00,shoes,view",
    "a,2024-03-02 23:00:00,shoes,view",
    "a,2024-03-02 23:05:00,hats,view",
    "a,2024-03-02 23:01:00,,cart",
    "c,2024-03-02 23:07:00,hats,",
  };

  private Sessions shop() throws ProblemException {
    return new Sessions(Logs.imported(engine, SHOP, EVENTS), SHOP, SessionRule.standard(SHOP));
  }

  private static Map<String, String> ways(Sessions sessions, int at) throws ProblemException {
    Trails trails = sessions.trails(Progress.none());
    Trails.Told column = trails.columns().get(at);
    List<String> words = trails.words(column, Progress.none());
    Snapshot end =
        sessions.snapshot(
            Optional.empty(), Optional.empty(), new DecisionMoment.End(), Progress.none());
    assertEquals(end.rows(), trails.sessions());
    Map<String, String> ways = new TreeMap<>();
    trails.walk(
        column,
        (session, codes, times, events) -> {
          StringBuilder way = new StringBuilder();
          for (int event = 0; event < events; event++) {
            long since = (times[event] - times[0]) / 1_000_000;
            way.append(codes[event] < 0 ? "?" : words.get(codes[event])).append(since).append(' ');
          }
          ways.put(end.session().text(session), way.toString().strip());
        },
        Progress.none());
    return ways;
  }

  @Test
  void followsWhatHappenedFirstThenCategories() throws ProblemException {
    assertEquals(
        List.of("kind", "category"),
        shop().trails(Progress.none()).columns().stream().map(Trails.Told::column).toList());
  }

  @Test
  void eventsComeInOrderOfTimeUnderTheNumberOfTheirRow() throws ProblemException {
    assertEquals(Map.of("a", "view0 cart60 view300", "b", "view0", "c", "?0"), ways(shop(), 0));
    assertEquals(Map.of("a", "shoes0 ?60 hats300", "b", "shoes0", "c", "hats0"), ways(shop(), 1));
  }
}
