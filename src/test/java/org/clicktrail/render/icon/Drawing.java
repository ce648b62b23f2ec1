package org.clicktrail.render.icon;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// An icon read from its SVG. Only what our icons use is known: `rect`, `circle`, a `path` of one
/// circular arc, fill and stroke; anything else is refused rather than drawn wrongly.
final class Drawing {
  private static final Pattern ARC =
      Pattern.compile(
          "M([\\d.]+) ([\\d.]+)A([\\d.]+) ([\\d.]+) 0 ([01]) ([01]) ([\\d.]+) ([\\d.]+)");

  private final double size;
  private final List<Part> parts;

  private record Part(Shape shape, String fill, String stroke, double width) {}

  private Drawing(double size, List<Part> parts) {
    this.size = size;
    this.parts = List.copyOf(parts);
  }

  /// @throws IOException if the file cannot be read or is no XML
  /// @throws IllegalArgumentException if it holds an element or a path this class does not know
  static Drawing read(Path svg) throws IOException {
    try {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(svg.toFile())
              .getDocumentElement();
      List<Part> parts = new ArrayList<>();
      NodeList nodes = root.getChildNodes();
      for (int i = 0; i < nodes.getLength(); i++) {
        if (nodes.item(i) instanceof Element element && !element.getTagName().equals("title")) {
          parts.add(part(element));
        }
      }
      return new Drawing(Double.parseDouble(root.getAttribute("viewBox").split(" ", -1)[2]), parts);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("not a readable SVG: " + svg, e);
    }
  }

  private static Part part(Element element) {
    Shape shape =
        switch (element.getTagName()) {
          case "rect" ->
              new RoundRectangle2D.Double(
                  0,
                  0,
                  number(element, "width"),
                  number(element, "height"),
                  2 * number(element, "rx"),
                  2 * number(element, "rx"));
          case "circle" ->
              circle(number(element, "cx"), number(element, "cy"), number(element, "r"));
          case "path" -> arc(element.getAttribute("d"));
          default -> throw new IllegalArgumentException("unknown element " + element.getTagName());
        };
    double width = element.hasAttribute("stroke-width") ? number(element, "stroke-width") : 0;
    return new Part(shape, element.getAttribute("fill"), element.getAttribute("stroke"), width);
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /// The centre by the formula of SVG 1.1, appendix F.6.5, for equal radii and no rotation.
  private static Shape arc(String path) {
    Matcher matcher = ARC.matcher(path);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a single circular arc: " + path);
    }
    double x1 = Double.parseDouble(matcher.group(1));
    double y1 = Double.parseDouble(matcher.group(2));
    double radius = Double.parseDouble(matcher.group(3));
    boolean large = matcher.group(5).equals("1");
    boolean sweep = matcher.group(6).equals("1");
    double x2 = Double.parseDouble(matcher.group(7));
    double y2 = Double.parseDouble(matcher.group(8));
    double half = Math.hypot(x2 - x1, y2 - y1) / 2;
    double height = Math.sqrt(Math.max(0, radius * radius - half * half)) / (2 * half);
    double side = large == sweep ? -1 : 1;
    double cx = (x1 + x2) / 2 + side * height * (y1 - y2);
    double cy = (y1 + y2) / 2 + side * height * (x2 - x1);
    // Java counts angles against the clock, SVG sweeps with it.
    double start = Math.toDegrees(Math.atan2(cy - y1, x1 - cx));
    double turn = Math.toDegrees(Math.atan2(cy - y2, x2 - cx)) - start;
    double extent = sweep ? -positive(-turn) : positive(turn);
    return new Arc2D.Double(
        cx - radius, cy - radius, 2 * radius, 2 * radius, start, extent, Arc2D.OPEN);
  }

  private static double positive(double degrees) {
    return ((degrees % 360) + 360) % 360;
  }

  /// The icon with `pixels` a side, its background transparent.
  BufferedImage image(int pixels) {
    BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(pixels / size, pixels / size);
    for (Part part : parts) {
      if (part.width > 0) {
        graphics.setColor(color(part.stroke));
        graphics.setStroke(
            new BasicStroke((float) part.width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(part.shape);
      } else {
        graphics.setColor(color(part.fill));
        graphics.fill(part.shape);
      }
    }
    graphics.dispose();
    return image;
  }

  private static Color color(String hex) {
    return hex.equals("#fff") ? Color.WHITE : Color.decode(hex);
  }
}
