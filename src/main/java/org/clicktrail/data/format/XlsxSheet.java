package org.clicktrail.data.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.clicktrail.core.text.Messages;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// Reads one sheet of an XLSX workbook as a stream, without a picture of it in memory.
final class XlsxSheet extends DefaultHandler {

  private final SharedStrings strings;
  private final StylesTable styles;
  private final CellText numbers;
  private final Target target;
  private final LongConsumer progress;

  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private boolean phonetic;
  private long row;
  private int column = -1;
  private String type = "";
  private int style;
  private boolean formula;
  private boolean valued;

  /// Receives what is in the sheet.
  interface Target {
    /// A filled cell.
    void cell(int column, String text) throws IOException;

    /// A formula without result.
    void withoutResult();

    /// The end of a row.
    void end(long number) throws IOException;
  }

  /// @param progress gets the number of every row
  XlsxSheet(
      SharedStrings strings,
      StylesTable styles,
      CellText numbers,
      Target target,
      LongConsumer progress) {
    this.strings = strings;
    this.styles = styles;
    this.numbers = numbers;
    this.target = target;
    this.progress = progress;
  }

  /// Reads the sheet.
  ///
  /// @throws UnreadableException if it is no XML, or refers to anything outside of itself
  void read(InputStream sheet) throws IOException {
    try {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(this);
      reader.setEntityResolver(this);
      reader.parse(new InputSource(sheet));
    } catch (SAXException e) {
      if (e.getException() instanceof IOException inner) {
        throw inner;
      }
      throw new UnreadableException(Messages.text("format.sheet.broken"), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Nothing outside is ever opened.
  @Override
  public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
    throw new SAXException("external entity " + systemId);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "row" -> {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : whole(number);
        column = -1;
        progress.accept(row);
      }
      case "c" -> {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : column(reference);
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        String number = attributes.getValue("s");
        style = number == null ? 0 : (int) whole(number);
        formula = false;
        valued = false;
        text.setLength(0);
      }
      case "f" -> formula = true;
      case "v" -> {
        inText = true;
        valued = true;
      }
      case "rPh" -> phonetic = true;
      case "t" -> inText = !phonetic;
      default -> {
        // No part of the table.
      }
    }
  }

  @Override
  public void characters(char[] piece, int start, int length) throws SAXException {
    if (inText) {
      if (text.length() + length > JsonTree.LONGEST) {
        throw new SAXException("cell too long");
      }
      text.append(piece, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    try {
      switch (name) {
        case "v", "t" -> inText = false;
        case "rPh" -> phonetic = false;
        case "c" -> {
          String cell = cell();
          if (!cell.isEmpty()) {
            target.cell(column, cell);
          } else if (formula && !valued) {
            target.withoutResult();
          }
        }
        case "row" -> target.end(row);
        default -> {
          // No part of the table.
        }
      }
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }

  private String cell() throws SAXException {
    if (text.isEmpty()) {
      return "";
    }
    String value = text.toString();
    return switch (type) {
      case "s" -> shared(value);
      case "b" -> value.strip().equals("1") ? "true" : "false";
      case "n" -> number(value.strip());
      case "d" -> value.strip().replace('T', ' ');
      default -> value;
    };
  }

  private String shared(String value) throws SAXException {
    long index = whole(value.strip());
    try {
      return strings.getItemAt((int) index).getString();
    } catch (IndexOutOfBoundsException e) {
      throw new SAXException(e);
    }
  }

  private String number(String value) {
    double number;
    try {
      number = Double.parseDouble(value);
    } catch (NumberFormatException _) {
      return value;
    }
    XSSFCellStyle found = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
    if (found == null) {
      return CellText.number(number);
    }
    String format = found.getDataFormatString();
    return numbers.of(number, found.getDataFormat(), format == null ? "" : format);
  }

  private static int column(String reference) throws SAXException {
    int letters = 0;
    while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
      letters++;
    }
    int column =
        letters == 0 || letters > 3
            ? -1
            : CellReference.convertColStringToIndex(reference.substring(0, letters));
    if (column < 0 || column >= 1 << 14) {
      throw new SAXException("no cell " + reference);
    }
    return column;
  }

  private static long whole(String digits) throws SAXException {
    try {
      long value = Long.parseLong(digits);
      if (value < 0 || value > Integer.MAX_VALUE) {
        throw new SAXException("no number " + digits);
      }
      return value;
    } catch (NumberFormatException e) {
      throw new SAXException(e);
    }
  }
}
