package org.clicktrail.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point3D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Headed;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.render.chart.SampleCharts;
import org.clicktrail.ui.Clicks;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ChartPaneTest {

  private final List<ChartSpec> added = new ArrayList<>();
  private ChartPane pane;

  @Start
  void start(Stage stage) {
    pane =
        new ChartPane(
            new ChartActions() {
              @Override
              public void addToStory(ChartSpec spec) {
                added.add(spec);
              }

              @Override
              public void savePicture(ChartSpec spec) {}

              @Override
              public void saveData(ChartSpec spec) {}
            });
    Scene scene = new Scene(new StackPane(pane), 700, 420);
    scene
        .getStylesheets()
        .add(
            Objects.requireNonNull(getClass().getResource("/org/clicktrail/style/light.css"))
                .toExternalForm());
    stage.setScene(scene);
    stage.setWidth(700);
    stage.setHeight(420);
    stage.show();
  }

  private void show(FxRobot robot, ChartSpec spec) {
    robot.interact(() -> pane.specProperty().set(spec));
    Clicks.settled();
  }

  private ChartCanvas canvas() {
    return (ChartCanvas) pane.plot().getChildrenUnmodifiable().getFirst();
  }

  private static int coloured(WritableImage image, int rgb) {
    int hits = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        hits += (image.getPixelReader().getArgb(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
      }
    }
    return hits;
  }

  /// At another size of the interface two empty charts were drawn in every frame, in turn.
  @Test
  void withoutAChartNothingIsDrawnAtAnySize(FxRobot robot) {
    robot.interact(() -> {
      HBox both = new HBox(new ChartArea(), new ChartArea());
      both.getTransforms().add(new Scale(1.5, 1.5));
      pane.getScene().setRoot(new StackPane(both));
    });
    Clicks.settled();
  }

  @Test
  void drawsInTheColoursOfItsPalette(FxRobot robot) {
    show(robot, SampleCharts.upright());
    int[] hits = new int[2];
    robot.interact(() -> hits[0] = coloured(pane.plot().snapshot(null, null), 0xB9CFF3));
    robot.interact(() -> pane.paletteProperty().set(Palette.DARK));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> hits[1] = coloured(pane.plot().snapshot(null, null), 0x2A4877));
    assertTrue(hits[0] > 1000, "soft bars, light: " + hits[0]);
    assertTrue(hits[1] > 1000, "soft bars, dark: " + hits[1]);
  }

  @Test
  void saysTitleAndNumbersToScreenReaders(FxRobot robot) {
    show(robot, SampleCharts.trend());
    String text = pane.plot().getAccessibleText();
    assertTrue(text.startsWith("November converts at 25 %"), text);
    assertTrue(text.contains("Nov, 25.4"), text);
  }

  @Test
  void arrowKeysMoveTheDecision(FxRobot robot) {
    show(robot, SampleCharts.profit());
    double before = pane.decisionProperty().get();
    robot.interact(() -> pane.decisionStepProperty().set(0.01));
    robot.interact(() -> pane.lookup("#decision").requestFocus());
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    assertEquals(0.12, before, 0);
    assertEquals(0.13, pane.decisionProperty().get(), 1e-12);
  }

  /// Words of the axis begin seven pixels below it.
  @Test
  void theHandleCoversNoWordOfTheAxis(FxRobot robot) {
    show(robot, SampleCharts.profit());
    Node handle = pane.lookup("#decision");
    Line line = (Line) pane.lookup(".decision-line");
    assertTrue(
        handle.getLayoutY() + ((Region) handle).getHeight() <= line.getEndY() + 7,
        () -> handle.getLayoutY() + " of an axis at " + line.getEndY());
  }

  @Test
  void draggingTheHandleMovesTheDecisionAndRedrawsNothing(FxRobot robot) {
    show(robot, SampleCharts.profit());
    int[] redrawn = {0};
    canvas().getChart().addProgressListener(_ -> redrawn[0]++);
    robot.drag("#decision").moveBy(100, 0).drop();
    assertTrue(pane.decisionProperty().get() > 0.15, "at " + pane.decisionProperty().get());
    assertEquals(0, redrawn[0]);
  }

  /// The place in the handle is the one of an older picking; the place in the scene is where the
  /// mouse is.
  @Test
  void theDecisionFollowsTheMouseAlsoWhenTheHandleHasMovedSince(FxRobot robot) {
    show(robot, SampleCharts.profit());
    Node handle = pane.lookup("#decision");
    double start = handle.localToScene(9, 7).getX();
    double[] decided = new double[2];
    robot.interact(() -> {
      drag(handle, start + 60);
      decided[0] = pane.decisionProperty().get();
      drag(handle, start + 60);
      decided[1] = pane.decisionProperty().get();
    });
    assertTrue(decided[0] > 0.12, "not moved: " + decided[0]);
    assertEquals(decided[0], decided[1], 1e-12, "the mouse did not move");
    assertEquals(start + 60, handle.localToScene(9, 7).getX(), 1);
  }

  private static void drag(Node handle, double sceneX) {
    handle.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_DRAGGED,
            sceneX,
            handle.localToScene(9, 7).getY(),
            sceneX,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            false,
            new PickResult(handle, new Point3D(9, 7, 0), 0)));
  }

  @Test
  void draggingZoomsAndADoubleClickShowsEverything(FxRobot robot) {
    show(robot, SampleCharts.scatter(400));
    XYPlot plot = (XYPlot) canvas().getChart().getPlot();
    double whole = plot.getDomainAxis().getRange().getLength();
    robot.moveTo(canvas()).drag().moveBy(80, 60).drop();
    double part = plot.getDomainAxis().getRange().getLength();
    robot.doubleClickOn(canvas());
    assertTrue(part < whole / 2, part + " of " + whole);
    assertEquals(whole, plot.getDomainAxis().getRange().getLength(), 1e-9);
  }

  /// With Ctrl the chart, without it the page: else a page moved with the mouse over a chart would
  /// leave it with some of its groups.
  @Test
  void theWheelAloneZoomsNothing(FxRobot robot) {
    show(robot, SampleCharts.trend());
    XYPlot plot = (XYPlot) canvas().getChart().getPlot();
    Range across = plot.getDomainAxis().getRange();
    Range up = plot.getRangeAxis().getRange();
    robot.moveTo(canvas()).scroll(3, VerticalDirection.UP);
    assertEquals(across, plot.getDomainAxis().getRange());
    assertEquals(up, plot.getRangeAxis().getRange());
    robot.press(KeyCode.CONTROL).scroll(3, VerticalDirection.UP).release(KeyCode.CONTROL);
    assertNotEquals(across, plot.getDomainAxis().getRange());
    assertEquals(up, plot.getRangeAxis().getRange());
  }

  @Test
  void aResizeDrawsOnce(FxRobot robot) {
    show(robot, SampleCharts.trend());
    int[] drawn = {0};
    canvas()
        .getChart()
        .addProgressListener(event ->
            drawn[0] +=
                event.getType() == org.jfree.chart.event.ChartProgressEvent.DRAWING_FINISHED
                    ? 1
                    : 0);
    robot.interact(() -> {
      pane.setMaxSize(500, 300);
      pane.getScene().getRoot().layout();
    });
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(1, drawn[0]);
  }

  @Test
  void addsToTheStory(FxRobot robot) {
    ChartSpec spec = SampleCharts.box();
    show(robot, spec);
    Clicks.on(robot, "#add-to-story");
    assertEquals(List.of(spec), added);
  }

  @Test
  void badgesStandBesideTheSubtitleWhereBothFit(FxRobot robot) {
    ChartSpec.Line chart = SampleCharts.trend();
    robot.interact(() ->
        pane.specProperty()
            .set(
                Headed.with(
                    chart, new ChartSpec.Heading("Title", "Nine words", List.of("Assumed")))));
    assertTrue(badge().getMinY() < words().getMaxY());
    assertTrue(badge().getMinX() > words().getMaxX());
    robot.interact(() ->
        pane.specProperty()
            .set(
                Headed.with(
                    chart,
                    new ChartSpec.Heading("Title", "Many words ".repeat(12), List.of("Assumed")))));
    assertTrue(badge().getMinY() >= words().getMaxY());
  }

  private Bounds badge() {
    return place(".badges");
  }

  private Bounds words() {
    return place(".text-caption");
  }

  private Bounds place(String of) {
    pane.applyCss();
    pane.layout();
    Node node = pane.lookup(of);
    return node.localToScene(node.getLayoutBounds());
  }
}
