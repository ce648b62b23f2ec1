/// The command line: the second face of the project layer. Home of picocli.
@NullMarked
package org.clicktrail.cli;

import org.jspecify.annotations.NullMarked;
