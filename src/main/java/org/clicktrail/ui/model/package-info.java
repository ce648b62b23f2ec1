/// The model screen.
@NullMarked
package org.clicktrail.ui.model;

import org.jspecify.annotations.NullMarked;
