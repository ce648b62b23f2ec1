/// The recipe, its runs and the project file. Home of Jackson.
@NullMarked
package org.clicktrail.project;

import org.jspecify.annotations.NullMarked;
