package org.clicktrail.ui.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.report.Story;
import org.clicktrail.project.Past;

/// Changes in order, and where we stand among them. Immutable.
///
/// @param changes the first is how the project came to be, never empty
/// @param at index of the present state
public record History(List<Change> changes, int at) {

  public History {
    changes = List.copyOf(changes);
    if (at < 0 || at >= changes.size()) {
      throw new IllegalArgumentException(at + " of " + changes.size());
    }
  }

  /// The past of a project; `opened` alone where nothing is known of it.
  static History of(Past past, Change opened) {
    List<Change> changes =
        past.states().stream()
            .map(state -> new Change(state.sentence(), state.pipeline(), state.story()))
            .toList();
    return changes.isEmpty() ? of(opened) : new History(changes, past.at());
  }

  /// As it is kept.
  Past past() {
    return new Past(
        changes.stream()
            .map(change -> new Past.State(change.sentence(), change.pipeline(), change.story()))
            .toList(),
        at);
  }

  static History of(Change first) {
    return new History(List.of(first), 0);
  }

  public Change present() {
    return changes.get(at);
  }

  public boolean canUndo() {
    return at > 0;
  }

  public boolean canRedo() {
    return at < changes.size() - 1;
  }

  /// What undo would take back; empty where nothing can be undone.
  public Optional<Change> undone() {
    return canUndo() ? Optional.of(present()) : Optional.empty();
  }

  /// What redo would bring back; empty where nothing was undone.
  public Optional<Change> redone() {
    return canRedo() ? Optional.of(changes.get(at + 1)) : Optional.empty();
  }

  /// What had been undone is forgotten.
  History with(Change change) {
    List<Change> longer = new ArrayList<>(changes.subList(0, at + 1));
    longer.add(change);
    return new History(longer, longer.size() - 1);
  }

  History moved(int to) {
    return new History(changes, to);
  }

  /// The present state with another story, no new entry.
  History withStory(Story story) {
    List<Change> same = new ArrayList<>(changes);
    same.set(at, new Change(present().sentence(), present().pipeline(), story));
    return new History(same, at);
  }
}
