package org.clicktrail.render.deck;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.chart.Markup;
import org.clicktrail.render.deck.NativeChart.Form;
import org.clicktrail.render.deck.NativeChart.Shape;
import org.clicktrail.render.deck.NativeChart.Strand;
import org.clicktrail.render.deck.NativeChart.Tag;

/// The series of a native chart as DrawingML, with their columns in the data sheet.
final class StrandXml {

  private final Xml xml;
  private final NativeChart chart;
  private final DataSheet sheet;
  private final double points;
  private String names = "";
  private int index;

  StrandXml(Xml xml, NativeChart chart, DataSheet sheet, double points) {
    this.xml = xml;
    this.chart = chart;
    this.sheet = sheet;
    this.points = points;
    if (chart.form() != Form.POINTS) {
      names = sheet.add(Messages.text("chart.name"), chart.names());
    }
  }

  void write(Strand strand) {
    boolean numbers = chart.form() == Form.POINTS;
    String x = numbers ? sheet.add(Messages.text("deck.x", strand.name()), strand.x()) : "";
    String y = sheet.add(strand.name(), strand.y());
    xml.raw("<c:ser>").val("c:idx", index).val("c:order", index);
    index++;
    xml.raw("<c:tx><c:strRef>").tag("c:f", sheet.header());
    xml.raw("<c:strCache>").val("c:ptCount", 1).raw("<c:pt idx=\"0\">");
    xml.tag("c:v", strand.name()).raw("</c:pt></c:strCache></c:strRef></c:tx>");
    look(strand);
    if (strand.bar()) {
      xml.val("c:invertIfNegative", 0);
      bars(strand);
    } else {
      marker(strand);
    }
    labels(strand);
    if (strand.ranged()) {
      whiskers(strand);
    }
    if (numbers) {
      xml.raw("<c:xVal>");
      numbers(x, strand.x());
      xml.raw("</c:xVal><c:yVal>");
      numbers(y, strand.y());
      xml.raw("</c:yVal>").val("c:smooth", 0);
    } else {
      xml.raw("<c:cat>");
      texts(names, chart.names());
      xml.raw("</c:cat><c:val>");
      numbers(y, strand.y());
      xml.raw("</c:val>");
      if (!strand.bar()) {
        xml.val("c:smooth", 0);
      }
    }
    xml.raw("</c:ser>");
  }

  private void look(Strand strand) {
    xml.raw("<c:spPr>");
    switch (strand.shape()) {
      case BAR, STACKED -> {
        fill(strand.color(), 100);
        xml.raw("<a:ln><a:noFill/></a:ln>");
      }
      case GHOST -> xml.raw("<a:noFill/><a:ln><a:noFill/></a:ln>");
      case LINE -> line(2, strand.color(), 100, "solid");
      case PALE -> line(1.75, strand.color(), 45, "solid");
      case THIN -> line(0.75, strand.color(), 50, "solid");
      case EXPECTED -> line(2, strand.color(), 100, "sysDash");
      case DASHED -> line(1, strand.color(), 100, "sysDash");
      case DOTS, ALARM -> xml.raw("<a:ln><a:noFill/></a:ln>");
      case DECISION -> line(1.75, strand.color(), 100, "solid");
    }
    xml.raw("</c:spPr>");
  }

  private void fill(String color, int percent) {
    xml.raw("<a:solidFill><a:srgbClr val=\"" + ChartXml.hex(color) + "\">");
    if (percent < 100) {
      xml.val("a:alpha", percent * 1000);
    }
    xml.raw("</a:srgbClr></a:solidFill>");
  }

  private void line(double width, String color, int percent, String dash) {
    xml.raw("<a:ln w=\"" + Math.round(width * 12700) + "\" cap=\"flat\">");
    fill(color, percent);
    xml.val("a:prstDash", dash).raw("<a:round/></a:ln>");
  }

  /// Single bars in their own colours.
  private void bars(Strand strand) {
    for (int i = 0; i < strand.colors().size(); i++) {
      String color = strand.colors().get(i);
      if (!color.isEmpty() && !color.equals(strand.color())) {
        xml.raw("<c:dPt>").val("c:idx", i).val("c:invertIfNegative", 0).val("c:bubble3D", 0);
        xml.raw("<c:spPr>");
        fill(color, 100);
        xml.raw("<a:ln><a:noFill/></a:ln></c:spPr></c:dPt>");
      }
    }
  }

  private void marker(Strand strand) {
    boolean dots =
        strand.shape() == Shape.DOTS
            || strand.shape() == Shape.PALE
            || strand.shape() == Shape.ALARM;
    boolean decision = strand.shape() == Shape.DECISION && chart.form() != Form.POINTS;
    if (!dots && !decision) {
      xml.raw("<c:marker>").val("c:symbol", "none").raw("</c:marker>");
      return;
    }
    boolean cloud = strand.shape() == Shape.DOTS && strand.y().size() > 100;
    xml.raw("<c:marker>").val("c:symbol", "circle").val("c:size", cloud ? 5 : 8);
    xml.raw("<c:spPr>");
    fill(strand.color(), cloud ? 60 : 100);
    xml.raw("<a:ln w=\"12700\">");
    if (cloud) {
      xml.raw("<a:noFill/>");
    } else {
      fill(NativeCharts.INK.card(), 100);
    }
    xml.raw("</a:ln></c:spPr></c:marker>");
  }

  private void labels(Strand strand) {
    if (strand.tags().isEmpty()) {
      return;
    }
    xml.raw("<c:dLbls>");
    List<Tag> tags = new ArrayList<>(strand.tags());
    tags.sort(java.util.Comparator.comparingInt(Tag::index));
    for (Tag tag : tags) {
      xml.raw("<c:dLbl>").val("c:idx", tag.index());
      if (tag.down() != 0) {
        xml.raw("<c:layout><c:manualLayout>").val("c:x", 0.004).val("c:y", tag.down() * 0.85);
        xml.raw("</c:manualLayout></c:layout>");
      }
      words(tag);
      shown(tag.place(), 1);
      xml.raw("</c:dLbl>");
    }
    shown("", 0);
    xml.raw("</c:dLbls>");
  }

  private void words(Tag tag) {
    int bold = tag.bold() ? 1 : 0;
    if (tag.text().isEmpty()) {
      xml.raw(
          "<c:numFmt formatCode=\"" + Markup.escaped(valueFormat()) + "\" sourceLinked=\"0\"/>");
      xml.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
      xml.raw("<c:txPr><a:bodyPr wrap=\"none\"/><a:lstStyle/><a:p><a:pPr>");
      xml.raw(ChartXml.runProperties("a:defRPr", points, tag.color(), bold));
      xml.raw("</a:pPr><a:endParaRPr lang=\"en-US\"/></a:p></c:txPr>");
      return;
    }
    xml.raw("<c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:lstStyle/><a:p><a:r>");
    xml.raw(ChartXml.runProperties("a:rPr", points, tag.color(), bold));
    xml.tag("a:t", tag.text()).raw("</a:r></a:p></c:rich></c:tx>");
    xml.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
  }

  private String valueFormat() {
    NumberFormat format = chart.values().format();
    return switch (format) {
      case PERCENT -> "0.0\" \"%";
      case COUNT, MONEY -> "#,##0";
      case SCORE -> "0.000";
      case PLAIN -> "#,##0.##";
      case YEAR -> "0.##";
    };
  }

  private void shown(String place, int value) {
    if (!place.isEmpty()) {
      xml.val("c:dLblPos", place);
    }
    xml.val("c:showLegendKey", 0).val("c:showVal", value).val("c:showCatName", 0);
    xml.val("c:showSerName", 0).val("c:showPercent", 0).val("c:showBubbleSize", 0);
  }

  private void whiskers(Strand strand) {
    List<Double> plus = new ArrayList<>();
    List<Double> minus = new ArrayList<>();
    for (int i = 0; i < strand.y().size(); i++) {
      double y = strand.y().get(i);
      double up = strand.high().get(i) - y;
      double down = y - strand.low().get(i);
      plus.add(Double.isFinite(up) ? Math.max(0, up) : 0.0);
      minus.add(Double.isFinite(down) ? Math.max(0, down) : 0.0);
    }
    String above = sheet.add(Messages.text("deck.above", strand.name()), plus);
    String below = sheet.add(Messages.text("deck.below", strand.name()), minus);
    xml.raw("<c:errBars>").val("c:errDir", "y").val("c:errBarType", "both");
    xml.val("c:errValType", "cust").val("c:noEndCap", 1).raw("<c:plus>");
    numbers(above, plus);
    xml.raw("</c:plus><c:minus>");
    numbers(below, minus);
    xml.raw("</c:minus><c:spPr>");
    line(1.5, strand.color(), 100, "solid");
    xml.raw("</c:spPr></c:errBars>");
  }

  private void numbers(String where, List<Double> values) {
    xml.raw("<c:numRef>").tag("c:f", where).raw("<c:numCache>").tag("c:formatCode", "General");
    xml.val("c:ptCount", values.size());
    for (int i = 0; i < values.size(); i++) {
      if (Double.isFinite(values.get(i))) {
        xml.raw("<c:pt idx=\"" + i + "\">").tag("c:v", values.get(i)).raw("</c:pt>");
      }
    }
    xml.raw("</c:numCache></c:numRef>");
  }

  private void texts(String where, List<String> values) {
    xml.raw("<c:strRef>").tag("c:f", where).raw("<c:strCache>").val("c:ptCount", values.size());
    for (int i = 0; i < values.size(); i++) {
      xml.raw("<c:pt idx=\"" + i + "\">").tag("c:v", values.get(i)).raw("</c:pt>");
    }
    xml.raw("</c:strCache></c:strRef>");
  }
}
