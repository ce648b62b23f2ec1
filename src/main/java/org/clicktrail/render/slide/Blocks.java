package org.clicktrail.render.slide;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.report.Block;
import org.clicktrail.render.chart.Fonts;
import org.clicktrail.render.slide.Element.Chart;
import org.clicktrail.render.slide.Element.Print;
import org.clicktrail.render.slide.Element.Role;
import org.clicktrail.render.slide.Element.Tint;
import org.clicktrail.render.slide.Element.Words;

/// Places the blocks of a card into the free area of its page without overlap.
final class Blocks {

  private static final double GAP = 32;
  private static final double TILES = 118;
  private static final Print BODY = new Print(20, Fonts.REGULAR, Tint.TEXT);

  private Blocks() {}

  static List<Element> place(List<Block> blocks, Box area) {
    return switch (blocks.size()) {
      case 0 -> List.of();
      case 1 -> one(blocks.getFirst(), area, 17 / 11.0);
      case 2 -> two(blocks.getFirst(), blocks.getLast(), area);
      default -> {
        List<Element> all = new ArrayList<>();
        List<Box> boxes = area.columns(GAP, shares(blocks.size()));
        for (int i = 0; i < blocks.size(); i++) {
          all.addAll(headed(blocks.get(i), boxes.get(i)));
        }
        yield all;
      }
    };
  }

  private static double[] shares(int count) {
    double[] shares = new double[count];
    java.util.Arrays.fill(shares, 1);
    return shares;
  }

  private static List<Element> one(Block block, Box area, double scale) {
    return switch (block) {
      case Block.Chart chart -> List.of(new Chart(area, chart.spec(), scale));
      case Block.TableBlock table -> List.of(Tables.fit(table, area));
      case Block.Sentences sentences ->
          List.of(Setting.body(readable(area), sentences.lines(), BODY, 12));
      case Block.Tiles tiles -> tiles(tiles, area);
    };
  }

  /// Lines longer than this are hard to read.
  private static Box readable(Box area) {
    return new Box(area.x(), area.y(), Math.min(area.width(), 1000), area.height());
  }

  private static List<Element> two(Block first, Block second, Box area) {
    if (first instanceof Block.Tiles tiles) {
      double height = tilesHeight(tiles);
      return joined(
          tiles(tiles, area.top(height)), one(second, area.below(height + 18), 15 / 11.0));
    }
    if (second instanceof Block.Tiles tiles) {
      double height = tilesHeight(tiles);
      double above = area.height() - height - 18;
      return joined(one(first, area.top(above), 15 / 11.0), tiles(tiles, area.below(above + 18)));
    }
    if (first instanceof Block.Chart && second instanceof Block.Chart) {
      List<Box> halves = area.columns(GAP, 1, 1);
      return joined(headed(first, halves.getFirst()), headed(second, halves.getLast()));
    }
    return mixed(first, second, area);
  }

  private static List<Element> mixed(Block first, Block second, Box area) {
    if (first instanceof Block.TableBlock || second instanceof Block.TableBlock) {
      Block.TableBlock table = first instanceof Block.TableBlock t ? t : (Block.TableBlock) second;
      double natural = Tables.naturalWidth(table);
      if (natural > area.width() * 0.5) {
        return stacked(first, second, area);
      }
      double share = Math.max(0.25, natural / area.width());
      double[] shares =
          first.equals(table) ? new double[] {share, 1 - share} : new double[] {1 - share, share};
      List<Box> boxes = area.columns(GAP, shares);
      return joined(
          one(first, boxes.getFirst(), 14 / 11.0), one(second, boxes.getLast(), 14 / 11.0));
    }
    double left = first instanceof Block.Chart ? 0.64 : second instanceof Block.Chart ? 0.36 : 0.5;
    List<Box> boxes = area.columns(GAP, left, 1 - left);
    return joined(one(first, boxes.getFirst(), 15 / 11.0), one(second, boxes.getLast(), 15 / 11.0));
  }

  /// Below each other; words take what they need, a table up to half, a chart the rest.
  private static List<Element> stacked(Block first, Block second, Box area) {
    double room = area.height() - 18;
    double a = wanted(first, area);
    double b = wanted(second, area);
    double height;
    if (first instanceof Block.Chart) {
      height = room - Math.min(b, room / 2);
    } else if (second instanceof Block.Chart) {
      height = Math.min(a, room / 2);
    } else {
      height = a + b <= room ? a : a <= room / 2 ? a : b <= room / 2 ? room - b : room / 2;
    }
    return joined(
        one(first, area.top(height), 14 / 11.0), one(second, area.below(height + 18), 14 / 11.0));
  }

  private static double wanted(Block block, Box area) {
    return switch (block) {
      case Block.TableBlock table -> Tables.naturalHeight(table, area.width());
      case Block.Sentences sentences ->
          Setting.height(sentences.lines(), BODY, readable(area).width(), BODY.size() * 0.6);
      case Block.Chart _ -> area.height();
      case Block.Tiles tiles -> tilesHeight(tiles);
    };
  }

  /// A chart that shares its page keeps its own title.
  private static List<Element> headed(Block block, Box box) {
    if (!(block instanceof Block.Chart chart)) {
      return one(block, box, 13 / 11.0);
    }
    ChartSpec.Heading heading = chart.spec().heading();
    Words title =
        Setting.line(
            box, Role.BODY, heading.title(), new Print(16, Fonts.SEMIBOLD, Tint.TEXT), 13, 2);
    Box rest = box.below(title.box().height() + 2);
    Words subtitle =
        Setting.line(
            rest, Role.BODY, heading.subtitle(), new Print(14, Fonts.REGULAR, Tint.MUTED), 12, 2);
    Box place = rest.below(subtitle.box().height() + 6);
    List<Element> elements = new ArrayList<>();
    elements.add(title);
    if (!heading.subtitle().isEmpty()) {
      elements.add(subtitle);
    }
    elements.add(new Chart(place, chart.spec(), 13 / 11.0));
    return elements;
  }

  private static int perRow(Block.Tiles tiles) {
    int count = tiles.tiles().size();
    return count <= 5 ? Math.max(1, count) : (count + 1) / 2 <= 5 ? (count + 1) / 2 : 5;
  }

  private static double tilesHeight(Block.Tiles tiles) {
    int rows = (tiles.tiles().size() + perRow(tiles) - 1) / perRow(tiles);
    return rows * TILES + (rows - 1) * 12;
  }

  private static List<Element> tiles(Block.Tiles block, Box area) {
    List<Element> elements = new ArrayList<>();
    int columns = perRow(block);
    int rows = (block.tiles().size() + columns - 1) / columns;
    double height = Math.min(TILES, (area.height() - 12.0 * (rows - 1)) / Math.max(1, rows));
    for (int i = 0; i < block.tiles().size(); i++) {
      double width = (Math.min(area.width(), columns * 360) - 16.0 * (columns - 1)) / columns;
      double x = area.x() + (i % columns) * (width + 16);
      int row = i / columns;
      double y = area.y() + row * (height + 12);
      elements.addAll(tile(block.tiles().get(i), new Box(x, y, width, height)));
    }
    return elements;
  }

  private static List<Element> tile(Block.Tile tile, Box box) {
    List<Element> elements = new ArrayList<>();
    Box at = box;
    at = add(elements, at, tile.label(), new Print(15, Fonts.REGULAR, Tint.MUTED), 11, 1);
    at = add(elements, at, tile.value(), new Print(34, Fonts.SEMIBOLD, Tint.TEXT), 18, 1);
    at = add(elements, at, tile.range(), new Print(15, Fonts.REGULAR, Tint.MUTED), 11, 1);
    add(elements, at, tile.note(), new Print(15, Fonts.REGULAR, Tint.MUTED), 11, 1);
    return elements;
  }

  private static Box add(
      List<Element> elements, Box at, String text, Print type, double least, int lines) {
    if (text.isEmpty() || at.height() < type.size()) {
      return at;
    }
    Words words = Setting.line(at, Role.BODY, text, type, least, lines);
    elements.add(words);
    return at.below(words.box().height());
  }

  private static List<Element> joined(List<Element> a, List<Element> b) {
    List<Element> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }
}
