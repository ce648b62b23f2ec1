/// Draws our icon files from their SVGs; a part of the build, not of the program.
@NullMarked
package org.clicktrail.render.icon;

import org.jspecify.annotations.NullMarked;
