/** The demo's input: months of real figures as days of encounters, published files, and the dated facts of 2023. */
@NullMarked
package io.muster.local.replay;

import org.jspecify.annotations.NullMarked;
