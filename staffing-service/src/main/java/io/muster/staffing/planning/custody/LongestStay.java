package io.muster.staffing.planning.custody;

import io.muster.schemas.profile.ReferenceProfile;
import java.util.function.ToDoubleFunction;

/** The longest stay by a profile: of all pathways, with the wait after which an overflow rule lets people go. */
final class LongestStay {

    private LongestStay() {}

    /**
     * In days.
     *
     * @param learned factor of the stays
     * @param high the high end of a standard
     */
    static double of(ReferenceProfile profile, double learned, ToDoubleFunction<String> high) {
        double longest = 0;
        for (var pathway : profile.pathways()) {
            double wait = profile.custody()
                    .overflow(pathway.exit())
                    .map(overflow -> high.applyAsDouble(overflow.after()))
                    .orElse(0.0);
            longest = Math.max(longest, learned * high.applyAsDouble(pathway.stay()) + wait);
        }
        return longest;
    }
}
