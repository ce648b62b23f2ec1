package org.clicktrail.data.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;
import org.xml.sax.SAXException;

/// Excel workbooks, streamed: cells by their stored value, days by their format, formulas by their
/// stored result. Nothing is calculated and nothing outside of the file is opened.
final class XlsxFormat implements FileFormat {

  @Override
  public String id() {
    return "xlsx";
  }

  @Override
  public List<String> endings() {
    return List.of("xlsx", "xlsm");
  }

  @Override
  public boolean matches(Bytes bytes, byte[] head) {
    return ZipArchive.matches(head);
  }

  @Override
  public Optional<Converted> convert(
      Bytes bytes, Choice choice, Workshop workshop, Progress progress) throws IOException {
    Path file = bytes.onDisk(workshop, progress.part(0, 0.1));
    if (!ZipArchive.of(file, workshop.folder()).document()) {
      throw new UnreadableException(Messages.text("format.nested", bytes.name()));
    }
    Optional<OPCPackage> opened = Optional.empty();
    try {
      OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
      opened = Optional.of(workbook);
      return Optional.of(new Workbook(workbook).read(choice, workshop, progress.part(0.1, 1)));
    } catch (OpenXML4JException | OpenXML4JRuntimeException | SAXException e) {
      throw new UnreadableException(Messages.text("format.sheet.broken"), e);
    } catch (IOException e) {
      throw told(e);
    } finally {
      // Closing what was opened for reading would otherwise try to write.
      opened.ifPresent(OPCPackage::revert);
    }
  }

  /// What the reader of workbooks says, in words; what is ours, and a full disk, as it is.
  private static IOException told(IOException cause) {
    if (cause instanceof UnreadableException || Failure.diskFull(cause)) {
      return cause;
    }
    boolean bomb = String.valueOf(cause.getMessage()).contains("Zip bomb");
    return new UnreadableException(
        Messages.text(bomb ? "format.sheet.bomb" : "format.sheet.broken"), cause);
  }

  /// Below every sheet that is shown.
  private static final long HIDDEN = 1L << 50;

  private static final List<String> OFFICE =
      List.of(
          PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT);

  /// One opened workbook.
  private static final class Workbook {
    private final OPCPackage file;
    private final XSSFReader reader;
    private final SharedStrings strings;
    private final StylesTable styles;

    Workbook(OPCPackage file) throws IOException, OpenXML4JException, SAXException {
      this.file = file;
      try {
        this.reader = new XSSFReader(file);
        this.strings = new ReadOnlySharedStringsTable(file, false);
        this.styles = reader.getStylesTable();
      } catch (IllegalArgumentException | POIXMLException | NullPointerException e) {
        throw new UnreadableException(Messages.text("format.sheet.broken"), e);
      }
    }

    Converted read(Choice choice, Workshop workshop, Progress progress)
        throws IOException, OpenXML4JException {
      XlsxIndex index = XlsxIndex.of(reader);
      List<Tables.Table> sheets = new ArrayList<>();
      List<XlsxIndex.Sheet> grids = new ArrayList<>();
      for (XlsxIndex.Sheet sheet : index.sheets()) {
        long size = size(sheet);
        if (size >= 0) {
          grids.add(sheet);
          sheets.add(new Tables.Table(sheet.name(), sheet.hidden() ? size - HIDDEN : size));
        }
      }
      Tables tables = new Tables(sheets, choice);
      XlsxIndex.Sheet sheet = grids.get(tables.place());
      CellText numbers = new CellText(index.from1904());
      SheetRows.Widths widths = new SheetRows.Widths();
      read(sheet, numbers, new Measure(widths), progress.part(0, 0.4));
      if (widths.widest() == 0) {
        throw new UnreadableException(Messages.text("format.sheet.empty", sheet.name()));
      }
      if (widths.widest() > Limits.COLUMNS) {
        throw Limits.tooWide(widths.widest());
      }
      try (Spool spool = new Spool(workshop, widths.widest())) {
        SheetRows rows = new SheetRows(spool);
        read(sheet, numbers, new Write(rows), progress.part(0.4, 1));
        return Converted.sheet(spool.file(), spool.numbers(), rows.notes()).among(tables);
      }
    }

    /// Bytes of the sheet; −1 for a sheet that is a chart.
    private long size(XlsxIndex.Sheet sheet) throws OpenXML4JException {
      PackagePart part = related(related(file, OFFICE), sheet.relation());
      return part.getContentType().contains("worksheet") ? Math.max(0, part.getSize()) : -1;
    }

    private static PackagePart related(OPCPackage file, List<String> types)
        throws OpenXML4JException {
      for (String type : types) {
        for (PackageRelationship relation : file.getRelationshipsByType(type)) {
          return file.getPart(relation);
        }
      }
      throw new InvalidFormatException("no workbook");
    }

    private static PackagePart related(PackagePart workbook, String relation)
        throws OpenXML4JException {
      PackageRelationship found = workbook.getRelationship(relation);
      if (found == null || found.getTargetMode() == TargetMode.EXTERNAL) {
        throw new InvalidFormatException("no sheet " + relation);
      }
      return workbook.getRelatedPart(found);
    }

    private void read(
        XlsxIndex.Sheet sheet, CellText numbers, XlsxSheet.Target target, Progress progress)
        throws IOException, OpenXML4JException {
      LongConsumer rows =
          row -> {
            if ((row & 0xFF) == 0) {
              progress.report(Math.min(row, 1 << 20), 1 << 20);
            }
          };
      try (InputStream in = reader.getSheet(sheet.relation())) {
        new XlsxSheet(strings, styles, numbers, target, rows).read(in);
      }
    }
  }

  private record Measure(SheetRows.Widths widths) implements XlsxSheet.Target {
    @Override
    public void cell(int column, String text) {
      widths.cell(column);
    }

    @Override
    public void withoutResult() {
      // Counted in the second run.
    }

    @Override
    public void end(long number) {
      // Rows are not needed for their width.
    }
  }

  private record Write(SheetRows rows) implements XlsxSheet.Target {
    @Override
    public void cell(int column, String text) {
      rows.cell(column, text);
    }

    @Override
    public void withoutResult() {
      rows.withoutResult();
    }

    @Override
    public void end(long number) throws IOException {
      rows.end(number);
    }
  }
}
