package org.clicktrail.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Project;
import org.clicktrail.project.Recalled;
import org.clicktrail.project.SourceCheck;
import org.clicktrail.project.Verification;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.control.Questions;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.workbench.Analyst;
import org.clicktrail.ui.workbench.Ports;
import org.clicktrail.ui.workbench.ProjectStore;
import org.clicktrail.ui.workbench.Thumbnails;
import org.clicktrail.ui.workbench.Workbench;

/// A workbench for tests: jobs run where the test says, files are kept in memory, questions are
/// answered from fields.
public final class FakeWorkbench {

  /// What was saved, in order.
  public final List<Project> saved = new ArrayList<>();

  /// What was verified, in order.
  public final List<Path> verified = new ArrayList<>();

  /// What the next project file holds; empty: the last one saved.
  public Optional<Project> stored = Optional.empty();

  /// The same with what it learnt; empty: nothing.
  public Optional<Recalled> recalled = Optional.empty();

  /// Project files another program has open.
  public final Set<Path> inUse = new HashSet<>();

  /// Project files this window has open.
  public final Set<Path> claimed = new HashSet<>();

  /// Answers of the dialogs.
  public Questions.Unsaved unsaved = Questions.Unsaved.STAY;

  public Questions.Answer stopJobs = Questions.Answer.NO;

  public List<Path> chosenToOpen = List.of();
  public Optional<Path> chosenToSave = Optional.empty();

  /// What became of the files of a project that is opened.
  public SourceCheck source = new SourceCheck(List.of(), List.of());

  /// Colours of charts.
  public final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);

  public final Workbench workbench;

  private FakeWorkbench(Analyst.Source analysts, Executor background, Executor foreground) {
    workbench =
        new Workbench(
            new Ports(
                analysts,
                new Store(),
                new Files(),
                new Answers(),
                _ -> {},
                FXCollections.observableArrayList(),
                palette,
                new Thumbnails(Optional.empty())),
            new Jobs(background, foreground, System::nanoTime));
  }

  /// Everything runs in place, on the calling thread.
  public static FakeWorkbench inPlace(Analyst analyst) {
    return new FakeWorkbench(() -> analyst, Runnable::run, Runnable::run);
  }

  /// Jobs run on the given executors.
  public static FakeWorkbench on(Analyst analyst, Executor background, Executor foreground) {
    return new FakeWorkbench(() -> analyst, background, foreground);
  }

  /// Opens one data file by name, and lets it be computed.
  public void open(String name) {
    workbench.projectFiles().openData(Pipeline.of(List.of(Path.of(name))));
  }

  private final class Store implements ProjectStore {
    @Override
    public Project open(Path file, Progress progress) throws ProblemException {
      return stored.orElseGet(saved::getLast);
    }

    @Override
    public Recalled recalled(Project project, Path file, Progress progress) {
      return recalled.orElseGet(() -> Recalled.nothing(project));
    }

    @Override
    public SourceCheck source(Project project, Progress progress) {
      return source;
    }

    @Override
    public Verification verify(Path file, Progress progress) {
      progress.report(0, 1);
      verified.add(file);
      return new Verification(1, List.of());
    }

    @Override
    public Claim claim(Path file) throws ProblemException {
      if (inUse.contains(file)) {
        throw new ProblemException(Problem.Kind.PROJECT_IN_USE, file);
      }
      claimed.add(file);
      return () -> claimed.remove(file);
    }

    @Override
    public void save(Path file, Project project, Progress progress) {
      saved.add(project);
    }
  }

  private final class Files implements FilePort {
    @Override
    public List<Path> open(Kind kind) {
      return chosenToOpen;
    }

    @Override
    public Optional<Path> save(Kind kind, String suggestion) {
      return chosenToSave;
    }
  }

  private final class Answers implements Questions {
    @Override
    public Unsaved unsaved(String project) {
      return unsaved;
    }

    @Override
    public Answer stopJobs(List<String> titles) {
      return stopJobs;
    }
  }
}
