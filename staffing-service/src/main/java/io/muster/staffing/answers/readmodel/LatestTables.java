package io.muster.staffing.answers.readmodel;

import io.muster.events.BatchOutcome;
import io.muster.events.Brief;
import io.muster.events.PlanFailure;
import io.muster.events.ProfileKept;
import io.muster.schemas.topics.Topics;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The tables of the latest revision that was read whole, and beside them what is of no revision: briefs and batches. */
public final class LatestTables {

    private final BatchOutcomes outcomes = new BatchOutcomes(BatchOutcomes.HELD);
    private final StoredBriefs briefs = new StoredBriefs();
    private volatile Tables now = Tables.none(0);

    /** They never change: whoever asks twice may get others. */
    Tables now() {
        return now;
    }

    /** Other tables take their place, all changes at once. One thread changes them. */
    void change(List<UnaryOperator<Tables>> changes) {
        var next = now;
        for (var change : changes) {
            next = change.apply(next);
        }
        now = next;
    }

    /** Takes in what is of no revision; says whether it is that. */
    boolean takeAlone(String topic, String key, @Nullable SpecificRecord value) {
        switch (value) {
            case BatchOutcome outcome -> outcomes.put(key, outcome);
            case Brief brief -> briefs.add(brief);
            case ProfileKept profile -> briefs.add(profile);
            case null, default -> {
                boolean isTakenBack = value == null && topic.equals(Topics.BRIEFS.name());
                if (isTakenBack) {
                    briefs.takeBack(key);
                }
                return isTakenBack;
            }
        }
        return true;
    }

    /** Parts of the plan that could not be computed. */
    public List<PlanFailure> failures() {
        return now.failures();
    }

    /** What became of batches, as far as that is held: {@link BatchOutcomes#HELD} at most. */
    BatchOutcomes outcomes() {
        return outcomes;
    }

    /** Briefs, which are whole each for itself. */
    StoredBriefs briefs() {
        return briefs;
    }

    /** Forgets everything: what is read again from the beginning must not keep what was deleted meanwhile. */
    void clear() {
        now = Tables.none(now.changes() + 1);
        outcomes.clear();
        briefs.clear();
    }
}
