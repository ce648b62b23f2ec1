package org.clicktrail.ui.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.render.slide.Slide;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.workbench.Notice;
import org.clicktrail.ui.workbench.Workbench;

/// The story shown to an audience, slide by slide, as the deck has it. Shown are story and results
/// as they were when it began; what is tried on a slide is gone when the slide is left.
final class Slideshow {

  private final Workbench workbench;
  private final Jobs jobs;
  private final Preview preview;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<Trial>> trial =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty notesShown = new SimpleBooleanProperty();
  private final ObservableValue<String> counter;
  private Optional<Run> run = Optional.empty();
  private Story told = Story.empty();
  private int tried = -1;

  Slideshow(Workbench workbench) {
    this.workbench = workbench;
    jobs = workbench.jobs();
    preview = new Preview(jobs);
    counter = Derived.of(this::place, preview.pageProperty(), at);
    preview.pageProperty().subscribe(page -> page.ifPresent(this::drawn));
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// The slide as drawn last; empty before the first.
  ReadOnlyObjectProperty<Optional<Preview.Page>> pageProperty() {
    return preview.pageProperty();
  }

  /// "3 of 11"; "" before the first slide is drawn.
  ObservableValue<String> counterProperty() {
    return counter;
  }

  /// What the speaker says with the slide shown.
  ObservableValue<String> notesProperty() {
    return pageProperty().map(page -> page.map(Preview.Page::slide).map(Slide::notes).orElse(""));
  }

  BooleanProperty notesShownProperty() {
    return notesShown;
  }

  /// What can be tried on the slide shown; empty where nothing can.
  ReadOnlyObjectProperty<Optional<Trial>> trialProperty() {
    return trial.getReadOnlyProperty();
  }

  /// Begins at the opening. Where the story is empty, the one the analysis tells by itself is
  /// shown; where there is nothing to tell, says so.
  void start() {
    run = workbench.runProperty().get();
    Story own = workbench.storyProperty().get();
    told = own.cards().isEmpty() ? run.map(Reports::story).orElse(own) : own;
    if (run.isEmpty() || told.cards().isEmpty()) {
      workbench.say(
          new Notice(
              Notice.Tone.ATTENTION, Messages.text("presentscreen.show.nothing"), List.of()));
      return;
    }
    notesShown.set(false);
    preview.clear();
    running.set(true);
    show(0);
  }

  void stop() {
    running.set(false);
    forget();
    preview.clear();
    run = Optional.empty();
    told = Story.empty();
  }

  void next() {
    show(at.get() + 1);
  }

  void previous() {
    show(at.get() - 1);
  }

  void first() {
    show(0);
  }

  void last() {
    show(Integer.MAX_VALUE);
  }

  /// The slide as the story has it again.
  void reset() {
    trial.get().ifPresent(now -> now.dials().forEach(Dial::reset));
  }

  private void show(int slide) {
    int end = pageProperty().get().map(page -> page.count() - 1).orElse(slide);
    int to = Math.clamp(slide, 0, Math.max(0, end));
    if (!running.get() || (to == at.get() && pageProperty().get().isPresent())) {
      return;
    }
    forget();
    at.set(to);
    draw(told);
  }

  private void draw(Story story) {
    Run results = run.orElseThrow();
    preview.drawPage(() -> workbench.decks().report(results, story), at.get());
  }

  private void forget() {
    trial.set(Optional.empty());
    tried = -1;
  }

  private String place() {
    return pageProperty()
        .get()
        .map(page ->
            Messages.text(
                "presentscreen.show.counter",
                Formats.count(at.get() + 1),
                Formats.count(page.count())))
        .orElse("");
  }

  /// Offers what can be tried on a slide that is drawn for the first time.
  private void drawn(Preview.Page page) {
    if (!running.get() || page.at() != at.get() || page.card() < 0 || tried == page.at()) {
      return;
    }
    tried = page.at();
    int slide = page.at();
    Run results = run.orElseThrow();
    Card card = told.cards().get(page.card());
    jobs.background()
        .execute(() -> {
          Optional<Trial> found =
              ThresholdTrial.of(results, card, jobs, other -> other(slide, page.card(), other))
                  .or(() ->
                      results
                          .scorer()
                          .flatMap(scorer ->
                              WhatIfTrial.of(
                                  scorer, card, jobs, other -> other(slide, page.card(), other))));
          jobs.foreground().execute(() -> offer(slide, found));
        });
  }

  private void offer(int slide, Optional<Trial> found) {
    if (running.get() && at.get() == slide && tried == slide) {
      trial.set(found);
    }
  }

  /// Draws the slide with what is tried on it, unless it was left.
  private void other(int slide, int index, Card card) {
    if (running.get() && at.get() == slide && trial.get().isPresent()) {
      List<Card> cards = new ArrayList<>(told.cards());
      cards.set(index, card);
      draw(new Story(cards));
    }
  }
}
