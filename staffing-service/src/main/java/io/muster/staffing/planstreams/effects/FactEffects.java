package io.muster.staffing.planstreams.effects;

import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.PersonnelReported;
import io.muster.events.StandardAdjusted;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.planstreams.facts.Fact;
import io.muster.staffing.planstreams.facts.Forgotten;
import io.muster.staffing.planstreams.facts.Forgotten.Mark;
import io.muster.staffing.planstreams.facts.Forgotten.Why;
import io.muster.staffing.planstreams.facts.Keeping;
import io.muster.staffing.planstreams.facts.MisplacedEvent;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.state.Dirty;
import io.muster.staffing.planstreams.state.PlanBoard;
import io.muster.staffing.planstreams.state.PlanStores;
import io.muster.staffing.planstreams.state.ReportArrivals;
import io.muster.staffing.planstreams.state.RetainedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the editions of facts bring about. */
final class FactEffects {

    private final PlanBoard board;
    private final PlanStores stores;
    private final DependentPlans dependents;
    private final Refusing refusing;
    private final Keeping keeping;
    private final RetainedDays retainedDays;
    private final Forgotten forgotten;
    private final ReportArrivals arrivals;

    FactEffects(
            PlanBoard board,
            PlanStores stores,
            Dirty dirty,
            Refusing refusing,
            Keeping keeping,
            RetainedDays retainedDays) {
        this.board = board;
        this.stores = stores;
        this.dependents = new DependentPlans(board, dirty);
        this.refusing = refusing;
        this.keeping = keeping;
        this.retainedDays = retainedDays;
        this.forgotten = new Forgotten(keeping.forgotten());
        this.arrivals = new ReportArrivals(stores);
    }

    /** Takes in again a fact that was kept. */
    void remember(Fact fact) {
        if (!fact.isWithdrawn()) {
            board.facts().put(fact);
        }
    }

    /** Takes in again what became of facts that are no longer kept. */
    void rememberForgotten() {
        stores.forgotten().forEach(forgotten::add);
    }

    /**
     * What an edition brings about: it replaces the one before it, what either touches is planned again, and what is no longer kept
     * is deleted.
     *
     * @param arrived when its record was appended
     */
    Effect effectOf(String topic, Fact edition, Instant arrived) {
        var before = board.facts().edition(edition.id()).orElse(null);
        if (before != null && before.saysTheSameAs(edition.event())) {
            return Effect.NONE;
        }
        if (edition.isWithdrawn()) {
            return withdrawn(topic, before, edition);
        }
        if (isOver(edition)) {
            return refusing.refused(topic, edition.event(), tooOld(edition));
        }
        if (before != null && isOver(before)) {
            return refusing.refused(topic, edition.event(), tooOld(before));
        }
        var mark = forgotten.find(edition.id()).orElse(null);
        if (mark != null && mark.isRepeatedBy(edition)) {
            return Effect.NONE;
        }
        var refusal = board.facts().refuse(edition);
        return refusal.isPresent()
                ? refusing.refused(topic, edition.event(), refusal.get())
                : stands(topic, before, edition, arrived);
    }

    /** What is held can be taken back, however old it is: it speaks of all days until its holder's next. */
    private Effect withdrawn(String topic, @Nullable Fact before, Fact edition) {
        if (before != null) {
            return takenBack(before, edition);
        }
        var mark = forgotten.find(edition.id()).orElse(null);
        if (mark != null && mark.isRepeatedBy(edition)) {
            return Effect.NONE;
        }
        return refusing.refused(topic, edition.event(), isOver(edition) ? tooOld(edition) : nothingToTakeBack(mark));
    }

    /** Whether a fact speaks of a day that is kept no longer. */
    public boolean isOver(Fact fact) {
        return day(fact).filter(retainedDays::isOver).isPresent();
    }

    private String tooOld(Fact fact) {
        return retainedDays.tooOld(day(fact).orElseThrow());
    }

    /** The last day of which a fact speaks, where there is one. */
    private Optional<LocalDate> day(Fact fact) {
        return Optional.ofNullable(
                switch (fact.event()) {
                    case PersonnelReported report -> report.getDay();
                    case CustodyReported census -> dependents.day(census.getAt());
                    case DayConfirmed confirmed -> confirmed.getDay();
                    case StandardAdjusted adjusted -> adjusted.getUntil();
                    default -> null;
                });
    }

    private String nothingToTakeBack(@Nullable Mark mark) {
        return mark == null
                ? "nothing stands under this id that could be taken back: it was never told, was refused, or is no longer kept"
                : "nothing follows from taking this back: " + superseded();
    }

    private String superseded() {
        return "of one holder, or of one place, and day the latest " + keeping.rivals()
                + " are kept, and as many came later";
    }

    private Effect takenBack(Fact before, Fact edition) {
        var mark = Mark.of(edition, Why.WITHDRAWN);
        return gone(List.of(before)).and(Effect.changing(() -> {
            stores.useOrder(edition.order());
            forget(mark, edition.order());
        }));
    }

    /** Facts stand no longer, and nothing stands in their place of which it is not known whether it would hold. */
    private Effect gone(List<Fact> facts) {
        var gone = Stream.concat(facts.stream(), heldAgainWithout(facts, null).stream())
                .toList();
        return new Effect(gone.stream().map(FactEffects::tombstone).toList(), () -> {
            gone.forEach(this::drop);
            gone.forEach(fact -> dependents.touch(fact.event()));
        });
    }

    /** Of days of which some reports were let go of it is not known what stood before, so nothing does. */
    private List<Fact> heldAgainWithout(List<Fact> gone, @Nullable Fact instead) {
        return retainedDays
                .retention()
                .map(retention -> board.facts().heldAgainWithout(gone, instead, retention))
                .orElse(List.of());
    }

    private Effect stands(String topic, @Nullable Fact before, Fact edition, Instant arrived) {
        var superseded = board.facts().superseded(edition);
        var isKept = !superseded.contains(edition);
        List<PlanOutput> outputs = new ArrayList<>();
        if (before != null && !(isKept && before.key().equals(edition.key()))) {
            outputs.add(tombstone(before));
        }
        var heldAgain = before == null ? List.<Fact>of() : heldAgainWithout(List.of(before), edition);
        Stream.concat(superseded.stream(), heldAgain.stream())
                .filter(fact -> !fact.equals(edition))
                .map(FactEffects::tombstone)
                .forEach(outputs::add);
        outputs.add(
                isKept
                        ? PlanOutput.of(edition.key(), edition.event())
                        : refusing.rejected(topic, edition.event(), "nothing follows from this: " + superseded()));
        var marks =
                superseded.stream().map(fact -> Mark.of(fact, Why.SUPERSEDED)).toList();
        var arrivedBefore = before == null ? Optional.<Instant>empty() : arrivals.of(before);
        return new Effect(outputs, () -> {
            if (before != null) {
                drop(before);
                dependents.touch(before.event());
            }
            stores.useOrder(edition.order());
            forgotten.remove(edition.id()).ifPresent(stores::unmark);
            superseded.forEach(this::drop);
            heldAgain.forEach(this::drop);
            heldAgain.forEach(fact -> dependents.touch(fact.event()));
            if (isKept) {
                stores.put(edition);
                board.facts().put(edition);
                arrivals.stands(edition, before, arrivedBefore, arrived);
                dependents.touch(edition.event());
            }
            marks.forEach(mark -> forget(mark, edition.order()));
        });
    }

    private void drop(Fact fact) {
        stores.forget(fact.key());
        board.facts().remove(List.of(fact));
        arrivals.dropped(fact);
    }

    private void forget(Mark mark, long order) {
        stores.mark(mark, order);
        forgotten.add(mark).ifPresent(stores::unmark);
    }

    private static PlanOutput tombstone(Fact fact) {
        return PlanOutput.tombstone(Topics.PLAN_INPUTS, fact.key());
    }

    /** Lets go of facts on which no plan depends. */
    public void forget(List<Fact> facts, Consumer<PlanOutput> to) {
        facts.forEach(fact -> {
            drop(fact);
            to.accept(tombstone(fact));
        });
    }

    /** Lets go of reports on which plans depend. */
    void forgetCrowdedOut(List<Fact> reports, Consumer<PlanOutput> to) {
        forget(reports, to);
        reports.forEach(fact -> dependents.touch(fact.event()));
    }

    /** What is said of reports that hold and are let go of all the same. */
    List<PlanOutput> beyondTheBound(List<Fact> reports) {
        return reports.stream()
                .filter(fact -> fact.event() instanceof PersonnelReported report && saysSomething(report))
                .map(fact -> refusing.rejected(Topics.PERSONNEL_REPORTS.name(), fact.event(), beyond(fact)))
                .toList();
    }

    /** That nobody is there goes without saying, unless people were authorised or a request has them there. */
    private static boolean saysSomething(PersonnelReported report) {
        return report.getOnHand() > 0 || report.getAuthorised() != null || report.getRequestId() != null;
    }

    private String beyond(Fact fact) {
        return "it speaks of " + day(fact).orElseThrow() + ", and of the days before "
                + retainedDays.first().orElseThrow() + ", which are kept no longer, the last reports of "
                + keeping.pastHolders()
                + " units and other groups of people are kept at one place for one task, and as many came later: these people"
                + " count nowhere until their next report; report those who are still there of a later day";
    }

    /** What a tombstone brings about: all reports of the place are taken back. */
    Effect tombstone(String topic, @Nullable String place) {
        if (!topic.equals(Topics.PERSONNEL_REPORTS.name()) || place == null || place.isEmpty()) {
            throw new MisplacedEvent(
                    "the value is empty; only reports of a place are taken back that way, by the place as key");
        }
        var gone = Fact.OF_A_PLACE.stream()
                .flatMap(kind -> board.facts().withKeysFrom(Fact.keysOf(kind, place)).stream())
                .toList();
        var marks = forgotten.of(place);
        if (gone.isEmpty() && !marks.iterator().hasNext() && !Tombstones.namesAPlace(place, board.places())) {
            return refusing.unknownPlace(topic, place);
        }
        return gone(gone)
                .and(Effect.changing(
                        () -> marks.forEach(mark -> forgotten.remove(mark.id()).ifPresent(stores::unmark))));
    }

    /** How many marks of facts are held that are no longer kept. */
    int marks() {
        return forgotten.size();
    }
}
