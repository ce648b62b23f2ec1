/// What was read, written out again: convert and sessions.
@NullMarked
package org.clicktrail.data.export;

import org.jspecify.annotations.NullMarked;
