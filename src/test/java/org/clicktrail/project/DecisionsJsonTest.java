package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.explore.Annotation;
import org.clicktrail.core.job.ProblemException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DecisionsJsonTest {

  private static final Pipeline RECIPE = Pipeline.of(List.of(Path.of("shop.csv")));

  @Test
  void decisionsAreWrittenAndReadAgain() throws ProblemException {
    Pipeline decided =
        RECIPE.with(
            new Pipeline.Decisions(Set.of("PageValues"), Optional.of("tree"), Optional.of(0.12))
                .withAnnotations(
                    List.of(new Annotation(LocalDate.of(2024, 1, 20), "price cut, “spring”")))
                .withFixed(Set.of("cons.price.idx", "age")));
    assertEquals(decided, PipelineJson.read(Json.read(Json.write(PipelineJson.write(decided)))));
  }

  @Test
  void aRecipeOfAnOlderVersionHasNoDecisions() throws ProblemException {
    ObjectNode older = PipelineJson.write(RECIPE);
    older.remove("decisions");
    assertEquals(Pipeline.Decisions.none(), PipelineJson.read(older).decisions());
  }
}
