/** Published statistics, file by file: what an agency says was counted, beside what places report. */
@NullMarked
package io.muster.ingest.published;

import org.jspecify.annotations.NullMarked;
