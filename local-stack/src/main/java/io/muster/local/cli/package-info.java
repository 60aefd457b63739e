/** The commands that a person types. */
@NullMarked
package io.muster.local.cli;

import org.jspecify.annotations.NullMarked;
