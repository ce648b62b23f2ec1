package org.clicktrail.ui.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clicktrail.core.job.Job;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Past;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Project;
import org.clicktrail.project.Run;
import org.clicktrail.project.SourceCheck;
import org.clicktrail.project.Verification;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.control.Questions;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.job.JobRunner;

/// Opens data and projects, saves projects, and asks before anything is lost. An open that fails or
/// is cancelled leaves the open project as it was.
public final class ProjectFiles {

  private static final String EXTENSION = ".clicktrail";

  private final Workbench workbench;
  private final Ports ports;
  private final ProjectLoader loader;
  private final JobRunner opening;
  private final JobRunner saving;
  private final JobRunner verifying;
  private final OwnFile file = new OwnFile();
  private final ReadOnlyObjectWrapper<Optional<Change>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanBinding dirty;

  ProjectFiles(Workbench workbench, Ports ports) {
    this.workbench = workbench;
    this.ports = ports;
    loader = new ProjectLoader(ports);
    opening = workbench.jobs().runner();
    saving = workbench.jobs().runner();
    verifying = workbench.jobs().runner();
    dirty =
        Bindings.createBooleanBinding(
            () -> !workbench.present().equals(saved.get()), workbench.historyProperty(), saved);
  }

  /// The project file; empty if never saved.
  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.property();
  }

  /// Whether something changed since the last save, or since a data file was opened.
  public BooleanBinding dirty() {
    return dirty;
  }

  public ReadOnlyBooleanProperty openingProperty() {
    return opening.runningProperty();
  }

  /// The job that opens a file; empty when idle.
  public ReadOnlyObjectProperty<Optional<JobEntry>> openingJobProperty() {
    return opening.currentProperty();
  }

  /// Asks for data files and opens them.
  public void chooseData() {
    chooseAndOpen(FilePort.Kind.DATA);
  }

  /// Asks for data files or a project and opens it.
  public void chooseAndOpen(FilePort.Kind kind) {
    List<Path> chosen = ports.files().open(kind);
    if (!chosen.isEmpty()) {
      open(chosen);
    }
  }

  /// Opens data files together, or one project; asks first if changes are not saved.
  public void open(List<Path> files) {
    leave(() -> {
      Path first = files.getFirst();
      if (files.size() == 1 && first.toString().endsWith(EXTENSION)) {
        openProject(first);
      } else {
        openData(Pipeline.of(files));
      }
    });
  }

  /// Opens data with a recipe of its own, such as a sample whose question is known.
  public void openData(Pipeline recipe) {
    List<Path> files = recipe.source().files();
    String name = name(files);
    start(
        Messages.text("workbench.job.open", name),
        loader.data(recipe),
        loaded -> {
          file.own(Optional.empty(), loaded.claim());
          show(loaded, Messages.text("workbench.change.opened", name));
          files.forEach(ports.opened());
        });
  }

  /// Where nothing is open yet, the Data screen shows how far it is; without a result the screen
  /// before comes back.
  private void start(
      String title,
      Job<ProjectLoader.Loaded> job,
      java.util.function.Consumer<ProjectLoader.Loaded> whenLoaded) {
    ScreenId before = workbench.screenProperty().get();
    boolean first = workbench.present().isEmpty();
    if (first) {
      workbench.go(ScreenId.DATA);
    }
    var end = workbench.whenDone(whenLoaded);
    opening.<ProjectLoader.Loaded>start(
        title,
        job,
        outcome -> {
          if (outcome instanceof Outcome.Done<?>) {
            workbench.go(ScreenId.DATA);
          } else if (first && workbench.screenProperty().get() == ScreenId.DATA) {
            workbench.go(before);
          }
          end.accept(outcome);
        });
  }

  private void openProject(Path path) {
    start(
        Messages.text("workbench.job.open", path.getFileName()),
        loader.project(path, Optional.of(path)),
        loaded -> {
          file.own(Optional.of(path), loaded.claim());
          show(loaded, Messages.text("workbench.change.opened", path.getFileName()));
          ports.opened().accept(path);
          goOn(loaded);
          tell(loaded);
        });
  }

  /// Brings back work that a crash left unsaved; it is unsaved still.
  ///
  /// @param work the project file it was kept in
  /// @param path the project file it belongs to; empty if it was never saved
  /// @param then runs when it is back
  public void recover(Path work, Optional<Path> path, Runnable then) {
    start(
        Messages.text("workbench.job.recover"),
        loader.project(work, path),
        loaded -> {
          file.own(path, loaded.claim());
          show(loaded, Messages.text("workbench.change.recovered"));
          saved.set(Optional.empty());
          then.run();
          goOn(loaded);
          tell(loaded);
        });
  }

  /// Where models were trained, what was learnt from them is shown again: computed in the
  /// background from the kept sessions, while the kept models predict.
  private void goOn(ProjectLoader.Loaded loaded) {
    if (loaded.content().scorer().isPresent()) {
      workbench.go(ScreenId.MODEL);
      workbench.jobs().foreground().execute(workbench.guide()::start);
    }
  }

  /// The open project if a crash would lose it: it has changes that are not saved, or was never
  /// saved at all.
  public Optional<Project> unsaved() {
    return dirty.get() || file.property().get().isEmpty()
        ? workbench.historyProperty().get().map(past -> content(past.present(), past.past()))
        : Optional.empty();
  }

  private Project content(Change state, Past past) {
    return new Project(
        state.pipeline(),
        state.story(),
        workbench.scorerProperty().getValue(),
        workbench.runProperty().get().orElseGet(() -> Run.of(state.pipeline().computed())),
        past);
  }

  /// Says what became of the project's data and of what was learnt from it; offers to read again
  /// what changed.
  private void tell(ProjectLoader.Loaded loaded) {
    SourceCheck source = loaded.source();
    String words =
        Stream.of(source.sentence(), loaded.recalled())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    boolean good = source.sentence().isEmpty() && loaded.content().run().asOf().isPresent();
    List<Next.Button> again = source.changed().isEmpty() ? List.of() : List.of(rereading());
    if (!words.isEmpty()) {
      workbench.say(new Notice(good ? Notice.Tone.DONE : Notice.Tone.ATTENTION, words, again));
    }
  }

  /// The offer to read the files again.
  Next.Button rereading() {
    return Next.Button.of(Messages.text("workbench.reread"), this::reread);
  }

  /// Forgets what was kept and computes again from the files as they are now. The project is
  /// unsaved then: its numbers are others.
  void reread() {
    workbench
        .present()
        .ifPresent(now -> {
          Run nothing = Run.of(now.pipeline().computed(), workbench.scorerProperty().getValue());
          workbench.restart(new OpenProject(ports.analysts(), nothing), nothing);
          saved.set(Optional.empty());
        });
  }

  /// Saves to the project's file, or asks for one.
  public void save() {
    save(() -> {});
  }

  /// Computes the project again from the sessions its file keeps, and says whether the numbers are
  /// those it was saved with. Saves first what is not saved. Nothing happens while it is under way.
  public void verify() {
    if (workbench.present().isEmpty() || verifying.runningProperty().get()) {
      return;
    }
    if (dirty.get() || file.property().get().isEmpty()) {
      save(this::verifySaved);
    } else {
      verifySaved();
    }
  }

  private void verifySaved() {
    Path path = file.property().get().orElseThrow();
    Notice begun = Notice.done(Messages.text("workbench.notice.verifying", path.getFileName()));
    workbench.say(begun);
    verifying.start(
        Messages.text("workbench.job.verify", path.getFileName()),
        progress -> ports.store().verify(path, progress),
        outcome -> {
          if (workbench.noticeProperty().get().filter(begun::equals).isPresent()) {
            workbench.dismissNotice();
          }
          workbench
              .<Verification>whenDone(found ->
                  workbench.say(
                      new Notice(
                          found.same() && found.compared() > 0
                              ? Notice.Tone.DONE
                              : Notice.Tone.ATTENTION,
                          found.sentence(),
                          List.of())))
              .accept(outcome);
        });
  }

  /// Asks where, then saves.
  public void saveAs() {
    askWhere().ifPresent(path -> write(path, () -> {}));
  }

  /// Runs `then` once nothing can be lost: asks about unsaved changes and saves if told to. Does
  /// not run it if the user stays.
  public void leave(Runnable then) {
    if (!dirty.get()) {
      then.run();
      return;
    }
    switch (ports.questions().unsaved(title())) {
      case SAVE -> save(then);
      case DISCARD -> then.run();
      case STAY -> {}
    }
  }

  /// Runs `then` if the window may close: jobs may stop and nothing unsaved is lost.
  public void quit(Runnable then) {
    List<String> running =
        workbench.jobs().entries().stream().filter(JobEntry::alive).map(JobEntry::title).toList();
    if (!running.isEmpty() && ports.questions().stopJobs(running) == Questions.Answer.NO) {
      return;
    }
    leave(() -> {
      workbench.jobs().cancelAll();
      workbench.close();
      file.release();
      then.run();
    });
  }

  /// Name of the project for titles and questions: its file, or the data file.
  public String title() {
    return file.property()
        .get()
        .map(path -> path.getFileName().toString())
        .or(() -> workbench.pipelineProperty().get().map(recipe -> name(recipe.source().files())))
        .orElse("");
  }

  private void save(Runnable then) {
    file.property().get().or(this::askWhere).ifPresent(path -> write(path, then));
  }

  private Optional<Path> askWhere() {
    String stem = title().replaceFirst("\\.[A-Za-z0-9]{1,10}(\\.gz)?$", "");
    return ports
        .files()
        .save(FilePort.Kind.PROJECT, stem + EXTENSION)
        .map(path ->
            path.toString().endsWith(EXTENSION)
                ? path
                : path.resolveSibling(path.getFileName() + EXTENSION));
  }

  private void write(Path path, Runnable then) {
    Optional<Change> state = workbench.present();
    if (state.isEmpty()) {
      return;
    }
    Project content = content(state.get(), Past.none());
    saving.<ProjectStore.Claim>start(
        Messages.text("workbench.job.save", path.getFileName()),
        progress -> {
          ProjectStore.Claim ours = ports.store().claim(path);
          OwnFile.keeping(
              ours,
              () -> {
                ports.store().save(path, content, progress);
                ports.thumbnails().keep(path, content.story());
                return path;
              });
          return ours;
        },
        workbench.whenDone(ours -> {
          file.own(Optional.of(path), ours);
          saved.set(state);
          ports.opened().accept(path);
          workbench.say(Notice.done(Messages.text("workbench.notice.saved", path.getFileName())));
          then.run();
        }));
  }

  /// The story was drawn again: what was clean stays clean.
  void redrawn(Change before, Change after) {
    if (saved.get().filter(before::equals).isPresent()) {
      saved.set(Optional.of(after));
    }
  }

  private void show(ProjectLoader.Loaded loaded, String sentence) {
    Project content = loaded.content();
    Change opened = new Change(sentence, content.pipeline(), content.story());
    History past = History.of(content.past(), opened);
    saved.set(Optional.of(past.present()));
    workbench.replace(loaded.project(), content.run(), past);
  }

  private static String name(List<Path> files) {
    String first = String.valueOf(files.getFirst().getFileName());
    return files.size() == 1 ? first : Messages.text("workbench.files", first, files.size() - 1);
  }
}
