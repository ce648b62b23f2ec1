package org.clicktrail.core.schema;

import java.util.List;

/// What was read and how: everything the Data screen and `inspect` show.
///
/// @param files in the order given
/// @param template id of the recognised export (`uci468`, `rees46`, … , `generic`)
/// @param templateName for the user: "UCI Online Shoppers, one row per session"
/// @param templateReason why it was recognised: "18 columns by name"
/// @param dialect reading in words: "Comma, decimal point, UTF-8, header in line 1"
/// @param encoding charset name
/// @param separator the separator itself
/// @param mapping guessed or given roles
/// @param previews one a column
/// @param rejects the first thousand refused rows
/// @param quality findings, gravest first
/// @param rows accepted rows of all files
/// @param sessions rows if the grain is sessions, else distinct sessions by the default rule
public record ImportReport(
    List<SourceFile> files,
    String template,
    String templateName,
    String templateReason,
    String dialect,
    String encoding,
    String separator,
    Mapping mapping,
    List<Preview> previews,
    List<Reject> rejects,
    List<Quality> quality,
    long rows,
    long sessions) {

  public ImportReport {
    files = List.copyOf(files);
    previews = List.copyOf(previews);
    rejects = List.copyOf(rejects);
    quality = List.copyOf(quality);
  }

  public long rejected() {
    return files.stream().mapToLong(SourceFile::rejected).sum();
  }
}
