package org.clicktrail.ui.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.workbench.Workbench;

/// The cards of the story, the one selected among them, and what the analyst does with them.
final class StoryModel {

  private final Workbench workbench;
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<Optional<String>> draft =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableValue<Optional<Card>> card;
  private Optional<String> spoken = Optional.empty();

  /// Id of the card that is written about.
  private Optional<String> typedFor = Optional.empty();

  StoryModel(Workbench workbench) {
    this.workbench = workbench;
    card = Derived.of(this::selected, workbench.storyProperty(), selected);
    workbench.storyProperty().subscribe(this::follow);
  }

  /// Index of the selected card; −1 for none.
  ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// The selected card as it is in the story.
  ObservableValue<Optional<Card>> cardProperty() {
    return card;
  }

  /// A headline while it is typed.
  ReadOnlyObjectProperty<Optional<String>> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  List<Card> cards() {
    return workbench.storyProperty().get().cards();
  }

  /// The selected card as it is in the story.
  Optional<Card> selected() {
    int at = selected.get();
    return at < 0 || at >= cards().size() ? Optional.empty() : Optional.of(cards().get(at));
  }

  /// The story with what is being typed.
  Story shown() {
    List<Card> all = new ArrayList<>(cards());
    int at = selected.get();
    draft.get().ifPresent(words -> all.set(at, all.get(at).withHeadline(words)));
    return new Story(all);
  }

  /// Shows another card; what is typed for this one is kept.
  void select(int index) {
    draft.get().ifPresent(this::headline);
    spoken.ifPresent(this::notes);
    selected.set(index >= 0 && index < cards().size() ? index : -1);
    typedFor = selected().map(Card::id);
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
    edit(
        Messages.text("presentscreen.change.moved", cards().get(from).headline()),
        all -> all.add(to, all.remove(from)));
    select(to);
  }

  /// Takes the selected card out of the story.
  void remove() {
    int at = selected.get();
    selected()
        .ifPresent(old ->
            edit(
                Messages.text("presentscreen.change.removed", old.headline()),
                all -> all.remove(at)));
  }

  /// The headline while it is typed: only the slide shows it.
  void draft(String headline) {
    draft.set(Optional.of(headline));
  }

  /// Keeps the headline; a blank one is not kept, and the one that stands there stays drawn from
  /// the run.
  void headline(String words) {
    draft.set(Optional.empty());
    String written = words.strip();
    if (selected().filter(old -> !written.equals(old.headline())).isPresent()
        && !written.isEmpty()) {
      change(
          Messages.text("presentscreen.change.headline", written),
          old -> old.withHeadline(written));
    }
  }

  /// The notes while they are typed.
  void draftNotes(String words) {
    spoken = Optional.of(words);
  }

  /// Notes that are typed and not yet kept.
  Optional<String> typedNotes() {
    return spoken;
  }

  /// Keeps the notes.
  void notes(String words) {
    spoken = Optional.empty();
    selected()
        .filter(old -> !words.strip().equals(old.notes().strip()))
        .ifPresent(old ->
            change(
                Messages.text("presentscreen.change.notes", old.headline()),
                now -> now.withNotes(words.strip())));
  }

  /// The first chart of the selected card.
  Optional<ChartSpec> chart() {
    return selected().stream()
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

  private void change(String sentence, UnaryOperator<Card> decision) {
    int at = selected.get();
    if (selected().isPresent()) {
      edit(sentence, all -> all.set(at, decision.apply(all.get(at))));
    }
  }

  private void edit(String sentence, Consumer<List<Card>> work) {
    workbench.changeStory(
        sentence,
        story -> {
          List<Card> all = new ArrayList<>(story.cards());
          work.accept(all);
          return new Story(all);
        });
  }

  /// Something is selected as long as there is a card. What was typed for a card that is gone goes
  /// with it.
  private void follow(Story story) {
    int last = story.cards().size() - 1;
    int at = Math.min(selected.get(), last);
    at = at < 0 && last >= 0 ? 0 : at;
    Optional<String> id = at < 0 ? Optional.empty() : Optional.of(story.cards().get(at).id());
    if (!id.equals(typedFor)) {
      draft.set(Optional.empty());
      spoken = Optional.empty();
      typedFor = id;
    }
    selected.set(at);
  }
}
