package org.clicktrail.ui.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Exporter;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.render.Exporters;
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
  private final Preview preview;
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<Optional<String>> draft =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Exporter> format =
      new SimpleObjectProperty<>(Exporters.ALL.getFirst());
  private final ObservableValue<State> state;
  private final ObservableValue<Optional<Card>> card;
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
    preview = new Preview(workbench.jobs());
    state =
        Bindings.createObjectBinding(
            this::state, workbench.pipelineProperty(), workbench.storyProperty());
    card = now(this::selectedCard);
    lead = now(this::words);
    stale = now(() -> cards().stream().anyMatch(Card::stale));
    standing = new Standing(now(this::line), now(this::stateMark), now(this::nextStep));
    workbench.storyProperty().subscribe(this::follow);
    selected.subscribe(_ -> draw());
    draft.subscribe(_ -> draw());
    workbench.storyProperty().subscribe(_ -> draw());
    workbench.runProperty().subscribe(_ -> draw());
  }

  ObservableValue<State> stateProperty() {
    return state;
  }

  ReadOnlyObjectProperty<Story> storyProperty() {
    return workbench.storyProperty();
  }

  /// Index of the selected card; −1 for none.
  ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// The selected card as it is in the story.
  ObservableValue<Optional<Card>> cardProperty() {
    return card;
  }

  /// Its slide, with what is being typed.
  Preview preview() {
    return preview;
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

  void select(int index) {
    draft.set(Optional.empty());
    selected.set(index >= 0 && index < cards().size() ? index : -1);
  }

  /// Moves the selected card by some places; beyond the ends nothing happens.
  void move(int by) {
    move(selected.get(), selected.get() + by);
  }

  /// Moves a card to the place of another; the card stays selected.
  void move(int from, int to) {
    if (from < 0 || from == to || to < 0 || from >= cards().size() || to >= cards().size()) {
      return;
    }
    Card moved = cards().get(from);
    workbench.changeStory(
        Messages.text("presentscreen.change.moved", moved.headline()),
        story -> {
          List<Card> all = new ArrayList<>(story.cards());
          all.add(to, all.remove(from));
          return new Story(all);
        });
    select(to);
  }

  /// Takes the selected card out of the story.
  void remove() {
    selectedCard()
        .ifPresent(old -> {
          int at = selected.get();
          workbench.changeStory(
              Messages.text("presentscreen.change.removed", old.headline()),
              story -> {
                List<Card> all = new ArrayList<>(story.cards());
                all.remove(at);
                return new Story(all);
              });
        });
  }

  /// The headline while it is typed: only the slide shows it.
  void draft(String headline) {
    draft.set(Optional.of(headline));
  }

  /// Keeps the headline; a blank one is not kept.
  void headline(String words) {
    draft.set(Optional.empty());
    if (!words.isBlank()) {
      change(
          Messages.text("presentscreen.change.headline", words.strip()),
          old -> old.withHeadline(words.strip()));
    }
  }

  void notes(String words) {
    selectedCard()
        .ifPresent(old ->
            change(
                Messages.text("presentscreen.change.notes", old.headline()),
                card -> card.withNotes(words.strip())));
  }

  /// Puts the story the analysis tells by itself in place of the present one.
  void useDefault() {
    run()
        .ifPresent(now ->
            workbench.changeStory(
                Messages.text("presentscreen.default.change"), _ -> Reports.story(now)));
  }

  /// Draws every card again from the present results.
  void redraw() {
    run().ifPresent(now -> workbench.redrawStory(Reports.redrawn(storyProperty().get(), now)));
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
    chart().ifPresent(spec -> decks.picture(selectedCard().orElseThrow().id(), spec));
  }

  /// The first chart of the selected card.
  Optional<ChartSpec> chart() {
    return selectedCard().stream()
        .flatMap(shown -> shown.blocks().stream())
        .filter(Block.Chart.class::isInstance)
        .map(block -> ((Block.Chart) block).spec())
        .findFirst();
  }

  /// Cards with a chart.
  long charts() {
    return cards().stream()
        .filter(one -> one.blocks().stream().anyMatch(Block.Chart.class::isInstance))
        .count();
  }

  void openFile() {
    workbench.projectFiles().chooseData();
  }

  @Override
  public Standing standing() {
    return standing;
  }

  private List<Card> cards() {
    return workbench.storyProperty().get().cards();
  }

  private Optional<Run> run() {
    return workbench.runProperty().get();
  }

  private Optional<Card> selectedCard() {
    int at = selected.get();
    return at < 0 || at >= cards().size() ? Optional.empty() : Optional.of(cards().get(at));
  }

  private void change(String sentence, java.util.function.UnaryOperator<Card> decision) {
    int at = selected.get();
    if (selectedCard().isEmpty()) {
      return;
    }
    workbench.changeStory(
        sentence,
        story -> {
          List<Card> all = new ArrayList<>(story.cards());
          all.set(at, decision.apply(all.get(at)));
          return new Story(all);
        });
  }

  /// Something is selected as long as there is a card.
  private void follow(Story story) {
    int last = story.cards().size() - 1;
    int at = Math.min(selected.get(), last);
    selected.set(at < 0 && last >= 0 ? 0 : at);
  }

  private void draw() {
    Optional<Run> results = run();
    if (results.isEmpty() || selectedCard().isEmpty()) {
      preview.clear();
      return;
    }
    List<Card> shown = new ArrayList<>(cards());
    int at = selected.get();
    draft.get().ifPresent(words -> shown.set(at, shown.get(at).withHeadline(words)));
    Story told = new Story(shown);
    preview.draw(() -> decks.report(results.get(), told), at);
  }

  private State state() {
    if (workbench.pipelineProperty().get().isEmpty()) {
      return State.NO_FILE;
    }
    return cards().isEmpty() ? State.EMPTY : State.STORY;
  }

  private String words() {
    int count = cards().size();
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
          cards().size() == 1
              ? Messages.text("presentscreen.rail.one")
              : Messages.text("presentscreen.rail", Formats.count(cards().size()));
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
    int count = cards().size();
    long old = cards().stream().filter(Card::stale).count();
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
        selected,
        decks.workingProperty());
  }
}
