package org.clicktrail.ui.goal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Scored;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.core.split.Splits;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// Who is scored, what is learnt from and what is tested on.
final class SplitModel {

  private final Workbench workbench;
  private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.RANDOM);
  private final ReadOnlyObjectWrapper<List<Way>> ways = new ReadOnlyObjectWrapper<>(List.of());
  private final ObservableValue<String> sentence;
  private final ObservableValue<List<String>> facts;
  private boolean showing;

  SplitModel(Workbench workbench) {
    this.workbench = workbench;
    sentence =
        Bindings.createStringBinding(
            () -> split().map(Split::sentence).orElse(""), workbench.runProperty());
    facts = Bindings.createObjectBinding(this::tell, workbench.runProperty());
    workbench.runProperty().subscribe(_ -> refresh());
    way.subscribe(this::choose);
  }

  /// Ways to divide sessions.
  enum Way {
    TIME,
    ROLLING,
    RANDOM,
    GROUP,
    ORDER,
    FILES;

    String words() {
      return Messages.text("goalscreen.split." + name().toLowerCase(Locale.ROOT));
    }

    private SplitSpec spec() {
      return switch (this) {
        case TIME -> new SplitSpec.ByTime();
        case ROLLING -> new SplitSpec.Rolling(Splits.PERIODS, Duration.ZERO);
        case RANDOM -> new SplitSpec.Random(Splits.FOLDS);
        case GROUP -> new SplitSpec.ByGroup(Splits.FOLDS);
        case ORDER -> new SplitSpec.ByOrder();
        case FILES -> new SplitSpec.Files();
      };
    }
  }

  /// The chosen way; setting it decides.
  ObjectProperty<Way> wayProperty() {
    return way;
  }

  /// The ways this file allows.
  ReadOnlyObjectProperty<List<Way>> waysProperty() {
    return ways.getReadOnlyProperty();
  }

  /// "Learnt from Feb–Oct, tested on 4,725 sessions of Nov–Dec"; "" before there is a split.
  ObservableValue<String> sentenceProperty() {
    return sentence;
  }

  /// Who is left out and why, one sentence each.
  ObservableValue<List<String>> factsProperty() {
    return facts;
  }

  private Optional<Split> split() {
    return workbench.runProperty().get().flatMap(Run::split);
  }

  private Optional<Snapshot> snapshot() {
    return workbench.runProperty().get().flatMap(Run::snapshot);
  }

  private void choose(Way chosen) {
    boolean same = split().filter(now -> of(now) == chosen).isPresent();
    if (!showing && !same) {
      workbench.change(
          Messages.text("goalscreen.change.split", chosen.words()),
          recipe -> recipe.with(chosen.spec()));
    }
  }

  private static Way of(Split split) {
    return switch (split.kind()) {
      case "time" -> Way.TIME;
      case "rolling" -> Way.ROLLING;
      case "group" -> Way.GROUP;
      case "order" -> Way.ORDER;
      case "files" -> Way.FILES;
      default -> Way.RANDOM;
    };
  }

  private void refresh() {
    showing = true;
    split().ifPresent(now -> way.set(of(now)));
    ways.set(allowed());
    showing = false;
  }

  private List<Way> allowed() {
    List<Way> all = new ArrayList<>();
    boolean files = snapshot().flatMap(Snapshot::file).isPresent();
    if (files) {
      all.add(Way.FILES);
    }
    if (!files && snapshot().flatMap(Snapshot::start).isPresent()) {
      all.add(Way.TIME);
      all.add(Way.ROLLING);
    }
    if (!files && snapshot().isPresent()) {
      all.add(Way.RANDOM);
    }
    if (!files && snapshot().filter(now -> now.start().isEmpty()).isPresent()) {
      all.add(Way.ORDER);
    }
    if (!files && snapshot().flatMap(Snapshot::customer).isPresent()) {
      all.add(Way.GROUP);
    }
    split().map(SplitModel::of).filter(now -> !all.contains(now)).ifPresent(all::addFirst);
    return List.copyOf(all);
  }

  private List<String> tell() {
    List<String> sentences = new ArrayList<>();
    snapshot().ifPresent(now -> tell(now, sentences));
    return List.copyOf(sentences);
  }

  private static void tell(Snapshot snapshot, List<String> sentences) {
    Scored scored = snapshot.scored();
    boolean customers = snapshot.moment() instanceof DecisionMoment.At;
    sentences.add(Messages.text("goalscreen.scored", Formats.count(scored.sessions())));
    if (scored.notReached() > 0) {
      sentences.add(
          Messages.text(
              customers ? "goalscreen.scored.new" : "goalscreen.scored.notreached",
              Formats.count(scored.notReached())));
    }
    if (scored.alreadyDecided() > 0) {
      sentences.add(
          Messages.text("goalscreen.scored.decided", Formats.count(scored.alreadyDecided())));
    }
  }
}
