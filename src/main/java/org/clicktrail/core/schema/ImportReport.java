package org.clicktrail.core.schema;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.core.text.Noun;

/// What was read and how: everything the Data screen and `inspect` show.
///
/// @param files in the order given
/// @param recognition what kind of file it is
/// @param dialect reading in words: "Comma, decimal point, UTF-8, header in line 1"
/// @param encoding charset name
/// @param separator the separator itself
/// @param mapping guessed or given roles
/// @param previews one a column
/// @param rejects the first thousand refused rows
/// @param quality findings, gravest first
/// @param rows accepted rows of all files
/// @param sessions rows if the grain is sessions, else distinct sessions by the default rule
/// @param suggestedOutcome an outcome expression that fits the file ("event=purchase"); with a time
///   it is asked of customers ("count()>0 within 30d"); empty where the file records no outcome
/// @param suggestedRevenue a revenue expression that fits the file; empty if it knows no revenue
/// @param knownLater columns that, in this kind of file, are written at or after the outcome
/// @param noPurchase true if the file is known to hold no purchase: any conversion is a proxy
/// @param codeWords what codes stand for: by column name, by cell text ("29" is "Poland")
public record ImportReport(
    List<SourceFile> files,
    Recognition recognition,
    String dialect,
    String encoding,
    String separator,
    Mapping mapping,
    List<Preview> previews,
    List<Reject> rejects,
    List<Quality> quality,
    long rows,
    long sessions,
    Optional<String> suggestedOutcome,
    Optional<String> suggestedRevenue,
    Set<String> knownLater,
    boolean noPurchase,
    Map<String, Map<String, String>> codeWords) {

  /// The finding that names columns with personal data.
  public static final String PERSONAL = "personal";

  public ImportReport {
    files = List.copyOf(files);
    previews = List.copyOf(previews);
    rejects = List.copyOf(rejects);
    quality = List.copyOf(quality);
    knownLater = Set.copyOf(knownLater);
    codeWords = Map.copyOf(codeWords);
  }

  /// Columns with personal data: mail, phone, name, address, IP.
  public Set<String> personal() {
    return quality.stream()
        .filter(found -> found.finding().equals(PERSONAL))
        .flatMap(found -> found.columns().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What a row of the session table is.
  public Noun noun() {
    return mapping.grain() == Grain.EVENTS ? Noun.SESSION : recognition.rows();
  }

  /// Whose hours and days are those written in the file: the distance from UTC that its first times
  /// carry, UTC where they carry none or several.
  public ZoneId zone() {
    return mapping
        .first(Role.TIME)
        .flatMap(time ->
            previews.stream().filter(one -> one.field().name().equals(time.name())).findFirst())
        .flatMap(shown -> WrittenZone.of(shown.raw()))
        .orElse(ZoneOffset.UTC);
  }

  /// Id of the recognised export.
  public String template() {
    return recognition.id();
  }

  /// Name of the recognised export for the user.
  public String templateName() {
    return recognition.name();
  }

  public long rejected() {
    return files.stream().mapToLong(SourceFile::rejected).sum();
  }

  /// The same with other findings.
  public ImportReport withQuality(List<Quality> other) {
    return showing(previews, rejects, other);
  }

  /// The same with other cells to look at.
  public ImportReport showing(
      List<Preview> otherPreviews, List<Reject> otherRejects, List<Quality> otherQuality) {
    return with(mapping, codeWords, otherPreviews, otherRejects, otherQuality, rows, sessions);
  }

  /// The same with other numbers of rows and sessions.
  public ImportReport withRows(long otherRows, long otherSessions) {
    return with(mapping, codeWords, previews, rejects, quality, otherRows, otherSessions);
  }

  /// The same read under another mapping.
  public ImportReport as(Mapping other, Map<String, Map<String, String>> otherWords) {
    return with(other, otherWords, previews, rejects, quality, rows, sessions);
  }

  private ImportReport with(
      Mapping otherMapping,
      Map<String, Map<String, String>> otherWords,
      List<Preview> otherPreviews,
      List<Reject> otherRejects,
      List<Quality> otherQuality,
      long otherRows,
      long otherSessions) {
    return new ImportReport(
        files,
        recognition,
        dialect,
        encoding,
        separator,
        otherMapping,
        otherPreviews,
        otherRejects,
        otherQuality,
        otherRows,
        otherSessions,
        suggestedOutcome,
        suggestedRevenue,
        knownLater,
        noPurchase,
        otherWords);
  }
}
