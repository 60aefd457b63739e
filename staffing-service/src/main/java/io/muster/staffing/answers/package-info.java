/** What people and programs ask: needs, demand, requests, batches; it reads and never decides. */
@NullMarked
package io.muster.staffing.answers;

import org.jspecify.annotations.NullMarked;
