/// What is odd about rows: repeated keys, equal columns, extremes, gaps, bursts, robots, labels;
/// and leaving such rows out.
@NullMarked
package org.clicktrail.data.quality;

import org.jspecify.annotations.NullMarked;
