/// What to show next: what goes together in the same session.
@NullMarked
package org.clicktrail.core.recommend;

import org.jspecify.annotations.NullMarked;
