package org.clicktrail.ui.shell;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.workbench.Guide;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.ScreenModel;
import org.clicktrail.ui.workbench.Workbench;

/// The one frame: header, rail, content, drawer, bottom line (DESIGN.md §2).
final class MainWindow {

  /// Narrower than this the drawer lies over the content, wider it stands beside it.
  private static final double WIDE = 1600;

  /// Narrower than this, which happens at a large zoom, the rail shows icons only.
  private static final double NARROW = 1100;

  private final Workbench workbench;
  private final Map<ScreenId, Screens.Built> screens = new EnumMap<>(ScreenId.class);
  private final StackPane content = new StackPane();
  private final StackPane question = new StackPane();
  private final NextLine next = new NextLine();
  private final DeckOffer deck;
  private final StackPane root = new StackPane();
  private final Scene scene;

  /// Held here: a binding nobody holds is collected, and its listeners with it.
  private final ObservableValue<Optional<JobEntry>> busy;

  /// @param version of the program, for Help
  /// @param log the log file, for Help
  record Facts(String version, Path log) {}

  MainWindow(Workbench workbench, Appearance appearance, Facts facts) {
    this.workbench = workbench;
    this.deck = new DeckOffer(workbench);
    Commands commands = new Commands(workbench, appearance);
    Map<ScreenId, ScreenModel> models = new EnumMap<>(ScreenId.class);
    for (Screens.Screen screen : Screens.ALL) {
      Screens.Built built = screen.build().apply(workbench);
      screens.put(screen.id(), built);
      models.put(screen.id(), built.model());
    }
    CommandPalette palette = new CommandPalette(commands);
    DrawerView drawer = drawer(commands, facts);
    Panes panes = new Panes(root);
    commands.add("deck", "", deck::make);
    commands.add("pin", "Shortcut+P", panes::pin);
    commands.add("pane", "F6", panes::next);
    commands.add("close", "Esc", () -> escape(drawer));
    commands.add("find", "Shortcut+K", palette::open);
    commands.add("quit", "Shortcut+Q", this::quit);
    commands.add("help", "F1", () -> drawer.show(DrawerView.Tab.HELP));

    content.setId("content");
    content.getStyleClass().add("ct-content");
    StackPane page =
        new StackPane(scrolling(content), new NoticeBanner(workbench, Timer.OF_WINDOW));
    VBox.setVgrow(page, Priority.ALWAYS);
    page.setMinHeight(0);
    VBox middle = new VBox(question, page, next);
    BorderPane frame = new BorderPane(middle);
    ObservableValue<Boolean> narrow =
        root.widthProperty().map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW);
    frame.setTop(
        new HeaderView(
            new HeaderViewModel(workbench),
            new HeaderView.Actions(commands, palette::open, settings(appearance, commands)),
            narrow));
    frame.setLeft(new RailView(workbench, models, narrow));
    frame.setRight(new HBox(drawer.strip()));
    root.setId("frame");
    root.getChildren().addAll(frame, palette);
    screens.values().stream()
        .flatMap(screen -> screen.over().stream())
        .forEach(over -> lay(over, frame, commands));
    StackPane.setAlignment(palette, Pos.TOP_CENTER);
    StackPane.setMargin(palette, new Insets(60, 0, 0, 0));
    scene = new Scene(new ZoomPane(root, appearance), 1280, 800);
    root.widthProperty().subscribe(width -> place(drawer, frame, width.doubleValue() >= WIDE));
    commands.install(scene);
    appearance.dark().subscribe(_ -> dress(appearance));
    appearance.zoomProperty().subscribe(_ -> dress(appearance));
    question.setId("question");
    workbench.guide().stateProperty().subscribe(_ -> ask());
    workbench.screenProperty().subscribe(this::show);
    busy = busy();
    busy.subscribe(next::show);
  }

  /// As if the window were closed by its corner: the same is asked.
  private void quit() {
    Window window = scene.getWindow();
    window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  /// Closes what lies over the screen, one thing at a time; with nothing to close, stops the work.
  private void escape(DrawerView drawer) {
    if (drawer.isOpen()) {
      drawer.close();
    } else if (workbench.noticeProperty().get().isPresent()) {
      workbench.dismissNotice();
    } else {
      busy.getValue().ifPresent(JobEntry::cancel);
    }
  }

  /// What lies over everything hides the frame, and takes its keys.
  private void lay(Screens.Over over, Node frame, Commands commands) {
    frame.visibleProperty().bind(over.node().visibleProperty().map(visible -> !visible));
    root.getChildren().add(over.node());
    commands.add("present", "F5", over.show());
  }

  private void dress(Appearance appearance) {
    Theme.apply(appearance.dark().get(), appearance.zoomProperty().get(), scene.getStylesheets());
  }

  Scene scene() {
    return scene;
  }

  /// The window's title: the project, with a dot while it has unsaved changes.
  ObservableValue<String> title() {
    return Derived.of(
        () ->
            workbench.pipelineProperty().get().isEmpty()
                ? Messages.text("shell.name")
                : Messages.text(
                    workbench.projectFiles().dirty().get() ? "shell.title.dirty" : "shell.title",
                    workbench.projectFiles().title()),
        workbench.pipelineProperty(),
        workbench.projectFiles().dirty(),
        workbench.projectFiles().fileProperty());
  }

  private DrawerView drawer(Commands commands, Facts facts) {
    return new DrawerView(
        new DrawerView.Tabs(
            new NotesPane(workbench),
            new HistoryPane(workbench, commands),
            new JobsPane(workbench.jobs()),
            new HelpPane(facts.version(), facts.log(), commands)));
  }

  private static void place(DrawerView drawer, BorderPane frame, boolean wide) {
    VBox panel = drawer.drawer();
    HBox right = (HBox) frame.getRight();
    StackPane over = (StackPane) frame.getParent();
    right.getChildren().remove(panel);
    over.getChildren().remove(panel);
    panel.getStyleClass().remove("floating");
    if (wide) {
      right.getChildren().addFirst(panel);
    } else {
      panel.getStyleClass().add("floating");
      over.getChildren().add(1, panel);
      StackPane.setAlignment(panel, Pos.TOP_RIGHT);
      StackPane.setMargin(panel, new Insets(52, 44, 48, 0));
    }
  }

  private void show(ScreenId id) {
    Screens.Built screen = Objects.requireNonNull(screens.get(id));
    content.getChildren().setAll(screen.view());
    next.follow(deck.beside(id, screen.model().standing().next()));
    ask();
    screen.model().shown();
  }

  /// The one question everything waits for, on whatever screen the user is; the screen it belongs
  /// to shows it itself.
  private void ask() {
    boolean asking = workbench.guide().stateProperty().get() == Guide.State.ASKING;
    ScreenId shown = workbench.screenProperty().get();
    List<Node> open =
        screens.entrySet().stream()
            .filter(screen -> asking && screen.getKey() != shown)
            .flatMap(screen -> screen.getValue().question().stream())
            .toList();
    question.getChildren().setAll(open);
    question.setVisible(!open.isEmpty());
    question.setManaged(!open.isEmpty());
  }

  /// The job the bottom line shows: opening a file, else a step of the analysis.
  private ObservableValue<Optional<JobEntry>> busy() {
    var opening = workbench.projectFiles().openingJobProperty();
    return Derived.of(
        () -> opening.get().or(() -> workbench.jobProperty().get()),
        opening,
        workbench.jobProperty());
  }

  /// A screen that finds too little height scrolls; the bottom line always stays in the window.
  private static ScrollPane scrolling(StackPane content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setId("content-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    return scroll;
  }

  private static Node settings(Appearance appearance, Commands commands) {
    MenuButton menu = new MenuButton("", Icons.icon("fth-settings", 17));
    menu.setId("settings");
    menu.getStyleClass().addAll("ct-icon-menu", "no-arrow");
    menu.setTooltip(new Tooltip(Messages.text("shell.settings")));
    menu.setAccessibleText(Messages.text("shell.settings"));
    ToggleGroup group = new ToggleGroup();
    for (Appearance.Mode mode : Appearance.Mode.values()) {
      String id = mode.name().toLowerCase(java.util.Locale.ROOT);
      RadioMenuItem item = new RadioMenuItem(Messages.text("shell.command.theme." + id));
      item.setId("theme-" + id);
      item.setToggleGroup(group);
      item.setOnAction(_ -> appearance.modeProperty().set(mode));
      appearance.modeProperty().subscribe(now -> item.setSelected(now == mode));
      menu.getItems().add(item);
    }
    menu.getItems().add(new SeparatorMenuItem());
    for (String id : List.of("open", "openproject", "save", "saveas", "verify", "help")) {
      commands.all().stream()
          .filter(command -> command.id().equals(id))
          .map(MainWindow::item)
          .forEach(menu.getItems()::add);
    }
    return menu;
  }

  private static MenuItem item(Commands.Command command) {
    MenuItem item = new MenuItem(command.hint());
    item.setId("menu-" + command.id());
    item.setOnAction(_ -> command.action().run());
    return item;
  }
}
