package org.clicktrail.render.deck;

import java.util.List;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.render.chart.Markup;
import org.clicktrail.render.chart.ValueRange;
import org.clicktrail.render.deck.NativeChart.Form;
import org.clicktrail.render.deck.NativeChart.Scale;
import org.clicktrail.render.deck.NativeChart.Shape;
import org.clicktrail.render.deck.NativeChart.Strand;

/// A native chart as DrawingML (ECMA-376 part 1, §21.2), in the house style: no legend, hairlines
/// along the values only, labels at the marks.
final class ChartXml {

  private static final int AXIS_A = 111111111;
  private static final int AXIS_B = 222222222;
  private static final String HEAD =
      "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";

  private final NativeChart chart;
  private final DataSheet sheet;
  private final double points;
  private final Room room;
  private final Xml xml = new Xml();

  private ChartXml(NativeChart chart, DataSheet sheet, Room room) {
    this.chart = chart;
    this.sheet = sheet;
    this.points = room.size();
    this.room = room;
  }

  /// Writes the chart and fills its data sheet.
  ///
  /// @param room to leave space for names at the right
  static String of(NativeChart chart, DataSheet sheet, Room room) {
    ChartXml writer = new ChartXml(chart, sheet, room);
    writer.write();
    return writer.xml.toString();
  }

  private void write() {
    xml.raw(HEAD).val("c:date1904", 0).val("c:roundedCorners", 0);
    xml.raw("<c:chart>").val("c:autoTitleDeleted", 1).raw("<c:plotArea>");
    layout();
    StrandXml strands = new StrandXml(xml, chart, sheet, points);
    List<Strand> bars = chart.series().stream().filter(Strand::bar).toList();
    List<Strand> lines = chart.series().stream().filter(strand -> !strand.bar()).toList();
    if (!bars.isEmpty()) {
      bars(strands, bars);
    }
    if (!lines.isEmpty()) {
      lines(strands, lines);
    }
    axes();
    xml.raw("<c:spPr><a:noFill/></c:spPr></c:plotArea>");
    legend();
    xml.val("c:plotVisOnly", 1).val("c:dispBlanksAs", "gap").raw("</c:chart>");
    xml.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
    text(points, NativeCharts.INK.muted());
    xml.raw("</c:chartSpace>");
  }

  /// Names at the ends of lines stand outside the plot, which must leave room for them.
  private void layout() {
    double width = room.width();
    double widest = 0;
    for (Strand strand : chart.series()) {
      int last = strand.y().size() - 1;
      for (NativeChart.Tag tag : strand.tags()) {
        if (tag.place().equals("r") && tag.index() == last && !tag.text().isEmpty()) {
          widest = Math.max(widest, room.wide(tag.text()) - behind(strand, last) * width);
        }
      }
    }
    boolean decision = chart.series().stream().anyMatch(s -> s.shape() == Shape.DECISION);
    if (widest == 0 && !decision) {
      xml.raw("<c:layout/>");
      return;
    }
    double right = decision && widest == 0 ? 0.02 : Math.min(0.4, (widest + 14) / width);
    double left = leftShare(width);
    xml.raw("<c:layout><c:manualLayout>").val("c:layoutTarget", "inner");
    xml.val("c:xMode", "edge").val("c:yMode", "edge").val("c:x", left);
    xml.val("c:y", decision ? 0.08 : 0.04).val("c:w", 1 - left - right);
    boolean labelled = !chart.across().label().isEmpty();
    double bottom =
        labelled ? 0.18 : chart.names().stream().anyMatch(n -> n.contains("\n")) ? 0.16 : 0.11;
    xml.val("c:h", 1 - bottom - (decision ? 0.08 : 0.04)).raw("</c:manualLayout></c:layout>");
  }

  /// How much of the width is left behind a place, where the plot reaches further than it.
  private double behind(Strand strand, int index) {
    ValueRange range = chart.across().range();
    return strand.x().isEmpty()
        ? 0
        : (range.high() - strand.x().get(index)) / (range.high() - range.low());
  }

  private double leftShare(double width) {
    double size = points * 5.2;
    return Math.min(0.2, (size + (chart.values().label().isEmpty() ? 0 : points * 1.8)) / width);
  }

  private void bars(StrandXml strands, List<Strand> bars) {
    boolean stacked = bars.getFirst().shape() != Shape.BAR;
    xml.raw("<c:barChart>").val("c:barDir", chart.form() == Form.LYING ? "bar" : "col");
    xml.val("c:grouping", stacked ? "stacked" : "clustered").val("c:varyColors", 0);
    bars.forEach(strands::write);
    boolean histogram = stacked && chart.form() == Form.UPRIGHT;
    xml.val("c:gapWidth", histogram ? 6 : 55).val("c:overlap", stacked ? 100 : 0);
    xml.val("c:axId", AXIS_A).val("c:axId", AXIS_B).raw("</c:barChart>");
  }

  private void lines(StrandXml strands, List<Strand> lines) {
    boolean numbers = chart.form() == Form.POINTS;
    xml.raw(numbers ? "<c:scatterChart>" : "<c:lineChart>");
    xml.val(numbers ? "c:scatterStyle" : "c:grouping", numbers ? "lineMarker" : "standard");
    xml.val("c:varyColors", 0);
    lines.forEach(strands::write);
    if (!numbers) {
      xml.val("c:marker", 1);
    }
    xml.val("c:axId", AXIS_A).val("c:axId", AXIS_B);
    xml.raw(numbers ? "</c:scatterChart>" : "</c:lineChart>");
  }

  /// Stacked bars are too small for their names, so these stand in the free corner.
  private void legend() {
    long seen = chart.series().stream().filter(s -> s.shape() == Shape.STACKED).count();
    if (chart.form() == Form.UPRIGHT && seen > 1) {
      xml.raw("<c:legend>").val("c:legendPos", "tr").val("c:overlay", 1);
      text(points, NativeCharts.INK.foreground());
      xml.raw("</c:legend>");
    }
  }

  private void axes() {
    boolean lying = chart.form() == Form.LYING;
    boolean numbers = chart.form() == Form.POINTS;
    String kind = numbers ? "c:valAx" : "c:catAx";
    xml.raw("<" + kind + ">").val("c:axId", AXIS_A).raw("<c:scaling>");
    xml.val("c:orientation", lying ? "maxMin" : "minMax");
    if (numbers) {
      limits(chart.across());
    }
    xml.raw("</c:scaling>").val("c:delete", 0).val("c:axPos", lying ? "l" : "b");
    title(chart.across().label(), 0);
    format(numbers ? axisFormat(chart.across()) : "General");
    xml.val("c:majorTickMark", "none").val("c:minorTickMark", "none").val("c:tickLblPos", "low");
    xml.raw("<c:spPr>");
    outline(0.75, NativeCharts.INK.zeroLine());
    xml.raw("</c:spPr>");
    text(points, lying ? NativeCharts.INK.foreground() : NativeCharts.INK.muted());
    xml.val("c:crossAx", AXIS_B);
    if (numbers) {
      xml.val("c:crosses", "autoZero").val("c:crossBetween", "midCat");
      xml.val("c:majorUnit", unit(chart.across()));
    } else {
      xml.val("c:crosses", "autoZero").val("c:auto", 0).val("c:lblAlgn", "ctr");
      xml.val("c:lblOffset", 60);
      if (!lying) {
        xml.val("c:tickLblSkip", skip());
      }
      xml.val("c:noMultiLvlLbl", 1);
    }
    xml.raw("</" + kind + ">");
    values(lying, numbers);
  }

  /// Every how many names one is written, so that they do not run into each other.
  private int skip() {
    double widest = 0;
    for (String name : chart.names()) {
      for (String line : name.split("\n", -1)) {
        widest = Math.max(widest, Math.min(room.wide(line), 6 * points));
      }
    }
    double slot = room.width() * 0.9 / Math.max(1, chart.names().size());
    return (int) Math.max(1, Math.ceil(widest / slot));
  }

  private void values(boolean lying, boolean numbers) {
    xml.raw("<c:valAx>").val("c:axId", AXIS_B).raw("<c:scaling>").val("c:orientation", "minMax");
    limits(chart.values());
    xml.raw("</c:scaling>").val("c:delete", 0).val("c:axPos", lying ? "b" : "l");
    xml.raw("<c:majorGridlines><c:spPr>");
    outline(0.75, NativeCharts.INK.grid());
    xml.raw("</c:spPr></c:majorGridlines>");
    title(chart.values().label(), lying ? 0 : -90);
    format(axisFormat(chart.values()));
    xml.val("c:majorTickMark", "none").val("c:minorTickMark", "none");
    xml.val("c:tickLblPos", lying ? "nextTo" : "low");
    xml.raw("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>");
    text(points, NativeCharts.INK.muted());
    xml.val("c:crossAx", AXIS_A).val("c:crosses", lying ? "max" : numbers ? "min" : "autoZero");
    xml.val("c:crossBetween", numbers ? "midCat" : "between");
    xml.val("c:majorUnit", unit(chart.values())).raw("</c:valAx>");
  }

  private void limits(Scale scale) {
    xml.val("c:max", scale.range().high()).val("c:min", scale.range().low());
  }

  private static double unit(Scale scale) {
    return scale.range().step();
  }

  private void title(String label, int degrees) {
    if (label.isEmpty()) {
      return;
    }
    xml.raw("<c:title><c:tx><c:rich><a:bodyPr rot=\"" + degrees * 60000 + "\" vert=\"horz\"/>");
    xml.raw("<a:lstStyle/><a:p><a:pPr>");
    run("a:defRPr", points, NativeCharts.INK.muted(), 0);
    xml.raw("</a:pPr><a:r>");
    run("a:rPr", points, NativeCharts.INK.muted(), 0);
    xml.tag("a:t", label).raw("</a:r></a:p></c:rich></c:tx>").val("c:overlay", 0);
    xml.raw("</c:title>");
  }

  private void format(String code) {
    xml.raw("<c:numFmt formatCode=\"" + Markup.escaped(code) + "\" sourceLinked=\"0\"/>");
  }

  private static String axisFormat(Scale scale) {
    double step = scale.range().step();
    double shown = scale.format() == NumberFormat.PERCENT ? step * 100 : step;
    int decimals = 0;
    while (decimals < 6 && Math.abs(shown - Math.rint(shown)) > 1e-6 * Math.max(1, shown)) {
      shown *= 10;
      decimals++;
    }
    String digits =
        (scale.format() == NumberFormat.YEAR ? "0" : "#,##0")
            + (decimals > 0 ? "." + "0".repeat(decimals) : "");
    return scale.format() == NumberFormat.PERCENT ? digits + "\" \"%" : digits;
  }

  private void outline(double width, String color) {
    xml.raw("<a:ln w=\"" + Math.round(width * 12700) + "\"><a:solidFill>");
    xml.raw("<a:srgbClr val=\"" + hex(color) + "\"/></a:solidFill></a:ln>");
  }

  private void text(double size, String color) {
    xml.raw("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>");
    run("a:defRPr", size, color, 0);
    xml.raw("</a:pPr><a:endParaRPr lang=\"en-US\"/></a:p></c:txPr>");
  }

  private void run(String name, double size, String color, int bold) {
    xml.raw(runProperties(name, size, color, bold));
  }

  static String runProperties(String name, double size, String color, int bold) {
    return "<"
        + name
        + (name.equals("a:rPr") ? " lang=\"en-US\"" : "")
        + " sz=\""
        + Math.round(size * 100)
        + "\" b=\""
        + bold
        + "\"><a:solidFill><a:srgbClr val=\""
        + hex(color)
        + "\"/></a:solidFill><a:latin typeface=\"IBM Plex Sans\" pitchFamily=\"34\"/></"
        + name
        + ">";
  }

  static String hex(String color) {
    return color.substring(1);
  }
}
