package org.clicktrail.render;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.report.Exporter;
import org.clicktrail.render.deck.PptxExporter;
import org.clicktrail.render.page.HtmlExporter;
import org.clicktrail.render.page.PdfExporter;

/// Every format a report can be written in.
public final class Exporters {

  public static final List<Exporter> ALL =
      List.of(new PptxExporter(), new HtmlExporter(), new PdfExporter());

  private Exporters() {}

  /// The exporter of an id such as `pptx`.
  public static Optional<Exporter> of(String id) {
    return ALL.stream().filter(exporter -> exporter.id().equals(id)).findFirst();
  }
}
