/// The story as one HTML file and as PDF.
@NullMarked
package org.clicktrail.render.page;

import org.jspecify.annotations.NullMarked;
