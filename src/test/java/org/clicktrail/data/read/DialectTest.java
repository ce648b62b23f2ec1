package org.clicktrail.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialectTest {

  @Test
  void findsEverySeparator() throws IOException {
    for (char separator : new char[] {',', ';', '\t', '|'}) {
      String text = "name,amount,day\nAnn,12,2020-01-01\nBob,13,2020-01-02\n";
      Dialect found = dialect(text.replace(',', separator));
      assertEquals(separator, (char) found.separator());
    }
  }

  @Test
  void decimalCommasDoNotSeparate() throws IOException {
    assertEquals(';', (char) dialect("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n").separator());
  }

  @Test
  void commasWithinQuotesDoNotSeparate() throws IOException {
    String text = "a\tb\n\"x, y, z\"\t1\n\"p, q\"\t2\n";
    assertEquals('\t', (char) dialect(text).separator());
  }

  @Test
  void singleQuotesAreFoundWhereTheyProtectSeparators() throws IOException {
    String text = "a,b\n'x, y',1\n'p, q, r',2\n's',3\n";
    assertEquals('\'', (char) dialect(text).quote());
  }

  @Test
  void separatorsMayHaveTwoSigns() throws IOException {
    assertEquals(", ", dialect("a, b, c\n1, \"x, y\", 2\n3, z, 4\n").between());
    assertEquals("||", dialect("a||b||c\n1||x|y||2\n3||z||4\n").between());
    assertEquals(",", dialect("a,b\n1, x\n2,y\n").between());
  }

  @Test
  void aQuoteThatProtectsNothingIsText() throws IOException {
    assertEquals(0, dialect("a;b\n\"x\" y;1\n\"z;2\nw;3\n").quote());
  }

  @Test
  void escapesAreSeen() throws IOException {
    assertEquals('\\', (char) dialect("a,b\n\"x \\\"y\\\", z\",1\nw,2\n").escape());
    assertEquals('"', (char) dialect("a,b\n\"C:\\dir\\\",1\n\"D:\\x\\\",2\n").escape());
    assertEquals('"', (char) dialect("a,b\n'x, 5\"\"',1\n'y, 6\"\"',2\n").escape());
  }

  @Test
  void headerIsWhereTheNamesAre() throws IOException {
    Layout layout = layout("Report of May\n\nday,visits\n2020-01-01,5\n2020-01-02,6\n");
    assertEquals(List.of("day", "visits"), layout.names());
    assertEquals(3, layout.headerLine());
    assertEquals(1, layout.preamble().size());
  }

  @Test
  void stackedHeadersAreJoined() throws IOException {
    Layout same = layout("a,b\na,b\n1,x\n2,y\n");
    assertEquals(List.of("a a", "b b"), same.names());
    assertEquals(2, same.skip());
    Layout groups = layout("day,travel,,total\n,rail,taxi,\n1/2/20,3,4,7\n2/2/20,1,1,2\n");
    assertEquals(List.of("day", "travel rail", "travel taxi", "total"), groups.names());
    Layout above = layout(",2019,,2020,\nshop,q1,q2,q1,q2\nx,1,2,3,4\ny,5,6,7,8\n");
    assertEquals(List.of("shop", "2019 q1", "2019 q2", "2020 q1", "2020 q2"), above.names());
    Layout units = layout("who,weight,price\ntext,kg,EUR\na,1.5,2\nb,2.5,3\nc,3.5,4\n");
    assertEquals(List.of("who text", "weight kg", "price EUR"), units.names());
  }

  @Test
  void titlesAndEmptyRowsAboveTheHeaderAreNoNames() throws IOException {
    Layout layout = layout("Report,,\nMay 2020,,\n,,\nday,shop,visits\n1/2/20,x,5\n2/2/20,y,6\n");
    assertEquals(List.of("day", "shop", "visits"), layout.names());
    assertEquals(2, layout.preamble().size());
    assertEquals(4, layout.skip());
  }

  @Test
  void yearsMayNameColumns() throws IOException {
    assertEquals(
        List.of("country", "2019", "2020"),
        layout("country,2019,2020\nx,100,200\ny,300,400\n").names());
  }

  @Test
  void daysAndAddressesInTheFirstRowMeanNoHeader() throws IOException {
    assertEquals(0, layout("2020-01-01,view\n2020-01-02,buy\n").headerLine());
    assertEquals(0, layout("ann@x.org,Bonn\nbob@y.org,Ulm\n").headerLine());
  }

  @Test
  void numbersInTheFirstRowMeanNoHeader() throws IOException {
    Layout layout = layout("1,a\n2,b\n3,c\n");
    assertEquals(0, layout.headerLine());
    assertEquals(List.of("column 1", "column 2"), layout.names());
  }

  @Test
  void repeatedAndEmptyNamesBecomeUnique() throws IOException {
    Layout layout = layout("a,b,a,\n1,2,3,4\n5,6,7,8\n");
    assertEquals(List.of("a", "b", "a (2)", "column 4"), layout.names());
  }

  @Test
  void encodingsAreToldByMarksAndZeros() {
    assertEquals(StandardCharsets.UTF_16LE, Encodings.of(bytes("\uFEFFa,b", "UTF-16LE")));
    assertEquals(StandardCharsets.UTF_16BE, Encodings.of(bytes("a,b\n1,2\n", "UTF-16BE")));
    assertEquals(StandardCharsets.UTF_8, Encodings.of(bytes("ä,b", "UTF-8")));
  }

  @Test
  void westernBytesAreNotUtf8() {
    String text = "Straße,Größe\nKönigsallee,groß\nSüdring,größer\n";
    Charset found = Encodings.legacy(bytes(text, "windows-1252"));
    assertEquals(text, new String(bytes(text, "windows-1252"), found));
  }

  @Test
  void lettersTellTheirAlphabet() {
    for (String[] text :
        new String[][] {
          {"windows-1250", "Łódź;Kraków\nPoznań;Gdańsk\nRzeszów;Bydgoszcz\nŻory;Świdnica\n"},
          {"windows-1251", "Москва;Санкт-Петербург\nНовосибирск;Екатеринбург\nКазань;Самара\n"},
          {"windows-1252", "don’t;it’s\n“yes”;we’re\n“no”;you’re\n"},
          {"windows-1252", "Århus;Coruña\nKöln;Besançon\nNiño d’Or;£ 5\n"},
          {"Shift_JIS", "名前,年齢\n鈴木,32\n田中,29\n"},
          {"Shift_JIS", "東京都;カタカナ\n大阪府;ひらがな\n横浜市;札幌市\n神奈川県;北海道\n"},
          {"GB18030", "北京市;上海市\n广州市;深圳市\n重庆市;说话的人\n中华人民共和国;城市\n"}
        }) {
      byte[] bytes = bytes(text[1], text[0]);
      assertEquals(text[1], new String(bytes, Encodings.legacy(bytes)), text[0]);
    }
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  private static Dialect dialect(String text) throws IOException {
    return DialectDetector.of(
        text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
  }

  private static Layout layout(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Layout.of(bytes, dialect(text), Optional.empty());
  }
}
