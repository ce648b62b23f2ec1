package org.clicktrail.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.schema.Personal;
import org.junit.jupiter.api.Test;

class MaskingTest {

  @Test
  void personalDataIsHiddenInsideSentences() {
    assertEquals(
        "Most clicks by [mail address], from [IP address]",
        Personal.hidden("Most clicks by anna.b@example.com, from 192.168.0.17"));
    assertEquals("call [telephone number]", Personal.hidden("call +49 89 1234567"));
  }

  @Test
  void figuresAreNoPersonalData() {
    for (String text :
        List.of(
            "12,330 sessions, 1,908 buy",
            "14.8 to 16.1 %",
            "−714 (−812 to −600)",
            "+78.8 percentage points",
            "Clicktrail 0.1.0, run 4e132838, SHA-256 220a0140",
            "12:30:05 to 13:00",
            "2025-06-01 00:00",
            "up to 10:00, €4,008 (€3,240 to €4,689)")) {
      assertEquals(text, Personal.hidden(text));
    }
  }

  @Test
  void cellsNamesInChartsAndHeadlinesAreMasked() {
    ChartSpec bars =
        new ChartSpec.Bar(
            new ChartSpec.Heading("anna@example.com clicks most", ""),
            ChartSpec.Axis.of("", ChartSpec.NumberFormat.COUNT),
            List.of(new ChartSpec.BarItem("anna@example.com", 3, 2, 4, 9, false)),
            true,
            Optional.empty());
    Card card =
        new Card(
            "top",
            "anna@example.com clicks most",
            "",
            List.of(
                new Block.Chart(bars),
                new Block.TableBlock(List.of("who"), List.of(List.of("bert@example.org")))),
            "Ask anna@example.com",
            List.of(),
            false);
    Report masked =
        Masking.of(
            new Report(
                "T", "S", "R", LocalDate.EPOCH, new Story(List.of(card)), List.of("c@d.example")));
    assertFalse(masked.toString().contains("@"), masked::toString);
  }
}
