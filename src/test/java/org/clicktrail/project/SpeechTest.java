package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.slide.Element;
import org.clicktrail.render.slide.Slide;
import org.clicktrail.render.slide.Slides;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the presenter says, and whose numbers it is.
class SpeechTest {

  @TempDir private static Path folder;
  private static PipelineRunner runner;
  private static Run run;

  /// 600 customers, a row each; who opened more mails buys more often.
  @BeforeAll
  static void train() throws Exception {
    List<String> lines = new ArrayList<>(List.of("customer_id,mails,age,bought"));
    for (int at = 0; at < 600; at++) {
      int mails = at * 7 % 10;
      boolean bought = at * 13 % 20 < mails;
      lines.add("c" + at + "," + mails + "," + (20 + at * 3 % 50) + "," + (bought ? "yes" : "no"));
    }
    Path file = Files.write(folder.resolve("customers.csv"), lines);
    runner = new PipelineRunner(folder, 0.2);
    Pipeline recipe =
        Pipeline.of(List.of(file)).with(new Pipeline.LearnSpec(List.of("logistic"), Map.of(), 1));
    run = Run.of(recipe);
    for (Step step : List.of(Step.EXPLORE, Step.TRAIN, Step.SEGMENTS)) {
      run = runner.advance(run, recipe, step, _ -> {}, Progress.none());
    }
  }

  @AfterAll
  static void close() {
    runner.close();
  }

  private static List<Slide> slides(Run of) {
    return Slides.of(Reports.of(of, Reports.story(of), LocalDate.of(2026, 1, 2)));
  }

  private static String footer(Slide slide) {
    return slide.elements().stream()
        .filter(Element.Words.class::isInstance)
        .map(Element.Words.class::cast)
        .filter(words -> words.role() == Element.Role.SOURCE)
        .map(words -> String.join(" ", words.paragraphs()))
        .findFirst()
        .orElse("");
  }

  @Test
  void everySlideOfTheStoryHasWordsOfItsOwn() {
    List<Card> cards = Reports.story(run).cards();
    assertTrue(cards.size() >= 7, cards::toString);
    for (Card card : cards) {
      assertTrue(Messages.has("notes.say." + card.id()), card.id());
      assertTrue(Messages.has("notes.from." + card.id()), card.id());
      assertEquals(2, card.notes().lines().count(), card::notes);
    }
  }

  @Test
  void nothingIsDumpedIntoTheNotes() {
    for (Slide slide : slides(run)) {
      assertFalse(slide.notes().contains(" | "), slide.notes());
      assertFalse(slide.notes().contains("{"), slide.notes());
    }
  }

  @Test
  void aFooterIsFileDateAndNumber() {
    List<Slide> slides = slides(run);
    for (Slide slide : slides.subList(0, slides.size() - 1)) {
      assertEquals("customers.csv · 600 customers · 2 January 2026", footer(slide));
    }
    assertTrue(footer(slides.getLast()).contains("SHA-256"), "the limits say how to check it");
  }

  /// A card drawn before a change of the recipe is told in the deck made after it.
  @Test
  void notesNameTheRunOnce() {
    Run other = run.deciding(0.123);
    String id = Reports.runId(other).replaceFirst(" .*", "");
    for (Slide slide : Slides.of(Reports.of(other, Reports.story(run), LocalDate.of(2026, 1, 2)))) {
      assertEquals(2, slide.notes().split(id, -1).length, slide.notes());
      assertFalse(slide.notes().contains(Reports.runId(run).replaceFirst(" .*", "")));
    }
  }

  @Test
  void whereARowIsACustomerNobodySpeaksOfSessions() {
    for (Slide slide : slides(run)) {
      assertFalse(slide.title().contains("session"), slide.title());
      assertFalse(slide.notes().contains("session"), slide.notes());
      slide.elements().stream()
          .filter(Element.Words.class::isInstance)
          .map(words -> String.join(" ", ((Element.Words) words).paragraphs()))
          .forEach(words -> assertFalse(words.contains("session"), words));
    }
  }

  @Test
  void theMethodOfTheSegmentsGoesByItsName() {
    Card card = Reports.card(run, "segments").orElseThrow();
    assertTrue(card.notes().contains("Method k-means,"), card::notes);
  }

  @Test
  void theTestAndItsSeedStandBehindWhatItMeasured() {
    Card card = Reports.card(run, "profit").orElseThrow();
    assertTrue(card.notes().endsWith("Seed 1."), card::notes);
    assertTrue(card.notes().contains(run.split().orElseThrow().sentence()), card::notes);
  }
}
