package org.clicktrail.ui.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.util.Subscription;
import org.clicktrail.core.job.Cancellation;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Autosave;
import org.clicktrail.project.Project;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.Notice;
import org.clicktrail.ui.workbench.Workbench;

/// Keeps the window's unsaved work against a crash, and offers what an earlier crash left. Written
/// in the background, a second after a change; after a slow write it waits four times as long as
/// that took. Confined to the foreground.
final class Autosaver {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final double PAUSE = 1;
  private static final double SHARE = 4;

  private final Workbench workbench;
  private final Autosave own;
  private final Means means;
  private final Cancellation cancellation = new Cancellation();
  private double pause = PAUSE;
  private boolean waiting;
  private boolean writing;
  private boolean again;
  private boolean complained;
  private Optional<Subscription> waitingToOffer = Optional.empty();

  /// @param nanos a clock that only moves forward
  record Means(Executor background, Executor foreground, Timer timer, LongSupplier nanos) {}

  Autosaver(Workbench workbench, Autosave own, Means means) {
    this.workbench = workbench;
    this.own = own;
    this.means = means;
    workbench.historyProperty().subscribe(this::changed);
    workbench.runProperty().subscribe(this::changed);
    workbench.projectFiles().fileProperty().subscribe(this::changed);
    workbench.projectFiles().dirty().subscribe(this::changed);
  }

  /// As [#offer], once no file is being opened and nothing else is being said.
  void offerInPeace(List<Autosave.Left> all) {
    boolean busy = workbench.projectFiles().openingProperty().get();
    if (all.isEmpty()) {
      return;
    }
    if (!busy && workbench.noticeProperty().get().isEmpty()) {
      waitingToOffer.ifPresent(Subscription::unsubscribe);
      offer(all);
    } else if (waitingToOffer.isEmpty()) {
      Runnable later = () -> means.foreground().execute(() -> offerInPeace(all));
      waitingToOffer =
          Optional.of(
              workbench
                  .projectFiles()
                  .openingProperty()
                  .subscribe(later)
                  .and(workbench.noticeProperty().subscribe(later)));
    }
  }

  /// Says that a crash left work, and offers to bring it back.
  void offer(List<Autosave.Left> all) {
    if (all.isEmpty()) {
      return;
    }
    Autosave.Left left = all.getFirst();
    workbench.say(
        new Notice(
            Notice.Tone.ATTENTION,
            Messages.text(
                "shell.recover",
                left.title(),
                TIME.format(left.when().atZone(ZoneId.systemDefault()))),
            List.of(
                Next.Button.of(Messages.text("shell.recover.back"), () -> bringBack(left)),
                Next.Button.of(
                    Messages.text("shell.recover.discard"),
                    () -> discard(left, all.subList(1, all.size()))))));
  }

  private void bringBack(Autosave.Left left) {
    workbench.dismissNotice();
    workbench
        .projectFiles()
        .recover(left.work(), left.file(), () -> means.background().execute(() -> adopt(left)));
  }

  private void adopt(Autosave.Left left) {
    try {
      own.adopt(left);
    } catch (ProblemException e) {
      complain(e);
    }
  }

  private void discard(Autosave.Left left, List<Autosave.Left> others) {
    workbench.dismissNotice();
    offer(others);
    means
        .background()
        .execute(() -> {
          try {
            left.discard();
          } catch (ProblemException e) {
            means.foreground().execute(() -> workbench.say(e.problem()));
          }
        });
  }

  private void changed() {
    if (writing || waiting) {
      again = writing;
      return;
    }
    waiting = true;
    means.timer().after(pause, this::write);
  }

  private void write() {
    waiting = false;
    writing = true;
    Optional<Project> work = workbench.projectFiles().unsaved();
    var file = workbench.projectFiles().fileProperty().get();
    String title = workbench.projectFiles().title();
    long start = means.nanos().getAsLong();
    means
        .background()
        .execute(() -> {
          try {
            if (work.isPresent()) {
              own.keep(work.get(), file, title, cancellation.guard(Progress.none()));
            } else {
              own.clear();
            }
          } catch (ProblemException e) {
            complain(e);
          } catch (CancellationException _) {
            // The window closes.
          } finally {
            means.foreground().execute(() -> written(start));
          }
        });
  }

  private void written(long start) {
    writing = false;
    pause = Math.max(PAUSE, SHARE * (means.nanos().getAsLong() - start) / 1e9);
    if (again) {
      again = false;
      changed();
    }
  }

  /// Once: a full disk fails every time.
  private void complain(ProblemException e) {
    means
        .foreground()
        .execute(() -> {
          if (!complained) {
            complained = true;
            workbench.say(
                new Notice(
                    Notice.Tone.ATTENTION,
                    Messages.text("shell.recover.failed", e.problem().sentence()),
                    List.of()));
          }
        });
  }

  /// Removes what is kept; the window closes in order. Waits for a write to stop.
  void close() {
    cancellation.cancel();
    try {
      own.close();
    } catch (ProblemException e) {
      System.getLogger(Autosaver.class.getName())
          .log(System.Logger.Level.WARNING, e.problem().sentence());
    }
  }
}
