package org.clicktrail.project;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Preview;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.Recognition;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.schema.SourceFile;
import org.clicktrail.core.text.Noun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What was read, as JSON and back, so that the Data screen needs no file.
final class ImportReportJson {

  private ImportReportJson() {}

  static ObjectNode write(ImportReport report) {
    ObjectNode json = Json.object();
    json.set("files", Json.array(report.files(), ImportReportJson::file));
    json.put("template", report.template());
    json.set("recognition", recognition(report.recognition()));
    json.put("dialect", report.dialect());
    json.put("encoding", report.encoding());
    json.put("separator", report.separator());
    json.set("mapping", PipelineJson.mapping(report.mapping()));
    json.set("previews", Json.array(report.previews(), ImportReportJson::preview));
    json.set("rejects", Json.array(report.rejects(), ImportReportJson::reject));
    json.set("quality", Json.array(report.quality(), ImportReportJson::quality));
    json.put("rows", report.rows()).put("sessions", report.sessions());
    report.suggestedOutcome().ifPresent(text -> json.put("outcome", text));
    report.suggestedRevenue().ifPresent(text -> json.put("revenue", text));
    json.set("known_later", Json.words(report.knownLater().stream().sorted().toList()));
    json.put("no_purchase", report.noPurchase());
    ObjectNode words = json.putObject("code_words");
    new TreeMap<>(report.codeWords())
        .forEach((column, texts) -> words.set(column, Json.texts(texts)));
    return json;
  }

  static ImportReport read(JsonNode json) {
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    json.path("code_words")
        .propertyStream()
        .forEach(entry -> words.put(entry.getKey(), Json.texts(entry.getValue())));
    return new ImportReport(
        json.path("files").valueStream().map(ImportReportJson::readFile).toList(),
        readRecognition(json),
        json.path("dialect").asString(),
        json.path("encoding").asString(),
        json.path("separator").asString(),
        PipelineJson.readMapping(json.path("mapping")),
        json.path("previews").valueStream().map(ImportReportJson::readPreview).toList(),
        json.path("rejects").valueStream().map(ImportReportJson::readReject).toList(),
        json.path("quality").valueStream().map(ImportReportJson::readQuality).toList(),
        json.path("rows").asLong(),
        json.path("sessions").asLong(),
        Json.text(json, "outcome"),
        Json.text(json, "revenue"),
        Set.copyOf(Json.words(json.path("known_later"))),
        json.path("no_purchase").asBoolean(),
        words);
  }

  static ObjectNode file(SourceFile file) {
    ObjectNode json =
        Json.object()
            .put("path", file.path().toString())
            .put("sha256", file.sha256())
            .put("rows", file.rows())
            .put("rejected", file.rejected());
    if (!file.table().isEmpty()) {
      json.put("table", file.table());
    }
    if (!file.tables().isEmpty()) {
      json.set("tables", Json.words(file.tables()));
    }
    return json;
  }

  static ObjectNode recognition(Recognition kind) {
    return Json.object()
        .put("name", kind.name())
        .put("reason", kind.reason())
        .put("confidence", kind.confidence())
        .put("documented", kind.documented().orElse(null))
        .put("rows", kind.rows().name());
  }

  private static Recognition readRecognition(JsonNode json) {
    JsonNode kind = json.path("recognition");
    return new Recognition(
        json.path("template").asString(),
        kind.path("name").asString(),
        kind.path("reason").asString(),
        kind.path("confidence").asDouble(),
        Json.text(kind, "documented"),
        Noun.valueOf(Json.text(kind, "rows").orElse(Noun.SESSION.name())));
  }

  private static SourceFile readFile(JsonNode json) {
    return new SourceFile(
        Path.of(json.path("path").asString()),
        json.path("sha256").asString(),
        json.path("rows").asLong(),
        json.path("rejected").asLong(),
        Json.text(json, "table").orElse(""),
        Json.words(json.path("tables")));
  }

  private static ObjectNode preview(Preview preview) {
    ObjectNode json = Json.object();
    json.set("field", PipelineJson.field(preview.field()));
    json.put("reason", preview.reason());
    json.set("raw", Json.words(preview.raw()));
    json.set("parsed", Json.words(preview.parsed()));
    return json;
  }

  private static Preview readPreview(JsonNode json) {
    return new Preview(
        PipelineJson.readField(json.path("field")),
        json.path("reason").asString(),
        Json.words(json.path("raw")),
        Json.words(json.path("parsed")));
  }

  private static ObjectNode reject(Reject reject) {
    return Json.object()
        .put("file", reject.file().toString())
        .put("line", reject.line())
        .put("column", reject.column())
        .put("reason", reject.reason())
        .put("raw", reject.raw());
  }

  private static Reject readReject(JsonNode json) {
    return new Reject(
        Path.of(json.path("file").asString()),
        json.path("line").asLong(),
        json.path("column").asString(),
        json.path("reason").asString(),
        json.path("raw").asString());
  }

  private static ObjectNode quality(Quality quality) {
    ObjectNode json =
        Json.object().put("finding", quality.finding()).put("severity", quality.severity().name());
    json.set("columns", Json.words(quality.columns()));
    json.put("count", quality.count()).put("share", quality.share());
    json.put("title", quality.title()).put("detail", quality.detail());
    json.set("examples", Json.words(quality.examples()));
    return json;
  }

  private static Quality readQuality(JsonNode json) {
    return new Quality(
        json.path("finding").asString(),
        Quality.Severity.valueOf(json.path("severity").asString()),
        Json.words(json.path("columns")),
        json.path("count").asLong(),
        json.path("share").asDouble(),
        json.path("title").asString(),
        json.path("detail").asString(),
        Json.words(json.path("examples")));
  }
}
