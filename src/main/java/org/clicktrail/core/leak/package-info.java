/// The leak guard: checks that find a score that cannot be trusted, and the rule that fakes it.
@NullMarked
package org.clicktrail.core.leak;

import org.jspecify.annotations.NullMarked;
