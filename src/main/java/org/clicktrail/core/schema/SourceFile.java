package org.clicktrail.core.schema;

import java.nio.file.Path;

/// One file as it was read.
///
/// @param sha256 of its bytes, lower-case hexadecimal
/// @param rows data rows accepted
/// @param rejected data rows refused, see [Reject]
public record SourceFile(Path path, String sha256, long rows, long rejected) {}
