/// The vocabulary and the pure analysis: plain Java, no library (Hipparchus in `core.eval` only).
@NullMarked
package org.clicktrail.core;

import org.jspecify.annotations.NullMarked;
