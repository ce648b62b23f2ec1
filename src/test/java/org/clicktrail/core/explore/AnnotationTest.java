package org.clicktrail.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import org.clicktrail.core.explore.Exploration.TrendPoint;
import org.clicktrail.core.stat.Interval;
import org.junit.jupiter.api.Test;

class AnnotationTest {

  private static TrendPoint period(String from, String before) {
    return new TrendPoint(
        from,
        1,
        Interval.exact(0.5),
        Double.NaN,
        new Filter.During(LocalDateTime.parse(from), LocalDateTime.parse(before)));
  }

  private static OptionalDouble at(String day, TrendPoint... trend) {
    return new Annotation(LocalDate.parse(day), "price cut").position(List.of(trend));
  }

  private static final TrendPoint JANUARY = period("2024-01-01T00:00", "2024-02-01T00:00");
  private static final TrendPoint MARCH = period("2024-03-01T00:00", "2024-04-01T00:00");

  @Test
  void aDayStandsAtItsPeriod() {
    assertEquals(OptionalDouble.of(0), at("2024-01-31", JANUARY, MARCH));
    assertEquals(OptionalDouble.of(1), at("2024-03-01", JANUARY, MARCH));
  }

  @Test
  void aDayWithoutSessionsStandsBetween() {
    assertEquals(OptionalDouble.of(0.5), at("2024-02-10", JANUARY, MARCH));
  }

  @Test
  void aDayOutsideTheFileStandsNowhere() {
    assertEquals(OptionalDouble.empty(), at("2023-12-31", JANUARY, MARCH));
    assertEquals(OptionalDouble.empty(), at("2024-04-01", JANUARY, MARCH));
  }

  @Test
  void amongHoursItStandsAtTheFirstOfTheDay() {
    TrendPoint late = period("2024-01-01T23:00", "2024-01-02T00:00");
    TrendPoint early = period("2024-01-02T08:00", "2024-01-02T09:00");
    TrendPoint next = period("2024-01-02T09:00", "2024-01-02T10:00");
    assertEquals(OptionalDouble.of(1), at("2024-01-02", late, early, next));
  }
}
