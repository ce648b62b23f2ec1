/// Records of core as bytes.
@NullMarked
package org.clicktrail.project.record;

import org.jspecify.annotations.NullMarked;
