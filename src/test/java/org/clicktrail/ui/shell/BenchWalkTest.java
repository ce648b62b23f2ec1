package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/// The walk of `bench ui` still finds its way through the window, and the slider answers.
@ExtendWith(ApplicationExtension.class)
class BenchWalkTest {

  @TempDir Path folder;

  @Test
  @Tag("slow")
  void theWalkEndsWithADeckAndTheSliderAnswers() throws Exception {
    Path deck = folder.resolve("deck.pptx");
    try (Windowless window = Windowless.open(new Windowless.Files(sessions(), deck));
        Beats beats = Windowless.onJavaFx(Beats::start)) {
      new BenchWalk(window, beats).walk();
      assertTrue(Files.size(deck) > 10_000, "a deck");
      List<String> steps = beats.turns().stream().map(Beats.Turn::step).distinct().toList();
      assertTrue(steps.containsAll(List.of("open a file", "go to the models", "make the deck")));
      List<SliderBench.Answer> answers = new SliderBench(window).run();
      assertEquals(200, answers.size());
      assertTrue(answers.stream().allMatch(answer -> answer.wall() > 0), answers::toString);
    }
  }

  /// Every eighth session of the sample: enough to learn from, quick to train.
  private Path sessions() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("sample-data", "shop-sessions.csv"));
    return Files.write(
        folder.resolve("shop.csv"),
        IntStream.range(0, lines.size()).filter(row -> row % 8 == 0).mapToObj(lines::get).toList());
  }
}
