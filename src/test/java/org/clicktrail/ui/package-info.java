/// Shared by the tests of the window.
@NullMarked
package org.clicktrail.ui;

import org.jspecify.annotations.NullMarked;
