package org.clicktrail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clicktrail.core.job.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aRefusedFileIsNamedAndDoesNotStopTheOthers() throws Exception {
    Path bad = write("bad.csv", "%PDF-1.7");
    Path good = write("good.csv", "a;b\n1;ü\n");
    assertEquals(Cli.PROBLEM, convert("-o", out().toString(), bad.toString(), good.toString()));
    assertTrue(said().contains(bad + " cannot be read"), said());
    assertEquals("a,b\r\n1,ü\r\n", Files.readString(out().resolve("good.csv.csv")));
  }

  @Test
  void refusedRowsAreSaidAndKept() throws Exception {
    Path file = write("ragged.csv", "a,b\n1,x\n2\n3,y\n");
    Path rejects = folder.resolve("rejects");
    int code = convert("-o", out().toString(), "--rejects", rejects.toString(), file.toString());
    assertEquals(Cli.DONE, code);
    assertTrue(said().contains("line 3: 2 fields expected, 1 found"), said());
    assertEquals(
        List.of(
            List.of("file", "line", "column", "reason", "raw"),
            List.of(file.toString(), "3", "", "2 fields expected, 1 found", "2")),
        Rfc4180.read(rejects.resolve("ragged.csv.csv")));
  }

  @Test
  void rowsAreLeftOutWhenTheUserSaysSo() throws Exception {
    Path file = write("copies.csv", "a,b\n1,x\n2,y\n1,x\n3,z\n");
    assertEquals(Cli.DONE, convert("-o", out().toString(), file.toString()));
    assertEquals(5, Rfc4180.read(out().resolve("copies.csv.csv")).size(), "never without a word");
    for (String typed : List.of("--typed", "")) {
      List<String> arguments =
          new ArrayList<>(List.of("--fix", "duplicate_rows", "-o", out().toString()));
      if (!typed.isEmpty()) {
        arguments.add(typed);
      }
      arguments.add(file.toString());
      assertEquals(Cli.DONE, convert(arguments.toArray(String[]::new)));
      assertEquals(
          List.of(List.of("a", "b"), List.of("1", "x"), List.of("2", "y"), List.of("3", "z")),
          Rfc4180.read(out().resolve("copies.csv.csv")));
      assertTrue(said().contains("1 exact copy was left out"), said());
    }
    assertEquals(
        Cli.PROBLEM, convert("--fix", "everything", "-o", out().toString(), file.toString()));
    assertTrue(said().contains("duplicate_rows, duplicate_keys, robots"), said());
  }

  @Test
  void randomBytesAreNoTable() throws Exception {
    Path file = folder.resolve("random.csv");
    for (int seed = 0; seed < 40; seed++) {
      byte[] bytes = new byte[3_000];
      new Random(seed).nextBytes(bytes);
      Files.write(file, bytes);
      assertEquals(Cli.PROBLEM, convert("-o", out().toString(), file.toString()), "seed " + seed);
      assertTrue(said().contains("its bytes are no text, so it is not a table"), said());
    }
  }

  @Test
  void textOfOneByteASignIsStillATable() throws Exception {
    String text =
        "товар;сумма\n"
            + """
            красная юбка из хлопка;12
            белая рубашка с длинным рукавом;7
            тёплое пальто на зиму и на осень;31
            брюки для работы и для прогулки;5
            """
                .repeat(10);
    Path file = folder.resolve("koi8.csv");
    Files.write(file, text.getBytes(Charset.forName("KOI8-R")));
    assertEquals(Cli.DONE, convert("-o", out().toString(), file.toString()));
    assertEquals(
        List.of("белая рубашка с длинным рукавом", "7"),
        Rfc4180.read(out().resolve("koi8.csv.csv")).get(2));
    Path hive = write("hive.csv", "a\u0001b\n1\u0001x\n".repeat(50));
    assertEquals(Cli.DONE, convert("-o", out().toString(), hive.toString()));
  }

  @Test
  void typedLeavesAsWrittenWhatCanBeReadInTwoWays() throws Exception {
    Path file =
        write(
            "typed.csv",
            """
            day;due;n;price
            31/12/2020;05/06/2020;1,500;1.234,5 €
            30/11/2020;07/08/2020;2,250;12,25 €
            """);
    assertEquals(Cli.DONE, convert("--typed", "-o", out().toString(), file.toString()));
    assertEquals(
        List.of(
            List.of("day", "due", "n", "price"),
            List.of("2020-12-31", "05/06/2020", "1,500", "1234.5"),
            List.of("2020-11-30", "07/08/2020", "2,250", "12.25")),
        Rfc4180.read(out().resolve("typed.csv.csv")));
    assertTrue(said().contains("“due” can be read in two ways"), said());
    assertTrue(said().contains("“n” can be read in two ways"), said());
  }

  @Test
  void typedKeepsTheTextOfCellsThatCannotBeRead() throws Exception {
    StringBuilder text = new StringBuilder("n,t\n");
    for (int row = 0; row < 40; row++) {
      text.append(row).append(".50,x\n");
    }
    Path file = write("cells.csv", text + "about 7,y\n");
    assertEquals(Cli.DONE, convert("--typed", "-o", out().toString(), file.toString()));
    List<List<String>> rows = Rfc4180.read(out().resolve("cells.csv.csv"));
    assertEquals(List.of("0.5", "x"), rows.get(1));
    assertEquals(List.of("about 7", "y"), rows.getLast());
    assertTrue(said().contains("1 cell of “n” could not be read"), said());
  }

  @Test
  void filesOfOneNameDoNotOverwriteEachOther() throws Exception {
    Files.createDirectory(folder.resolve("other"));
    Path first = write("same.csv", "a\n1\n");
    Path second = write("other/same.csv", "a\n2\n");
    convert("-o", out().toString(), first.toString(), second.toString());
    assertEquals("a\r\n1\r\n", Files.readString(out().resolve("same.csv.csv")));
    assertEquals("a\r\n2\r\n", Files.readString(out().resolve("same.csv (2).csv")));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private int convert(String... arguments) {
    List<String> all = new ArrayList<>(List.of("convert"));
    all.addAll(List.of(arguments));
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Cli.execute(
        all.toArray(String[]::new), new Terminal(err, err, false, new Cancellation()));
  }
}
