package org.clicktrail.core.chart;

import java.util.List;

/// Colours of charts drawn without JavaFX, as #RRGGBB (DESIGN.md §4). A test compares them with the
/// style sheets.
public record Palette(
    String card,
    String foreground,
    String muted,
    String subtle,
    String grid,
    String zeroLine,
    String accentMuted,
    String decision,
    String danger,
    String inset,
    String warning,
    String warningSubtle,
    List<String> categorical,
    List<String> sequential,
    List<String> diverging) {

  public static final Palette LIGHT =
      new Palette(
          "#FFFFFF",
          "#17202B",
          "#4E5A6A",
          "#5C6878",
          "#E3E7EC",
          "#7F8B9A",
          "#B9CFF3",
          "#C2500A",
          "#B02331",
          "#F0F2F5",
          "#7F5300",
          "#FDF4DD",
          List.of(
              "#1764C6", "#B58311", "#00715E", "#80006A", "#199DD8", "#693710", "#658840",
              "#88919D"),
          List.of("#EAF1FB", "#C9DDF6", "#9FC2EE", "#6FA2E2", "#4380D0", "#2260B4", "#12427F"),
          List.of("#8A4B08", "#C98436", "#EBC79A", "#ECEEF1", "#A9C8F0", "#4E88D6", "#1B4FA8"));

  public static final Palette DARK =
      new Palette(
          "#181F27",
          "#E7ECF2",
          "#A6B1BF",
          "#8D99A9",
          "#27313C",
          "#6B7888",
          "#2A4877",
          "#EE8B45",
          "#F58A90",
          "#121820",
          "#E2B04A",
          "#302814",
          List.of(
              "#4E96FB", "#E4AE35", "#6ABBA9", "#E07AC5", "#B0D2F0", "#A5723F", "#A4D86A",
              "#7C8993"),
          List.of("#1B2735", "#1E3A5C", "#215083", "#2A69AC", "#4486CF", "#74A8E6", "#B4D3F8"),
          List.of("#F0B56A", "#C07F2C", "#6B4A22", "#2A3440", "#274A78", "#4486CF", "#A9CDF8"));

  public Palette {
    categorical = List.copyOf(categorical);
    sequential = List.copyOf(sequential);
    diverging = List.copyOf(diverging);
  }
}
