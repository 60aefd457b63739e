/** What an encounter is and which are refused. Plain Java. */
@NullMarked
package io.muster.ingest.encounters.domain;

import org.jspecify.annotations.NullMarked;
