package org.clicktrail.ui.present;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;
import org.clicktrail.core.text.Sentences;
import org.clicktrail.render.chart.Fonts;
import org.clicktrail.render.slide.Box;
import org.clicktrail.render.slide.Element;
import org.clicktrail.render.slide.Slide;
import org.clicktrail.ui.control.Icons;

/// A slide as the deck will have it, fitted into whatever room there is. Always light.
final class SlidePane extends Region {

  private final Pane slide = new Pane();
  private final Scale scale = new Scale(1, 1);
  private final StackPane frame = new StackPane(new Group(slide));

  SlidePane() {
    setId("slide");
    slide.getStyleClass().add("ct-slide");
    slide.setMinSize(Slide.WIDTH, Slide.HEIGHT);
    slide.setMaxSize(Slide.WIDTH, Slide.HEIGHT);
    slide.setPrefSize(Slide.WIDTH, Slide.HEIGHT);
    slide.setClip(new Rectangle(Slide.WIDTH, Slide.HEIGHT));
    slide.getTransforms().add(scale);
    frame.getStyleClass().add("ct-slide-frame");
    getChildren().add(frame);
    setMinSize(160, 90);
  }

  void show(Preview.Page page) {
    slide.getChildren().clear();
    for (Element element : page.slide().elements()) {
      slide.getChildren().add(node(element, page.pictures()));
    }
    setAccessibleText(Sentences.joined(page.slide().title(), page.slide().subtitle()));
  }

  void clear() {
    slide.getChildren().clear();
  }

  @Override
  protected void layoutChildren() {
    double fit = Math.min((getWidth() - 2) / Slide.WIDTH, (getHeight() - 2) / Slide.HEIGHT);
    scale.setX(fit);
    scale.setY(fit);
    double width = Slide.WIDTH * fit + 2;
    double height = Slide.HEIGHT * fit + 2;
    frame.resizeRelocate(
        Math.floor((getWidth() - width) / 2),
        Math.floor((getHeight() - height) / 2),
        width,
        height);
  }

  private static Node node(Element element, List<Preview.Picture> pictures) {
    return switch (element) {
      case Element.Words words -> words(words);
      case Element.Chart chart -> chart(chart, pictures);
      case Element.Grid grid -> grid(grid);
      case Element.Pill pill -> pill(pill);
      case Element.Sign sign -> sign(sign);
    };
  }

  private static Node words(Element.Words words) {
    VBox lines = new VBox(words.gap());
    for (String paragraph : words.paragraphs()) {
      Text text = text(paragraph, words.type());
      text.setWrappingWidth(words.box().width() + 4);
      text.setTextAlignment(words.right() ? TextAlignment.RIGHT : TextAlignment.LEFT);
      lines.getChildren().add(text);
    }
    lines.relocate(words.box().x(), words.box().y());
    return lines;
  }

  private static Text text(String words, Element.Print type) {
    Text text = new Text(words);
    text.getStyleClass()
        .addAll(
            "words",
            type.face().name().toLowerCase(Locale.ROOT),
            type.tint().name().toLowerCase(Locale.ROOT));
    text.setFont(Font.font(family(type.face()), type.size()));
    text.setTextOrigin(VPos.TOP);
    return text;
  }

  private static String family(Fonts face) {
    return switch (face) {
      case REGULAR -> "IBM Plex Sans";
      case MEDIUM -> "IBM Plex Sans Medium";
      case SEMIBOLD -> "IBM Plex Sans SemiBold";
    };
  }

  private static Node chart(Element.Chart chart, List<Preview.Picture> pictures) {
    ImageView view = new ImageView();
    pictures.stream()
        .filter(picture -> picture.chart().equals(chart))
        .findFirst()
        .ifPresent(picture -> view.setImage(new Image(new ByteArrayInputStream(picture.png()))));
    view.setFitWidth(chart.box().width());
    view.setFitHeight(chart.box().height());
    view.relocate(chart.box().x(), chart.box().y());
    return view;
  }

  private static Node grid(Element.Grid grid) {
    Pane pane = new Pane();
    double y = 0;
    row(pane, grid, 0, y, Fonts.SEMIBOLD);
    for (int index = 1; index <= grid.rows().size(); index++) {
      y += grid.heights().get(index - 1);
      Region rule = new Region();
      rule.getStyleClass().add("rule");
      rule.resizeRelocate(0, y, grid.box().width(), 1);
      pane.getChildren().add(rule);
      row(pane, grid, index, y, Fonts.REGULAR);
    }
    pane.relocate(grid.box().x(), grid.box().y());
    return pane;
  }

  /// @param index 0 is the header
  private static void row(Pane pane, Element.Grid grid, int index, double y, Fonts face) {
    List<String> cells = index == 0 ? grid.header() : grid.rows().get(index - 1);
    double height = grid.heights().get(index);
    double x = 0;
    for (int i = 0; i < cells.size(); i++) {
      Text text = text(cells.get(i), new Element.Print(grid.size(), face, Element.Tint.TEXT));
      double width = grid.widths().get(i);
      double free = Math.max(0, width - 16 - text.getLayoutBounds().getWidth());
      double high = text.getLayoutBounds().getHeight();
      text.relocate(x + 8 + (grid.numeric().get(i) ? free : 0), y + (height - high) / 2);
      pane.getChildren().add(text);
      x += width;
    }
  }

  private static Node pill(Element.Pill pill) {
    Box box = pill.box();
    HBox back = new HBox(10);
    back.setAlignment(Pos.CENTER_LEFT);
    back.setPadding(new javafx.geometry.Insets(0, 12, 0, 12));
    back.getStyleClass().add("pill");
    back.getChildren()
        .addAll(
            Icons.icon("fth-alert-triangle", 16, "slide-warning"),
            text(pill.text(), new Element.Print(pill.size(), Fonts.REGULAR, Element.Tint.WARNING)));
    back.setMinSize(box.width(), box.height());
    back.setPrefSize(box.width(), box.height());
    back.relocate(box.x(), box.y());
    return back;
  }

  private static Node sign(Element.Sign sign) {
    ImageView view =
        new ImageView(
            java.util.Objects.requireNonNull(
                    SlidePane.class.getResource("/org/clicktrail/icons/clicktrail-64.png"))
                .toExternalForm());
    view.setFitWidth(sign.box().width());
    view.setFitHeight(sign.box().height());
    view.setSmooth(true);
    view.relocate(sign.box().x(), sign.box().y());
    return view;
  }
}
