/// From files of any kind to text that `data.read` understands. Home of POI's readers, of SQLite,
/// of the packers, and of JSON as data.
///
/// [Parts] takes what the user chose (files, folders, patterns such as `2024-*.csv`), unwraps what
/// is packed ([Packing]) and asks the registry [FileFormats] what it is. A file of text is handed
/// on as it is, its encoding and dialect unknown. Any other kind is written by its [FileFormat] to
/// one regular text (UTF-8, commas, quotes doubled, names in the first record: [Spool]) in the
/// engine's own folder, each record with the place it came from and refused ones with their reason.
/// So types, reasons, roles, templates, refused rows and sessions have one way, whatever the
/// format.
///
/// Files are hostile until proven otherwise: sizes are limited while unpacking ([Guard]), names
/// within an archive never become paths, nesting and widths have limits, and databases are opened
/// read-only by an engine that may touch nothing else.
@NullMarked
package org.clicktrail.data.format;

import org.jspecify.annotations.NullMarked;
