/** What a report may say: codes, instants, whole numbers, and the sentence for what is refused. Plain Java. */
@NullMarked
package io.muster.ingest.judging;

import org.jspecify.annotations.NullMarked;
