package org.clicktrail.ui.present;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Report;
import org.clicktrail.render.chart.Pictures;
import org.clicktrail.render.slide.Element;
import org.clicktrail.render.slide.Slide;
import org.clicktrail.render.slide.Slides;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.job.Latest;
import org.jspecify.annotations.Nullable;

/// The slide of one card as the exporters lay it out, drawn in the background; only the newest wish
/// is drawn.
final class Preview {

  /// Pictures of charts kept: those of a whole story, so that going back draws nothing.
  private static final int KEPT = 24;

  private final Executor background;
  private final Latest<Page> pages;
  private final AtomicReference<@Nullable Wish> waiting = new AtomicReference<>();
  private final Map<Element.Chart, byte[]> drawn =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Element.Chart, byte[]> eldest) {
          return size() > KEPT;
        }
      };
  private final ReadOnlyObjectWrapper<Optional<Page>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean wanted;

  Preview(Jobs jobs) {
    background = jobs.background();
    pages = new Latest<>(jobs.foreground(), this::show);
  }

  private record Wish(Supplier<Report> report, ToIntFunction<Report> page) {}

  /// A slide and the pictures of its charts.
  ///
  /// @param pictures PNG by chart
  /// @param at its place in the deck, from 0
  /// @param count slides of the deck
  /// @param card index of the card it shows; −1 for the opening and the caveats
  record Page(Slide slide, List<Picture> pictures, int at, int count, int card) {
    Page {
      pictures = List.copyOf(pictures);
    }
  }

  /// The picture of a chart of the slide.
  static final class Picture {
    private final Element.Chart chart;
    private final byte[] png;

    Picture(Element.Chart chart, byte[] png) {
      this.chart = chart;
      this.png = png.clone();
    }

    Element.Chart chart() {
      return chart;
    }

    byte[] png() {
      return png.clone();
    }
  }

  ReadOnlyObjectProperty<Optional<Page>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// @param report is asked for in the background
  /// @param card index of the card to show
  void draw(Supplier<Report> report, int card) {
    drawPage(report, deck -> card + first(deck));
  }

  /// @param report is asked for in the background
  /// @param page index of the slide to show; beyond the last the last
  void drawPage(Supplier<Report> report, int page) {
    drawPage(report, _ -> page);
  }

  private void drawPage(Supplier<Report> report, ToIntFunction<Report> page) {
    wanted = true;
    if (waiting.getAndSet(new Wish(report, page)) == null) {
      background.execute(this::work);
    }
  }

  void clear() {
    wanted = false;
    waiting.set(null);
    page.set(Optional.empty());
  }

  private void show(Page next) {
    if (wanted) {
      page.set(Optional.of(next));
    }
  }

  private synchronized void work() {
    Wish wish = waiting.getAndSet(null);
    if (wish == null) {
      return;
    }
    Report report = wish.report().get();
    List<Slide> deck = Slides.of(report);
    int at = Math.clamp(wish.page().applyAsInt(report), 0, deck.size() - 1);
    int card = at - first(report);
    boolean shows = card >= 0 && card < report.story().cards().size();
    Slide slide = deck.get(at);
    pages.accept(new Page(slide, pictures(slide), at, deck.size(), shows ? card : -1));
    if (waiting.get() == null && at + 1 < deck.size()) {
      var _ = pictures(deck.get(at + 1)); // the next one is there at once
    }
  }

  private List<Picture> pictures(Slide slide) {
    return slide.elements().stream()
        .filter(Element.Chart.class::isInstance)
        .map(Element.Chart.class::cast)
        .map(chart -> new Picture(chart, picture(chart)))
        .toList();
  }

  /// A chart is not drawn again while only words change.
  private byte[] picture(Element.Chart chart) {
    return drawn.computeIfAbsent(
        chart,
        _ ->
            Pictures.bare(
                chart.spec(),
                chart.scale(),
                (int) Math.round(chart.box().width()),
                (int) Math.round(chart.box().height())));
  }

  /// A deck whose first card is not words and figures has an opening page before it.
  private static int first(Report report) {
    Card opening = report.story().cards().getFirst();
    return opening.blocks().stream()
            .allMatch(block -> block instanceof Block.Sentences || block instanceof Block.Tiles)
        ? 0
        : 1;
  }
}
