package io.muster.staffing.planstreams;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * Facts that were let go of, since a later one says the same thing of the same day. For {@value #DAYS} days it is remembered on disk
 * what they said, so that the same delivered once more is no news.
 */
final class LetGo {

    private static final int DAYS = 60;
    private static final long SECONDS_A_DAY = 86_400;

    private final PlanStores stores;
    private final Facts facts;
    private final Supplier<Instant> now;

    LetGo(PlanStores stores, Facts facts, Supplier<Instant> now) {
        this.stores = stores;
        this.facts = facts;
        this.now = now;
    }

    /** None of them counts, so nothing is planned again. */
    void add(Collection<Fact> superfluous) {
        superfluous.forEach(fact -> {
            stores.forget(fact.key());
            stores.letGo(fact, today());
        });
        facts.remove(superfluous);
    }

    /** Whether just this was let go of. */
    boolean holds(Fact fact) {
        return stores.isLetGo(fact);
    }

    /** What begins so is forgotten whole: sent again it counts as told for the first time. */
    void forget(Collection<String> keysFrom) {
        keysFrom.forEach(prefix -> stores.forgetLetGo(prefix, Long.MAX_VALUE));
    }

    /** What was let go of long ago is forgotten likewise. */
    void forgetOld() {
        stores.forgetLetGo("", today() - DAYS);
    }

    private long today() {
        return now.get().getEpochSecond() / SECONDS_A_DAY;
    }
}
