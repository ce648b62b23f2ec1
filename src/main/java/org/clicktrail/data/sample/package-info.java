/// A simulated shop whose purchase process is known: it writes the sample data and, beside it, the
/// true chance of every session. Plain Java; the process is described in `docs/sample-data.md`.
@NullMarked
package org.clicktrail.data.sample;

import org.jspecify.annotations.NullMarked;
