/** Other people's clients in another language, run by Node.js. */
@NullMarked
package io.muster.local.javascript;

import org.jspecify.annotations.NullMarked;
