/** How JSON is read and written: strictly, and with numbers as people write them. */
@NullMarked
package io.muster.support.json;

import org.jspecify.annotations.NullMarked;
