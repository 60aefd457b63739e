/** What makes a service of either program: it looks at broker and registry, says how it is, and refuses in one form. */
@NullMarked
package io.muster.support;

import org.jspecify.annotations.NullMarked;
