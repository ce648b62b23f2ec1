package org.clicktrail.data.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Personal;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.Quality.Severity;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.format.Note;
import org.clicktrail.data.template.Recognised;

/// Looks for what an analyst should know before trusting the rows.
final class QualityCheck {

  private final RowAccess rows;
  private final Recognised recognised;
  private final Scans scans;
  private final Map<String, Decision> decisions;
  private final Findings findings;

  QualityCheck(
      RowAccess rows, Recognised recognised, Scans scans, Map<String, Decision> decisions) {
    this.rows = rows;
    this.recognised = recognised;
    this.scans = scans;
    this.decisions = decisions;
    this.findings = new Findings(scans.rows());
  }

  /// All findings, gravest first.
  List<Quality> findings() throws ProblemException {
    prose();
    if (recognised.noPurchase()) {
      findings.add("no_purchase", Severity.ATTENTION, Findings.Where.rows(), findings.rows());
    }
    knownLater();
    traps();
    personal();
    refused();
    new OddFindings(scans, findings).look();
    notes();
    extraColumns();
    duplicates();
    new ColumnFindings(rows, recognised, scans, decisions, findings).look();
    return findings.sorted();
  }

  private void prose() {
    List<String> sentences = Prose.sentences(scans.files().getFirst());
    if (!sentences.isEmpty()) {
      findings.add(
          "prose",
          Severity.ATTENTION,
          Findings.Where.rows().like(sentences.stream().limit(Findings.EXAMPLES).toList()),
          findings.rows());
    }
  }

  private void knownLater() {
    List<String> columns =
        recognised.fields().stream()
            .map(Field::name)
            .filter(recognised.knownLater()::contains)
            .toList();
    if (!columns.isEmpty()) {
      findings.add(
          "known_later",
          Severity.ATTENTION,
          Findings.Where.columns(columns),
          findings.rows(),
          Findings.names(columns));
    }
  }

  private void traps() {
    for (Recognised.Warning trap : recognised.traps()) {
      findings.told(
          "known_trap",
          trap.decide() ? Severity.ATTENTION : Severity.NOTE,
          trap.columns(),
          trap.title(),
          trap.detail());
    }
  }

  private void personal() {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (Field field : recognised.fields()) {
      Personal.of(field.name(), field.type(), scans.stats(field.name()).words())
          .ifPresent(
              kind -> kinds.put(field.name(), Messages.text("quality.personal." + kind.id())));
    }
    if (!kinds.isEmpty()) {
      String names =
          kinds.entrySet().stream()
              .map(e -> "“" + e.getKey() + "” (" + e.getValue() + ")")
              .collect(Collectors.joining(", "));
      findings.add(
          ImportReport.PERSONAL,
          Severity.NOTE,
          Findings.Where.columns(List.copyOf(kinds.keySet())),
          findings.rows(),
          names);
    }
  }

  private void refused() {
    long refused = scans.results().stream().mapToLong(FileScan.Result::rejected).sum();
    if (refused == 0) {
      findings.good("refused", Formats.count(findings.rows()));
      return;
    }
    findings.counted(
        "refused",
        Severity.ATTENTION,
        refused,
        scans.results().stream()
            .flatMap(file -> file.rejects().stream())
            .map(QualityCheck::example));
  }

  private static String example(Reject reject) {
    return Messages.text(
        "quality.refused.example",
        reject.file().getFileName(),
        Formats.count(reject.line()),
        reject.reason());
  }

  /// What formats tell about their files.
  private void notes() {
    for (Scans.Scanned file : scans.files()) {
      for (Note note : file.file().part().notes()) {
        findings.add(
            note.finding(),
            Severity.NOTE,
            Findings.Where.columns(note.columns()),
            note.count(),
            note.args().toArray());
      }
    }
  }

  /// Columns of later files that the first has not.
  private void extraColumns() {
    Set<String> extra = new LinkedHashSet<>();
    for (Scans.Scanned file : scans.files()) {
      List<String> names = new ArrayList<>(file.layout().names());
      file.columns().stream()
          .sorted(Comparator.reverseOrder())
          .forEach(place -> names.remove(place.intValue()));
      extra.addAll(names);
    }
    if (!extra.isEmpty()) {
      findings.add(
          "extra_columns",
          Severity.ATTENTION,
          Findings.Where.rows(),
          extra.size(),
          Findings.names(List.copyOf(extra)));
    }
  }

  private void duplicates() {
    long copies = scans.hashes().copies();
    if (copies == 0) {
      findings.good("duplicate_rows");
      return;
    }
    List<String> examples =
        scans.hashes().lines().stream()
            .map(line -> Messages.text("quality.duplicate_rows.example", Formats.count(line)))
            .toList();
    findings.add(
        "duplicate_rows",
        Severity.ATTENTION,
        Findings.Where.rows().like(examples),
        copies,
        Formats.count(copies));
  }
}
