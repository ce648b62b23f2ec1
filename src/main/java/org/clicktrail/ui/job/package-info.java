/// Background jobs as the window sees them.
@NullMarked
package org.clicktrail.ui.job;

import org.jspecify.annotations.NullMarked;
