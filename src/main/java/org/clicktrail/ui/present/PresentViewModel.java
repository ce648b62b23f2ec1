package org.clicktrail.ui.present;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Exporter;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.render.Exporters;
import org.clicktrail.ui.job.JobRunner;
import org.clicktrail.ui.workbench.Decks;
import org.clicktrail.ui.workbench.Mark;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.ScreenModel;
import org.clicktrail.ui.workbench.Standing;
import org.clicktrail.ui.workbench.Workbench;

/// The Present screen: the story as cards, the slide of each, and the deck made of them.
public final class PresentViewModel implements ScreenModel {

  private static final double MINUTES_PER_CARD = 0.9;

  private final Workbench workbench;
  private final Decks decks;
  private final JobRunner telling;
  private final Preview preview;
  private final StoryModel story;
  private final Slideshow slideshow;
  private final ObjectProperty<Exporter> format =
      new SimpleObjectProperty<>(Exporters.ALL.getFirst());
  private final ObservableValue<State> state;
  private final ObservableValue<String> lead;
  private final ObservableValue<Boolean> stale;
  private final Standing standing;

  /// What the screen can show.
  enum State {
    NO_FILE,
    EMPTY,
    STORY
  }

  public PresentViewModel(Workbench workbench) {
    this.workbench = workbench;
    decks = workbench.decks();
    telling = workbench.jobs().runner();
    preview = new Preview(workbench.jobs());
    story = new StoryModel(workbench);
    slideshow = new Slideshow(workbench);
    state =
        Bindings.createObjectBinding(
            this::state, workbench.pipelineProperty(), workbench.storyProperty());
    lead = now(this::words);
    stale = now(() -> story.cards().stream().anyMatch(Card::stale));
    standing = new Standing(now(this::line), now(this::stateMark), now(this::nextStep));
    story.selectedProperty().subscribe(_ -> draw());
    story.draftProperty().subscribe(_ -> draw());
    workbench.storyProperty().subscribe(_ -> draw());
    workbench.runProperty().subscribe(_ -> draw());
  }

  ObservableValue<State> stateProperty() {
    return state;
  }

  ReadOnlyObjectProperty<Story> storyProperty() {
    return workbench.storyProperty();
  }

  /// The cards and the one selected.
  StoryModel story() {
    return story;
  }

  /// Its slide, with what is being typed.
  Preview preview() {
    return preview;
  }

  /// The story on the whole screen.
  Slideshow slideshow() {
    return slideshow;
  }

  ObjectProperty<Exporter> formatProperty() {
    return format;
  }

  ObservableValue<String> leadProperty() {
    return lead;
  }

  /// Whether a card is from before the last change.
  ObservableValue<Boolean> staleProperty() {
    return stale;
  }

  Decks decks() {
    return decks;
  }

  // What the analyst does

  /// Puts the story the analysis tells by itself in place of the present one.
  void useDefault() {
    run()
        .ifPresent(now ->
            telling.<Story>start(
                Messages.text("workbench.job.story"),
                _ -> Reports.story(now),
                workbench.whenDone(told ->
                    workbench.changeStory(
                        Messages.text("presentscreen.default.change"), _ -> told))));
  }

  /// Draws every card again from the present results.
  void redraw() {
    Story before = storyProperty().get();
    run()
        .ifPresent(now ->
            telling.<Story>start(
                Messages.text("workbench.job.cards"),
                progress -> Reports.redrawn(before, now, progress),
                workbench.whenDone(drawn -> workbench.redrawStory(before, drawn))));
  }

  /// Asks for a file and makes the deck in the chosen format.
  void make() {
    run().ifPresent(now -> decks.make(now, storyProperty().get(), format.get()));
  }

  /// The default story and its deck, in one step: what is missing for it is computed first.
  private void makeDefault() {
    decks.makeWhenComputed(format.get());
  }

  /// Saves the chart of the selected card as a picture.
  void savePicture() {
    story.chart().ifPresent(spec -> decks.picture(story.selected().orElseThrow().id(), spec));
  }

  /// Shows the story on the whole screen.
  public void present() {
    slideshow.start();
  }

  void openFile() {
    workbench.projectFiles().chooseData();
  }

  @Override
  public Standing standing() {
    return standing;
  }

  private Optional<Run> run() {
    return workbench.runProperty().get();
  }

  private void draw() {
    Optional<Run> results = run();
    if (results.isEmpty() || story.selected().isEmpty()) {
      preview.clear();
      return;
    }
    Story told = story.shown();
    preview.draw(() -> decks.report(results.get(), told), story.selectedProperty().get());
  }

  private State state() {
    if (workbench.pipelineProperty().get().isEmpty()) {
      return State.NO_FILE;
    }
    return story.cards().isEmpty() ? State.EMPTY : State.STORY;
  }

  private String words() {
    int count = story.cards().size();
    return switch (count) {
      case 0 -> "";
      case 1 -> Messages.text("presentscreen.lead.one");
      default ->
          Messages.text(
              "presentscreen.lead",
              Formats.count(count),
              Formats.count(Math.max(2, Math.rint(count * MINUTES_PER_CARD))));
    };
  }

  private String line() {
    return switch (state.getValue()) {
      case NO_FILE -> "";
      case EMPTY -> Messages.text("presentscreen.rail.none");
      case STORY ->
          story.cards().size() == 1
              ? Messages.text("presentscreen.rail.one")
              : Messages.text("presentscreen.rail", Formats.count(story.cards().size()));
    };
  }

  private Mark stateMark() {
    return switch (state.getValue()) {
      case NO_FILE -> Mark.NONE;
      case EMPTY -> Mark.NOT_STARTED;
      case STORY -> stale.getValue() ? Mark.ATTENTION : Mark.BEGUN;
    };
  }

  private Next nextStep() {
    String make = Messages.text("presentscreen.next.make");
    return switch (state.getValue()) {
      case NO_FILE -> Next.open(workbench.projectFiles());
      case EMPTY ->
          new Next(
              Next.Tone.CALM,
              Messages.text("presentscreen.next.empty"),
              Next.Button.of(make, this::makeDefault),
              List.of(Next.Button.of(Messages.text("presentscreen.default"), this::useDefault)));
      case STORY -> telling(make);
    };
  }

  private Next telling(String make) {
    int count = story.cards().size();
    long old = story.cards().stream().filter(Card::stale).count();
    Next.Button deck =
        decks.workingProperty().get()
            ? new Next.Button(make, () -> {}, Messages.text("presentscreen.next.busy"))
            : Next.Button.of(make, this::make);
    if (old > 0) {
      return new Next(
          Next.Tone.ATTENTION,
          Messages.text("presentscreen.next.stale", Formats.count(old), Formats.count(count)),
          deck,
          List.of(Next.Button.of(Messages.text("presentscreen.redraw"), this::redraw)));
    }
    return new Next(
        Next.Tone.CALM,
        count == 1
            ? Messages.text("presentscreen.next.ready.one")
            : Messages.text("presentscreen.next.ready", Formats.count(count)),
        deck);
  }

  private <T> ObservableValue<T> now(Callable<T> value) {
    return Bindings.createObjectBinding(
        value,
        workbench.storyProperty(),
        workbench.pipelineProperty(),
        workbench.runProperty(),
        story.selectedProperty(),
        decks.workingProperty());
  }
}
