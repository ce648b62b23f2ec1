/// The goal screen.
@NullMarked
package org.clicktrail.ui.goal;

import org.jspecify.annotations.NullMarked;
