/// The open project: recipe, run, story, undo.
@NullMarked
package org.clicktrail.ui.workbench;

import org.jspecify.annotations.NullMarked;
