/** How well the forecast would have done on real history, and what it would have asked for; written as a page. */
@NullMarked
package io.muster.local.backtest;

import org.jspecify.annotations.NullMarked;
