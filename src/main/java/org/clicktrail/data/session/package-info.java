/// From events to sessions: the kernel that computes every feature of a moment in one pass. The
/// session table is Tablesaw.
@NullMarked
package org.clicktrail.data.session;

import org.jspecify.annotations.NullMarked;
