/// Files written whole or not at all.
@NullMarked
package org.clicktrail.core.file;

import org.jspecify.annotations.NullMarked;
