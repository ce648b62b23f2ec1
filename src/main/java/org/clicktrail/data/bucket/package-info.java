/// Large plain files cut into records by all cores and spilled by session, so that memory stays
/// bounded.
@NullMarked
package org.clicktrail.data.bucket;

import org.jspecify.annotations.NullMarked;
