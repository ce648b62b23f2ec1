/// A report laid out on pages of 1280 × 720: what stands where, no library. The deck and the PDF
/// draw the same pages.
@NullMarked
package org.clicktrail.render.slide;

import org.jspecify.annotations.NullMarked;
