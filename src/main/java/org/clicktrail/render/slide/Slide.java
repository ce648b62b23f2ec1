package org.clicktrail.render.slide;

import java.util.List;

/// A page: what stands on it and what the speaker says.
///
/// @param title in words, for readers that do not see the page
public record Slide(String title, String subtitle, List<Element> elements, String notes) {

  public static final double WIDTH = 1280;
  public static final double HEIGHT = 720;

  public Slide {
    elements = List.copyOf(elements);
  }
}
