package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clicktrail.core.chart.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// Fonts and colours are the ones of DESIGN.md, on screen and in exported charts.
@ExtendWith(ApplicationExtension.class)
class LooksTest {

  private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+):\\s*(#[0-9A-F]{6});");

  @Test
  void plexIsLoadedUnderTheFamiliesTheStyleSheetNames() {
    assertEquals(
        List.of("IBM Plex Sans", "IBM Plex Sans Medium", "IBM Plex Sans SemiBold", "IBM Plex Mono"),
        Fonts.load());
  }

  @Test
  void licenceOfTheFontsShipsWithThem() {
    assertNotNull(LooksTest.class.getResource("/org/clicktrail/font/OFL-IBM-Plex.txt"));
  }

  @Test
  void chartsHaveTheColoursOfTheLightWindow() throws IOException {
    assertEquals(expected(Palette.LIGHT), found("light.css", Palette.LIGHT));
  }

  @Test
  void chartsHaveTheColoursOfTheDarkWindow() throws IOException {
    assertEquals(expected(Palette.DARK), found("dark.css", Palette.DARK));
  }

  private static Map<String, String> expected(Palette palette) {
    Map<String, String> tokens = new TreeMap<>();
    tokens.put("-color-bg-default", palette.card());
    tokens.put("-color-fg-default", palette.foreground());
    tokens.put("-color-fg-muted", palette.muted());
    tokens.put("-color-fg-subtle", palette.subtle());
    tokens.put("-color-border-muted", palette.grid());
    tokens.put("-ct-border-control", palette.zeroLine());
    tokens.put("-color-accent-muted", palette.accentMuted());
    tokens.put("-ct-decision-mark", palette.decision());
    tokens.put("-color-danger-fg", palette.danger());
    number(tokens, "-color-chart-", palette.categorical());
    number(tokens, "-ct-sequential-", palette.sequential());
    number(tokens, "-ct-diverging-", palette.diverging());
    return tokens;
  }

  private static void number(Map<String, String> tokens, String prefix, List<String> colours) {
    for (int i = 0; i < colours.size(); i++) {
      tokens.put(prefix + (i + 1), colours.get(i));
    }
  }

  /// The sheet's values of the tokens a palette has.
  private static Map<String, String> found(String sheet, Palette palette) throws IOException {
    Map<String, String> tokens = new TreeMap<>();
    List<String> wanted = new ArrayList<>(expected(palette).keySet());
    try (InputStream in = LooksTest.class.getResourceAsStream("/org/clicktrail/style/" + sheet)) {
      assertNotNull(in, sheet);
      Matcher matcher = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        if (wanted.contains(matcher.group(1))) {
          tokens.put(matcher.group(1), matcher.group(2));
        }
      }
    }
    return tokens;
  }
}
