/** What a published file says, cell by cell, and whether it can be believed. Plain Java. */
@NullMarked
package io.muster.ingest.published.domain;

import org.jspecify.annotations.NullMarked;
