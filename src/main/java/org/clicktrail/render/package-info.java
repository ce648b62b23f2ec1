/// Everything that leaves the program as a picture, a deck, a page or a sheet.
@NullMarked
package org.clicktrail.render;

import org.jspecify.annotations.NullMarked;
