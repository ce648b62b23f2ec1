package org.clicktrail.ui.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ExploreCharts;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Preview;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SourceFile;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Sentences;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.chart.ChartActions;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.workbench.Mark;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.ScreenModel;
import org.clicktrail.ui.workbench.Standing;
import org.clicktrail.ui.workbench.Workbench;

/// State and actions of the Data screen: what was read, what its columns mean, what to decide.
public final class DataViewModel implements ScreenModel {

  private final Workbench workbench;
  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.OVERVIEW);
  private final ObjectProperty<Optional<String>> column =
      new SimpleObjectProperty<>(Optional.empty());
  private final SessionGrid grid;
  private final EventGrid events;
  private final RolesModel roles;
  private final ReadingModel reading;
  private final FindingFixes fixes;
  private final SessionsModel sessions;
  private final ObservableValue<Boolean> taken;
  private final Standing standing;

  public DataViewModel(Workbench workbench) {
    this.workbench = workbench;
    this.grid = new SessionGrid(workbench);
    this.events = new EventGrid(workbench);
    this.roles = new RolesModel(workbench, this::compute);
    this.reading = new ReadingModel(workbench, this::compute);
    this.fixes = new FindingFixes(workbench, tab, reading.tables(), this::compute);
    this.sessions = new SessionsModel(workbench, this::compute);
    this.taken = roles.taken();
    this.standing =
        new Standing(now(this::line), now(this::mark), taken.flatMap(_ -> now(this::next)));
    workbench.runProperty().subscribe(this::opened);
  }

  /// Parts of the screen.
  enum Tab {
    OVERVIEW,
    EVENTS,
    SESSIONS,
    REFUSED
  }

  // The file

  /// What was read; empty without a file.
  ObservableValue<Optional<ImportReport>> report() {
    return workbench.runProperty().map(run -> run.flatMap(Run::report));
  }

  ObservableValue<Boolean> open() {
    return report().map(Optional::isPresent);
  }

  /// A first file is being read.
  ObservableValue<Boolean> opening() {
    return Derived.of(
        () -> !open().getValue() && workbench.projectFiles().openingProperty().get(),
        workbench.runProperty(),
        workbench.projectFiles().openingProperty());
  }

  ReadOnlyObjectProperty<Optional<JobEntry>> openingJob() {
    return workbench.projectFiles().openingJobProperty();
  }

  /// Whether nothing is open about what the file is: it was recognised as a known export beyond
  /// doubt, or taken as shown.
  ObservableValue<Boolean> recognised() {
    return taken.flatMap(
        yes -> report().map(report -> yes || report.filter(DataViewModel::certain).isPresent()));
  }

  ObservableValue<String> title() {
    return taken.flatMap(yes ->
        words(report ->
            unknown(report)
                ? Messages.text(yes ? "data.unknown.taken" : "data.unknown")
                : Messages.text(
                    certain(report) ? "data.recognised" : "data.looks_like",
                    report.templateName())));
  }

  /// How it was read, in words.
  ObservableValue<String> readAs() {
    return words(report ->
        Sentences.joined(
            report.recognition().reason(),
            report
                .recognition()
                .documented()
                .map(page -> Messages.text("template.documented", page))
                .orElse(""),
            report.dialect()));
  }

  ObservableValue<List<Preview>> previews() {
    return report().map(report -> report.map(ImportReport::previews).orElse(List.of()));
  }

  ObservableValue<List<Quality>> findings() {
    return report().map(report -> report.map(ImportReport::quality).orElse(List.of()));
  }

  /// Of which files the findings are.
  List<SourceFile> files() {
    return report().getValue().map(ImportReport::files).orElse(List.of());
  }

  ObservableValue<String> findingsTitle() {
    return words(report -> {
      long decide = decisions(report);
      long others =
          report.quality().stream().filter(q -> q.severity() == Quality.Severity.NOTE).count();
      return decide == 0
          ? Messages.text("data.findings.none", others)
          : Messages.text(decide == 1 ? "data.findings.one" : "data.findings", decide, others);
    });
  }

  ObservableValue<List<Reject>> rejects() {
    return report().map(report -> report.map(ImportReport::rejects).orElse(List.of()));
  }

  ObservableValue<String> rejected() {
    return words(report ->
        report.rejected() == 0
            ? Messages.text("data.refused.none", Formats.count(report.rows()))
            : Messages.text(
                "data.refused",
                Formats.count(report.rejected()),
                Formats.count((long) report.rejects().size())));
  }

  /// The columns the recipe leaves out.
  ObservableValue<Set<String>> dropped() {
    return workbench
        .pipelineProperty()
        .map(recipe -> recipe.map(now -> now.dropped().keySet()).orElse(Set.of()));
  }

  /// What mends findings.
  FindingFixes fixes() {
    return fixes;
  }

  /// How events become sessions.
  SessionsModel sessions() {
    return sessions;
  }

  /// What its columns mean.
  RolesModel roles() {
    return roles;
  }

  /// Reading it differently.
  ReadingModel reading() {
    return reading;
  }

  // One column

  ObservableValue<List<Distribution>> distributions() {
    return workbench
        .runProperty()
        .map(run -> run.flatMap(Run::exploration).map(Exploration::columns).orElse(List.of()));
  }

  /// Feature whose histogram is shown; empty: the most telling one.
  ObjectProperty<Optional<String>> columnProperty() {
    return column;
  }

  ObservableValue<Optional<ChartSpec>> histogram() {
    return Derived.of(
        () -> {
          List<Distribution> all = distributions().getValue();
          return all.stream()
              .filter(d -> column.get().isEmpty() || d.feature().equals(column.get().get()))
              .findFirst()
              .or(() -> all.stream().findFirst())
              .map(d -> ExploreCharts.distribution(d, workbench.caveats().getValue()));
        },
        workbench.runProperty(),
        column);
  }

  /// There are columns to draw.
  ObservableValue<Boolean> drawn() {
    return distributions().map(all -> !all.isEmpty());
  }

  /// They are being computed.
  ObservableValue<Boolean> drawing() {
    return undrawn(true);
  }

  /// Nothing is drawn, and nothing is computed that would be.
  ObservableValue<Boolean> undrawn() {
    return undrawn(false);
  }

  private ObservableValue<Boolean> undrawn(boolean working) {
    ObservableValue<Boolean> drawn = drawn();
    return Derived.of(() -> !drawn.getValue() && job().get().isPresent() == working, drawn, job());
  }

  /// What is missing then.
  ObservableValue<String> noHistogram() {
    return workbench.runProperty().map(run -> Messages.text(absence(run)));
  }

  /// And why.
  ObservableValue<String> whyNoHistogram() {
    return workbench.runProperty().map(run -> Messages.text(absence(run) + ".why"));
  }

  private static String absence(Optional<Run> run) {
    return run.flatMap(Run::exploration).isPresent()
        ? "data.chart.nonumbers"
        : "data.chart.unexplored";
  }

  ChartActions chartTools() {
    return workbench.chartTools(_ -> "distribution:" + column.get().orElse(firstColumn()));
  }

  ObservableValue<Palette> palette() {
    return workbench.palette();
  }

  ReadOnlyObjectProperty<Optional<JobEntry>> job() {
    return workbench.jobProperty();
  }

  SessionGrid grid() {
    return grid;
  }

  EventGrid events() {
    return events;
  }

  ObjectProperty<Tab> tabProperty() {
    return tab;
  }

  void openFile() {
    workbench.projectFiles().chooseData();
  }

  // Frame

  @Override
  public Standing standing() {
    return standing;
  }

  private String line() {
    Optional<ImportReport> report = report().getValue();
    if (report.isEmpty()) {
      return "";
    }
    long open = decisions(report.get());
    return workbench.fresh(Step.GOAL)
        ? Messages.text(
            "data.result.sessions", report.get().noun(), Formats.count(report.get().sessions()))
        : open == 0
            ? Messages.text("data.result.rows", Formats.count(report.get().rows()))
            : Messages.text(open == 1 ? "data.result.findings.one" : "data.result.findings", open);
  }

  private Mark mark() {
    return report().getValue().isEmpty()
        ? Mark.NONE
        : workbench.fresh(Step.GOAL)
            ? Mark.DONE
            : decisions(report().getValue().get()) > 0 ? Mark.ATTENTION : Mark.BEGUN;
  }

  private Next next() {
    return report()
        .getValue()
        .map(this::next)
        .orElseGet(() ->
            new Next(
                Next.Tone.CALM,
                Messages.text("data.next.open"),
                Next.Button.of(Messages.text("start.open"), this::openFile)));
  }

  private Next next(ImportReport report) {
    String missing = missingRole(report.mapping());
    boolean unsure =
        !taken.getValue() && report.mapping().fields().stream().anyMatch(field -> !field.sure());
    String sentence =
        !missing.isEmpty()
            ? missing
            : unsure ? Messages.text("data.next.confirm") : Messages.text("data.next.use");
    return new Next(
        missing.isEmpty() && !unsure ? Next.Tone.CALM : Next.Tone.ATTENTION,
        sentence,
        new Next.Button(Messages.text("data.use"), this::use, missing));
  }

  /// Takes the file as shown: everything up to the story is computed with honest defaults.
  void use() {
    compute();
    workbench.go(ScreenId.EXPLORE);
    workbench.guide().start();
  }

  @Override
  public void shown() {
    compute();
  }

  /// Another file is there: this screen may have been in view all the time.
  private void opened(Optional<Run> before, Optional<Run> now) {
    if (before.isEmpty() && now.isPresent()) {
      workbench
          .jobs()
          .foreground()
          .execute(() -> {
            if (workbench.screenProperty().get() == ScreenId.DATA) {
              shown();
            }
          });
    }
  }

  private void compute() {
    boolean usable =
        report().getValue().filter(report -> missingRole(report.mapping()).isEmpty()).isPresent();
    workbench.advance(Step.IMPORT);
    if (usable) {
      workbench.advance(Step.GOAL);
      workbench.advance(Step.EXPLORE);
    }
  }

  private static String missingRole(Mapping mapping) {
    boolean whose = mapping.has(Role.SESSION) || mapping.has(Role.CUSTOMER);
    return mapping.grain() == Grain.EVENTS && !whose ? Messages.text("data.next.norole") : "";
  }

  private String firstColumn() {
    return distributions().getValue().stream().findFirst().map(Distribution::feature).orElse("");
  }

  private long decisions(ImportReport report) {
    return report.quality().stream()
        .filter(q -> q.severity() == Quality.Severity.ATTENTION && !fixes.leftOut(q))
        .count();
  }

  private static boolean certain(ImportReport report) {
    return report.recognition().known() && report.recognition().confidence() >= 1;
  }

  private static boolean unknown(ImportReport report) {
    return !report.recognition().known();
  }

  private ObservableValue<String> words(
      java.util.function.Function<ImportReport, String> sentence) {
    return now(() -> report().getValue().map(sentence).orElse(""));
  }

  private <T> ObservableValue<T> now(Supplier<T> value) {
    return Derived.of(value, workbench.runProperty(), workbench.pipelineProperty());
  }
}
