package org.clicktrail.data.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.clicktrail.core.text.Messages;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// The list of sheets of an XLSX workbook.
///
/// @param from1904 whether days are counted from 1904
record XlsxIndex(List<Sheet> sheets, boolean from1904) {

  /// @param relation by which the workbook refers to it
  record Sheet(String name, String relation, boolean hidden) {}

  static XlsxIndex of(XSSFReader reader) throws IOException, OpenXML4JException {
    Handler handler = new Handler();
    try (InputStream in = reader.getWorkbookData()) {
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(handler);
      xml.parse(new InputSource(in));
    } catch (SAXException e) {
      throw new UnreadableException(Messages.text("format.sheet.broken"), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return new XlsxIndex(List.copyOf(handler.sheets), handler.from1904);
  }

  private static final class Handler extends DefaultHandler {
    private static final String RELATIONS =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (name.equals("workbookPr")) {
        String flag = attributes.getValue("date1904");
        from1904 = "1".equals(flag) || "true".equals(flag);
      } else if (name.equals("sheet")) {
        String relation = attributes.getValue(RELATIONS, "id");
        String strict = attributes.getValue(STRICT, "id");
        String state = attributes.getValue("state");
        sheets.add(
            new Sheet(
                String.valueOf(attributes.getValue("name")),
                String.valueOf(relation == null ? strict : relation),
                state != null && !state.equals("visible")));
      }
    }
  }
}
