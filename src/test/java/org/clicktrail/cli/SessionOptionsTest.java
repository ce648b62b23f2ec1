package org.clicktrail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.project.Pipeline;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SessionOptionsTest {

  private static Optional<SessionRule> rule(String... arguments) throws ProblemException {
    SessionOptions options = CommandLine.populateCommand(new SessionOptions(), arguments);
    return options.in(Pipeline.of(List.of(Path.of("x.csv")))).sessions();
  }

  @Test
  void everyPartOfTheRuleCanBeSaid() throws ProblemException {
    assertEquals(Optional.empty(), rule());
    assertEquals(
        Optional.of(
            new SessionRule(
                SessionRule.By.CUSTOMER,
                Optional.of(Duration.ofMinutes(90)),
                true,
                ZoneId.of("Europe/Berlin"))),
        rule("--sessions-by", "customer", "--gap", "90m", "--midnight", "--zone", "Europe/Berlin"));
    assertEquals(
        Optional.of(new SessionRule(Optional.of(Duration.ofHours(2)))), rule("--gap", "2h"));
  }

  @Test
  void whatDoesNotExistIsSaid() {
    for (List<String> wrong :
        List.of(
            List.of("--zone", "Middle/Earth"),
            List.of("--gap", "soon"),
            List.of("--sessions-by", "basket"))) {
      ProblemException problem =
          assertThrows(ProblemException.class, () -> rule(wrong.toArray(String[]::new)));
      assertEquals(true, problem.problem().sentence().contains(wrong.getLast()), wrong.toString());
    }
  }
}
