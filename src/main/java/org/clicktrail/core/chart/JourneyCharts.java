package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.chart.ChartSpec.PlaceKind;
import org.clicktrail.core.chart.ChartSpec.SankeyPlace;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Funnel;
import org.clicktrail.core.explore.Journeys;
import org.clicktrail.core.explore.Paths;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// Charts of how sessions went.
public final class JourneyCharts {

  private JourneyCharts() {}

  /// The funnel; empty where sessions cannot be followed, or none takes the first step.
  public static Optional<ChartSpec> funnel(Exploration seen, List<String> badges) {
    return seen.journeys()
        .flatMap(Journeys::funnel)
        .filter(funnel -> funnel.steps().getFirst().n() > 0)
        .map(funnel -> {
          List<ChartSpec.FunnelStep> steps = new ArrayList<>();
          for (Funnel.Step step : funnel.steps()) {
            steps.add(
                new ChartSpec.FunnelStep(
                    step.word(),
                    step.n(),
                    step.total(),
                    steps.isEmpty() ? Interval.unknown(Double.NaN) : step.fromPrevious(),
                    Formats.duration(step.medianSeconds())));
          }
          return new ChartSpec.Funnel(
              Phrases.heading(loss(funnel), about(funnel, seen.scope().noun()), badges), steps);
        });
  }

  /// The step at which the largest share is lost.
  private static String loss(Funnel funnel) {
    List<Funnel.Step> steps = funnel.steps();
    int worst =
        IntStream.range(1, steps.size())
            .filter(i -> steps.get(i - 1).n() > 0)
            .boxed()
            .min(Comparator.comparingDouble(i -> steps.get(i).fromPrevious().value()))
            .orElse(0);
    if (worst == 0) {
      return Messages.text("chart.funnel.one", steps.getFirst().word());
    }
    return Messages.text(
        "chart.funnel.title",
        Phrases.inner(steps.get(worst - 1).word()),
        Phrases.inner(steps.get(worst).word()),
        Formats.percent(steps.get(worst).fromPrevious().value()));
  }

  private static String about(Funnel funnel, Noun noun) {
    Funnel.Step last = funnel.steps().getLast();
    String about =
        Messages.text(
            "chart.funnel.subtitle",
            noun,
            Formats.percent(last.total().value()),
            Formats.range(
                Formats.decimal(last.total().low() * 100, 1), Formats.percent(last.total().high())),
            Formats.count(funnel.sessions()));
    return funnel.otherwise() == 0
        ? about
        : about
            + Messages.text(
                "chart.funnel.otherwise", Formats.count(funnel.otherwise()), last.word(), noun);
  }

  /// The paths; empty where sessions cannot be followed, or none has an event.
  public static Optional<ChartSpec> paths(Exploration seen, List<String> badges) {
    return seen.journeys()
        .filter(journeys -> journeys.paths().steps().size() > 1)
        .map(journeys -> {
          Paths paths = journeys.paths();
          return new ChartSpec.Sankey(
              Phrases.heading(
                  commonest(paths),
                  Messages.text(
                      "chart.paths.subtitle",
                      seen.scope().noun(),
                      journeys.column().label(),
                      Formats.count(paths.sessions()),
                      Formats.count(paths.longer())),
                  badges),
              IntStream.rangeClosed(1, paths.steps().size())
                  .mapToObj(step -> Messages.text("chart.paths.step", step))
                  .toList(),
              paths.steps().stream()
                  .map(step -> step.stream().map(JourneyCharts::place).toList())
                  .toList(),
              paths.flows().stream()
                  .map(flow ->
                      new ChartSpec.SankeyFlow(flow.step(), flow.from(), flow.to(), flow.n()))
                  .toList());
        });
  }

  private static SankeyPlace place(Paths.Place place) {
    return switch (place.kind()) {
      case WORD -> new SankeyPlace(place.name(), PlaceKind.NAMED, place.n());
      case OTHER ->
          new SankeyPlace(
              Messages.text("chart.paths.others", place.name()), PlaceKind.OTHERS, place.n());
      case LEFT -> new SankeyPlace(Messages.text("chart.paths.left"), PlaceKind.LEFT, place.n());
    };
  }

  /// Where most go from the start, or that most leave.
  private static String commonest(Paths paths) {
    Paths.Flow most =
        paths.flows().stream().filter(flow -> flow.step() == 0).findFirst().orElseThrow();
    Paths.Place from = paths.steps().getFirst().get(most.from());
    Paths.Place to = paths.steps().get(1).get(most.to());
    String share = Formats.percent((double) most.n() / started(paths));
    return to.kind() == Paths.Kind.LEFT
        ? Messages.text("chart.paths.leave", share, place(from).label())
        : Messages.text("chart.paths.title", share, place(from).label(), place(to).label());
  }

  private static double started(Paths paths) {
    return (double) paths.steps().getFirst().stream().mapToLong(Paths.Place::n).sum();
  }
}
