/** What a decision rests on and what a planner proposes: costs, decision packs, drafts. */
@NullMarked
package io.muster.staffing.requests.decisions;

import org.jspecify.annotations.NullMarked;
