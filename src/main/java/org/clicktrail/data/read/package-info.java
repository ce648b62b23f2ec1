/// From bytes to typed rows: encoding, dialect, types, refused rows. Home of ICU4J.
@NullMarked
package org.clicktrail.data.read;

import org.jspecify.annotations.NullMarked;
