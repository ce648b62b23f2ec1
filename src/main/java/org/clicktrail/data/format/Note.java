package org.clicktrail.data.format;

import java.util.List;

/// Something to tell about a file beyond its rows; shown among the findings.
///
/// @param finding its texts are `quality.FINDING.title` and `.detail`
/// @param columns concerned, may be empty
/// @param count of what it counts
/// @param args of the texts
public record Note(String finding, List<String> columns, long count, List<String> args) {

  public Note {
    columns = List.copyOf(columns);
    args = List.copyOf(args);
  }
}
