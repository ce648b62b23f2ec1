/// Segments of sessions: quality, profiles, names.
@NullMarked
package org.clicktrail.core.segment;

import org.jspecify.annotations.NullMarked;
