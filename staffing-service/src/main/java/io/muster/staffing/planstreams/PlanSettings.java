package io.muster.staffing.planstreams;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planstreams.facts.Keeping;
import io.muster.staffing.planstreams.published.VanishingLimit;
import java.time.Duration;
import java.util.function.IntConsumer;

/**
 * How planning is done.
 *
 * @param profileText the profile's file as it was read
 * @param every pause between two looks for what changed
 * @param budget longest time of one recomputation; the rest waits for the next
 * @param rows most rows of one recomputation
 * @param daysBack how many days before today are planned at most
 * @param vanishing how much a publication may leave out unconfirmed
 * @param keeping how much is kept of what was told
 * @param forgotten most facts, requests or totals that are let go of at a time
 * @param recomputed told of the number of rows of each recomputation
 */
public record PlanSettings(
        ReferenceProfile profile,
        String profileText,
        Planner planner,
        Duration every,
        Duration budget,
        int rows,
        int daysBack,
        VanishingLimit vanishing,
        Keeping keeping,
        int forgotten,
        IntConsumer recomputed) {}
