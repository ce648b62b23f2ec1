package org.clicktrail.data.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How JSON becomes columns. Expected texts are the spool's: names first, cells as in the file.
class JsonFormatTest {

  @TempDir Path folder;

  private String text(String json) throws Exception {
    return new String(Files.readAllBytes(converted(json).text()), StandardCharsets.UTF_8);
  }

  private Converted converted(String json) throws Exception {
    return converted(json, Choice.none());
  }

  private Converted converted(String json, Choice choice) throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), json);
    Bytes bytes = new Bytes.Whole(file, Files.size(file));
    JsonFormat format = new JsonFormat();
    assertTrue(format.matches(bytes, bytes.head(1 << 16)));
    return format.convert(bytes, choice, new Workshop(folder), Progress.none()).orElseThrow();
  }

  /// The shape is that of <https://support.google.com/analytics/answer/7029846>.
  @Test
  void eventParametersBecomeColumns() throws Exception {
    assertEquals(
        """
        event_name,event_params.page_location,event_params.ga_session_id,device.category,items,event_params.value,user_properties.plan,user_properties.plan.set_timestamp_micros
        page_view,https://x/,1659088450,mobile,[],,,
        purchase,,1659088450,mobile,"[{""item_id"":""a"",""price"":12.50}]",12.50,gold,1659088450000000
        """,
        text(
            """
            {"event_name":"page_view","event_params":[{"key":"page_location","value":{"string_value":"https://x/","int_value":null}},{"key":"ga_session_id","value":{"int_value":1659088450}}],"device":{"category":"mobile"},"items":[]}
            {"event_name":"purchase","event_params":[{"key":"value","value":{"double_value":12.50}},{"key":"ga_session_id","value":{"int_value":"1659088450"}}],"device":{"category":"mobile"},"user_properties":[{"key":"plan","value":{"string_value":"gold","set_timestamp_micros":1659088450000000}}],"items":[{"item_id":"a","price":12.50}]}
            """));
  }

  @Test
  void numbersKeepEveryDigit() throws Exception {
    assertEquals(
        "id,price,big\n9007199254740993,1.10,1e400\n18446744073709551615,-0.0,0\n",
        text(
            """
            {"id":9007199254740993,"price":1.10,"big":1e400}
            {"id":18446744073709551615,"price":-0.0,"big":0}
            """));
  }

  @Test
  void namesThatComeTwiceAreBothKept() throws Exception {
    assertEquals(
        "a,a (2),b.c,b.c (2)\n1,2,3,4\n5,,,\n",
        text("{\"a\":1,\"a\":2,\"b\":{\"c\":3},\"b.c\":4}\n{\"a\":5}\n"));
  }

  @Test
  void valueAndObjectOfOneNameAreTwoColumns() throws Exception {
    assertEquals("a,a.b\n1,\n,2\n", text("[{\"a\":1},{\"a\":{\"b\":2}}]"));
  }

  @Test
  void brokenLinesAreRefusedAndTheOthersRead() throws Exception {
    Converted table = converted("{\"a\":1,\"b\":2}\n{\"a\":1,\n\n[1]\n{\"a\":3,\"b\":4}\n");
    List<String> lines = Files.readAllLines(table.text());
    assertEquals("a,b", lines.get(0));
    assertEquals("1,2", lines.get(1));
    assertTrue(lines.get(2).startsWith("no valid JSON from sign "), lines.get(2));
    assertEquals("no JSON object,[1],refused", lines.get(3));
    assertEquals("3,4", lines.get(4));
    assertEquals(
        List.of(1L, 2L, 4L, 5L),
        List.of(row(table, 1), row(table, 2), row(table, 3), row(table, 4)));
  }

  private static long row(Converted table, long record) {
    return table.numbers().of(record);
  }

  @Test
  void aListThatBreaksKeepsWhatCameBefore() throws Exception {
    List<String> lines =
        Files.readAllLines(converted("[{\"a\":1,\"b\":1},\n{\"a\":2,\"b\":2},\n{\"a\":").text());
    assertEquals(List.of("a,b", "1,1", "2,2"), lines.subList(0, 3));
    assertTrue(lines.get(3).contains("from line 3 on the file is no valid JSON"), lines.get(3));
  }

  @Test
  void theLongestListWithinIsReadUnlessAnotherIsNamed() throws Exception {
    String json =
        "{\"meta\":{\"n\":3},\"users\":[{\"u\":1}],\"data\":{\"events\":[{\"e\":1},{\"e\":2}]}}";
    Converted longest = converted(json);
    assertEquals("e\n1\n2\n", Files.readString(longest.text()));
    assertEquals(List.of("users", "data.events"), longest.tables());
    assertEquals("data.events", longest.table());
    assertEquals(
        List.of("other_tables", "json_beside"),
        longest.notes().stream().map(Note::finding).toList());
    assertEquals(
        "u\n1\n", Files.readString(converted(json, new Choice(Optional.of("users"))).text()));
    UnreadableException other =
        assertThrows(
            UnreadableException.class, () -> converted(json, new Choice(Optional.of("other"))));
    assertTrue(String.valueOf(other.getMessage()).contains("users, data.events"));
  }

  /// As in the log of Matomo's test suite: bytes of a path in Latin-1; then in UTF-8.
  @Test
  void bytesAsNginxWritesThemAreRead() throws Exception {
    assertEquals(
        "path\n/f\u00FAtbol\n/\u65E5\n/\\\\x41\n".replace("\\\\", "\\"),
        text(
            """
            {"path":"/f\\xFAtbol"}
            {"path":"/\\xE6\\x97\\xA5"}
            {"path":"/\\\\x41"}
            """));
  }

  @Test
  void otherUnicodeEncodingsAreRead() throws Exception {
    Path file =
        Files.write(
            folder.resolve("b.json"),
            "\uFEFF{\"a\":\"ü\"}\n{\"a\":\"日\"}\n".getBytes(StandardCharsets.UTF_16LE));
    Bytes bytes = new Bytes.Whole(file, Files.size(file));
    Converted table =
        new JsonFormat()
            .convert(bytes, Choice.none(), new Workshop(folder), Progress.none())
            .orElseThrow();
    assertEquals("a\nü\n日\n", Files.readString(table.text()));
  }
}
