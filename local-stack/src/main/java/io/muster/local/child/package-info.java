/** What runs inside the JVMs that the stack starts: nothing here may need a library beside the program's own. */
@NullMarked
package io.muster.local.child;

import org.jspecify.annotations.NullMarked;
