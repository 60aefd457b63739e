package io.muster.staffing.planstreams.effects;

import io.muster.staffing.counting.streams.UnfinishedChange;
import io.muster.staffing.planstreams.facts.Fact;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.state.PlanBoard;
import io.muster.staffing.planstreams.state.PlanStores;
import io.muster.staffing.planstreams.state.RetainedDays;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets go of what no day can depend on any more that is planned, or can be again. */
public final class Forgetting {

    /** Facts, requests or totals that are let go of at a time. */
    public static final int PORTION = 1_000;

    /** The first day that was believed when days were let go of: what is kept must not look like the operation's beginning. */
    private static final String BEGIN = "begin";

    private final PlanBoard board;
    private final PlanStores stores;
    private final RetainedDays retainedDays;
    private final FactEffects facts;
    private final RequestEffects requests;
    private final int portion;
    private boolean isMore = true;

    /** {@code portion} is how many facts, requests or totals are let go of at a time. */
    public Forgetting(
            PlanBoard board, PlanStores stores, RetainedDays retainedDays, InputEffects effects, int portion) {
        this.board = board;
        this.stores = stores;
        this.retainedDays = retainedDays;
        this.facts = effects.facts();
        this.requests = effects.requests();
        this.portion = portion;
    }

    /** Looks what is too old at that time, in milliseconds of the epoch, and lets go of some of it; says whether it did. */
    public boolean look(LocalDate today, long now, Consumer<PlanOutput> to) {
        var before = retainedDays.first();
        UnfinishedChange.make(() -> retainedDays.look(today, now));
        var first = retainedDays.first();
        isMore |= !first.equals(before);
        if (!isMore || first.isEmpty()) {
            return false;
        }
        isMore = forget(first.get(), to);
        return true;
    }

    /** What a start must know of what was let go of before. */
    static void remember(PlanBoard board, PlanStores stores) {
        stores.counter(BEGIN).map(LocalDate::ofEpochDay).ifPresent(board::begin);
    }

    /** Forgets some; says whether there may be more. */
    private boolean forget(LocalDate first, Consumer<PlanOutput> to) {
        var over = requests.over(first).stream().limit(portion).toList();
        var overFacts = board.facts().over(first);
        var old = Stream.concat(
                        overFacts.replaced().stream(),
                        board.notBelieved().stream().filter(facts::isOver))
                .distinct()
                .limit(portion)
                .toList();
        var oldIds = old.stream().map(Fact::id).collect(Collectors.toSet());
        // of a holder the earlier ones first, and all that were replaced, lest one of these hold when the last has gone
        var crowdedOut = Stream.concat(overFacts.elsewhere().stream(), overFacts.holding().stream())
                .filter(fact -> old.size() < portion && !oldIds.contains(fact.id()))
                .limit(portion)
                .toList();
        var ids = crowdedOut.stream().map(Fact::id).collect(Collectors.toSet());
        var rejections = facts.beyondTheBound(overFacts.holding().stream()
                .filter(fact -> ids.contains(fact.id()))
                .toList());
        var begin = board.reach().first();
        var totals = board.counts().over(first).stream().limit(portion).toList();
        UnfinishedChange.make(() -> {
            over.forEach(request -> requests.forget(request, to));
            board.updateCommitments();
            facts.forget(old, to);
            facts.forgetCrowdedOut(crowdedOut, to);
            rejections.forEach(to);
            if (begin != null && !totals.isEmpty()) {
                board.begin(begin);
                stores.count(BEGIN, begin.toEpochDay());
            }
            totals.forEach(total -> {
                board.counts().forget(total);
                stores.forget(total);
            });
            board.look();
        });
        return Stream.of(old, crowdedOut, over, totals).anyMatch(some -> some.size() == portion) || !over.isEmpty();
    }
}
