package org.clicktrail.core.schema;

import java.nio.file.Path;

/// A row that was refused; it is kept here, never dropped silently.
///
/// @param line from 1, where the row starts in the file
/// @param column name of the column at fault, "" if the row as a whole
/// @param reason one clause: "9 fields expected, 7 found"
/// @param raw the text as written
public record Reject(Path file, long line, String column, String reason, String raw) {}
