package org.clicktrail.data.read;

import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.data.engine.Engine;

/// A file as it lies in the engine.
///
/// Table `rows` holds the accepted rows: a column for each field under its own (quoted) name —
/// BIGINT, DOUBLE, BOOLEAN, TIMESTAMP, or VARCHAR for categories, ids and text — and besides
/// `"#row"` BIGINT (from 0, over all files, in file order), `"#file"` INTEGER (from 0; test files
/// follow) and `"#time"` TIMESTAMP (joined from the columns with role TIME; null where unknown).
/// Where a row is an event, rows lie in file order; order them by session, `"#time"`, the column
/// with role ORDER and `"#row"`.
///
/// View `raw` holds the same rows as text exactly as written ("" where empty), with `"#row"` and
/// `"#file"`; it parses a private copy of the file each time, so read it in one go.
///
/// @param engine holds the tables
/// @param report what was read and how
/// @param trainFiles files from the front that are training data; the rest is test data
public record Imported(Engine engine, ImportReport report, int trainFiles) {}
