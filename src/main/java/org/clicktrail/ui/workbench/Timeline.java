package org.clicktrail.ui.workbench;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.report.Story;
import org.clicktrail.project.Pipeline;

/// Recipe and story as they are now, and every state they had since the project was opened.
///
/// Listeners hear of the history first, then of the story, then of the recipe.
final class Timeline {

  private final ReadOnlyObjectWrapper<Optional<History>> history =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Pipeline>> pipeline =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ExploreSpec> explore =
      new ReadOnlyObjectWrapper<>(ExploreSpec.none());
  private final ReadOnlyObjectWrapper<Story> story = new ReadOnlyObjectWrapper<>(Story.empty());
  private final Runnable beforeRecipe;
  private final Consumer<Pipeline> afterRecipe;

  /// @param beforeRecipe runs before another recipe takes the place of the present one
  /// @param afterRecipe gets the new recipe once everybody has heard of it
  Timeline(Runnable beforeRecipe, Consumer<Pipeline> afterRecipe) {
    this.beforeRecipe = beforeRecipe;
    this.afterRecipe = afterRecipe;
  }

  ReadOnlyObjectProperty<Optional<History>> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /// The recipe without what only Explore asks: nothing else hears of that.
  ReadOnlyObjectProperty<Optional<Pipeline>> pipelineProperty() {
    return pipeline.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ExploreSpec> exploreProperty() {
    return explore.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Story> storyProperty() {
    return story.getReadOnlyProperty();
  }

  Optional<Change> present() {
    return history.get().map(History::present);
  }

  /// Another project: what was before is forgotten.
  void start(History opened) {
    show(opened);
  }

  /// A new entry, unless the recipe stays the same. The cards of the story are from before it,
  /// unless only Explore asks for something else.
  void change(String sentence, UnaryOperator<Pipeline> decision) {
    present()
        .ifPresent(before -> {
          Pipeline next = decision.apply(before.pipeline());
          if (!next.equals(before.pipeline())) {
            boolean same = next.computed().equals(before.pipeline().computed());
            Story kept = same ? before.story() : StoryCards.aged(before.story());
            push(new Change(sentence, next, kept));
          }
        });
  }

  /// A new entry, unless the story stays the same.
  void changeStory(String sentence, UnaryOperator<Story> decision) {
    present()
        .ifPresent(before -> {
          Story next = decision.apply(before.story());
          if (!next.equals(before.story())) {
            push(new Change(sentence, before.pipeline(), next));
          }
        });
  }

  /// Puts another story in the present entry.
  ///
  /// @return the entry as it was; empty if the story stays the same
  Optional<Change> redrawn(Story drawn) {
    Optional<Change> before = present().filter(now -> !now.story().equals(drawn));
    if (before.isPresent()) {
      show(history.get().orElseThrow().withStory(drawn));
    }
    return before;
  }

  void undo() {
    history.get().filter(History::canUndo).ifPresent(past -> goTo(past.at() - 1));
  }

  void redo() {
    history.get().filter(History::canRedo).ifPresent(past -> goTo(past.at() + 1));
  }

  /// Back (or forward) to an entry.
  void goTo(int entry) {
    history.get().ifPresent(past -> show(past.moved(entry)));
  }

  private void push(Change change) {
    show(history.get().orElseThrow().with(change));
  }

  private void show(History next) {
    Change present = next.present();
    Optional<Pipeline> recipe = Optional.of(present.pipeline().computed());
    boolean changed = !pipeline.get().equals(recipe);
    history.set(Optional.of(next));
    story.set(present.story());
    if (changed) {
      beforeRecipe.run();
      pipeline.set(recipe);
      afterRecipe.accept(recipe.get());
    }
    explore.set(present.pipeline().explore());
  }
}
