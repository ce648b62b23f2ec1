package org.clicktrail.data.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.WithEngine;
import org.clicktrail.data.read.Imported;
import org.junit.jupiter.api.Test;

/// Lines are those of the Apache and W3C documentation, or like the samples of Matomo's importer.
class ServerLogTest extends WithEngine {

  @Test
  void combinedLogBecomesColumns() throws Exception {
    // <https://httpd.apache.org/docs/2.4/logs.html#combined>
    String line =
        "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /apache_pb.gif HTTP/1.0\" 200 2326"
            + " \"http://www.example.com/start.html\" \"Mozilla/4.08 [en] (Win98; \\\"I\\\""
            + " ;Nav)\"";
    assertEquals(
        List.of(
            List.of(
                "127.0.0.1",
                "-",
                "frank",
                "10/Oct/2000:13:55:36 -0700",
                "GET",
                "/apache_pb.gif",
                "HTTP/1.0",
                "200",
                "2326",
                "http://www.example.com/start.html",
                "Mozilla/4.08 [en] (Win98; \\\"I\\\" ;Nav)")),
        rows(line + "\n"));
    assertEquals(
        List.of(
            "address",
            "ident",
            "user",
            "time",
            "method",
            "path",
            "protocol",
            "status",
            "bytes",
            "referrer",
            "agent"),
        names);
  }

  @Test
  void hostMayComeFirstAndRequestsMayBeBroken() throws Exception {
    assertEquals(
        List.of(
            List.of(
                "shop.example",
                "1.2.3.4",
                "-",
                "-",
                "10/Feb/2012:16:42:07 -0500",
                "GET",
                "/a b",
                "HTTP/1.1",
                "301",
                "368"),
            List.of(
                "shop.example",
                "1.2.3.4",
                "-",
                "-",
                "10/Feb/2012:16:42:08 -0500",
                "",
                "\\x16\\x03",
                "",
                "400",
                "-")),
        rows(
            """
            shop.example 1.2.3.4 - - [10/Feb/2012:16:42:07 -0500] "GET /a b HTTP/1.1" 301 368
            shop.example 1.2.3.4 - - [10/Feb/2012:16:42:08 -0500] "\\x16\\x03" 400 -
            """));
  }

  @Test
  void otherLinesAreRefusedWithTheirNumber() throws Exception {
    String good = "1.2.3.4 - - [10/Feb/2012:16:42:07 -0500] \"GET / HTTP/1.1\" 200 1\n";
    Imported imported =
        read((good + "Segmentation fault\n" + good).getBytes(StandardCharsets.UTF_8));
    assertEquals(2, imported.report().rows());
    assertEquals(2, imported.report().rejects().getFirst().line());
    assertEquals("Segmentation fault", imported.report().rejects().getFirst().raw());
  }

  @Test
  void encodingOfPathsIsFound() throws Exception {
    String line = "1.2.3.4 - - [10/Feb/2012:16:42:07 -0500] \"GET /größe HTTP/1.1\" 200 1\n";
    read(line.repeat(5).getBytes(Charset.forName("windows-1252")));
    assertEquals("/größe", first().get(5));
  }

  @Test
  void namedFieldsBecomeColumns() throws Exception {
    // Like <https://www.w3.org/TR/WD-logfile.html>, with the directives of IIS.
    assertEquals(
        List.of(
            List.of(
                "2012-08-15 17:00:00", "GET", "/Products", "-", "70.95.0.0", "Mozilla/5.0+(X)")),
        rows(
            """
            #Software: IIS
            #Version: 1.0
            #Fields: date time cs-method cs-uri-stem cs-uri-query c-ip cs(User-Agent)
            2012-08-15 17:00:00 GET /Products - 70.95.0.0 Mozilla/5.0+(X)
            """));
    assertEquals(List.of("time", "method", "path", "cs-uri-query", "address", "agent"), names);
  }

  /// <https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html>
  @Test
  void otherLogsWithARequestGetTheNamesTheyShow() throws Exception {
    assertEquals(
        List.of(
            List.of(
                "2015-05-13T23:39:43.945958Z",
                "my-loadbalancer",
                "192.168.131.39:2817",
                "10.0.0.1:80",
                "0.000073",
                "200",
                "200",
                "0",
                "29",
                "GET",
                "http://www.example.com:80/",
                "HTTP/1.1",
                "curl/7.38.0",
                "-",
                "-")),
        rows(
            "2015-05-13T23:39:43.945958Z my-loadbalancer 192.168.131.39:2817 10.0.0.1:80 0.000073"
                + " 200 200 0 29 \"GET http://www.example.com:80/ HTTP/1.1\" \"curl/7.38.0\" -"
                + " -\n"));
    assertEquals(
        List.of(
            "time",
            "field 2",
            "address",
            "field 4",
            "field 5",
            "status",
            "field 7",
            "field 8",
            "field 9",
            "method",
            "path",
            "protocol",
            "agent",
            "field 12",
            "field 13"),
        names);
  }

  private List<String> names = List.of();

  private List<List<String>> rows(String text) throws Exception {
    read(text.getBytes(StandardCharsets.UTF_8));
    return all();
  }

  private Imported read(byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve("access.log"), bytes);
    Imported imported = stored(file, ReadOptions.none());
    names = imported.report().mapping().fields().stream().map(Field::name).toList();
    return imported;
  }

  private List<String> first() throws Exception {
    return all().getFirst();
  }

  private List<List<String>> all() throws Exception {
    try (Query query = Query.on(engine, Progress.none())) {
      return query
          .texts("select * exclude (\"#file\", \"#row\") from raw order by \"#row\"")
          .stream()
          .map(row -> row.stream().map(String::valueOf).toList())
          .toList();
    }
  }
}
