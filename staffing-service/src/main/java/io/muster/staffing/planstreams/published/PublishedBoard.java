package io.muster.staffing.planstreams.published;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import io.muster.events.PublicationState;
import io.muster.events.PublicationStatus;
import io.muster.events.PublishedTotal;
import io.muster.staffing.planning.situation.PublishedMonth;
import io.muster.staffing.planstreams.published.PublishedCells.Coverage;
import io.muster.staffing.planstreams.published.PublishedCells.Edition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The published statistics that stand. Of each month and region of a layout one publication holds: the one that was published
 * last, of two of one day the one that began later in the log, among those that are complete and were taken. What it mentions
 * stands, what it does not mention does not. So what stands follows from what was told, in whichever order it came; receipt times
 * decide nothing.
 *
 * <p>Kept are the cells of the publications that hold and of the few that wait.
 */
public final class PublishedBoard {

    private final VanishingLimit limit;
    private final Publications publications = new Publications();
    private final PublicationLimits limits = new PublicationLimits(publications);

    public PublishedBoard(VanishingLimit limit) {
        this.limit = limit;
    }

    /** What a cell brings about; nothing has changed until that is applied. */
    public PublishedChange of(EncounterCountPublished event, long order) {
        var change = new PublishedChange();
        var known = publications.get(event.getPublication());
        if (known == null) {
            var begun = Publication.begun(event, order).with(Edition.of(event, order));
            change.store(Edition.of(event, order));
            change.replace(null, begun);
            limits.makeRoom(change, begun);
            return change;
        }
        var before = known.cells().like(event);
        if (known.isOver() || (before != null && (before.order() >= order || before.saysTheSameAs(event)))) {
            return change;
        }
        var edition = Edition.of(event, order);
        if (known.is(PublicationStatus.TAKEN)) {
            late(known, edition, change);
        } else if (!known.isComplete() || known.missing() > (before == null ? 1 : 0)) {
            change.join(edition);
        } else {
            judge(known, known.with(edition), change);
            if (change.has(edition)) {
                change.store(edition);
            }
        }
        return change;
    }

    /** What the end of a publication brings about; nothing has changed until that is applied. */
    public PublishedChange of(PublicationCompleted event, long order) {
        var change = new PublishedChange();
        var known = publications.get(event.getPublication());
        var before = known == null ? Publication.begun(event, order) : known;
        var completed = before.completedBy(event, order);
        if (known != null && (completed.state().equals(known.state()) || (known.isComplete() && known.isOver()))) {
            return change;
        }
        judge(known, completed, change);
        if (known == null) {
            limits.makeRoom(change, completed);
        }
        return change;
    }

    /** A cell that comes after its publication was taken stands at once, where that publication holds. */
    private void late(Publication known, Edition edition, PublishedChange change) {
        var coverage = Coverage.of(edition.event());
        if (!publications.holds(known, coverage)) {
            return;
        }
        var key = PublishedCells.total(edition.event());
        var now = new PublishedCells();
        known.cells().of(coverage, key).forEach(now::put);
        now.put(edition);
        change.join(edition);
        change.total(key, total(known, coverage, key), PublishedTotals.sum(now.of(coverage, key)));
    }

    /** What becomes of a publication that is complete; what breaks the computation is said of it, and changes nothing else. */
    private void judge(@Nullable Publication known, Publication completed, PublishedChange change) {
        var judged = new PublishedChange();
        try {
            decide(known, completed, judged);
        } catch (RuntimeException bug) {
            if (known != null && known.is(PublicationStatus.TAKEN)) {
                throw bug;
            }
            change.replace(
                    known,
                    completed.in(
                            PublicationStatus.FAILED,
                            "it could not be taken and changes nothing: " + bug.getMessage()
                                    + ". Mend the file and send it again",
                            null));
            return;
        }
        change.add(judged);
    }

    private void decide(@Nullable Publication known, Publication completed, PublishedChange change) {
        var covered = completed.covers();
        var won = covered.stream()
                .filter(coverage -> publications.wins(completed, coverage))
                .toList();
        if (won.isEmpty() && !covered.isEmpty()) {
            change.replace(
                    known,
                    completed
                            .reducedTo(List.of())
                            .in(
                                    PublicationStatus.SUPERSEDED,
                                    "what was published later holds for all that it covers",
                                    null));
            limits.forgetOldest(change, completed.state().getLayout());
        } else if (known != null && known.isOver()) {
            change.replace(
                    known,
                    completed.in(
                            PublicationStatus.FAILED,
                            "another publication of its months was completed while it came; send the file again",
                            null));
        } else if (!completed.state().getStatus().equals(PublicationStatus.TAKEN) && completed.missing() > 0) {
            change.replace(
                    known,
                    completed.in(
                            PublicationStatus.OPEN,
                            completed.missing() + " of its " + completed.state().getCells()
                                    + " cells have not come; it is taken once they have. Else send the file again",
                            null));
        } else if (covered.isEmpty() || !covered.containsAll(completed.cells().coverages())) {
            change.replace(
                    known,
                    completed.in(
                            PublicationStatus.FAILED,
                            "it names no month and region, or has cells of others than it names; name all that it covers",
                            null));
        } else {
            weigh(known, completed, won, change);
        }
    }

    private void weigh(@Nullable Publication known, Publication completed, List<Coverage> won, PublishedChange change) {
        var gained = won.stream()
                .filter(coverage -> !publications.holds(completed, coverage))
                .toList();
        List<Edition> stood = new ArrayList<>();
        gained.forEach(coverage -> publications
                .holder(coverage)
                .ifPresent(holder -> stood.addAll(holder.cells().of(coverage))));
        var vanishing = Vanishing.between(stood, completed.cells());
        if (vanishing.isBeyond(limit) && !completed.state().getConfirmed()) {
            change.replace(known, completed.in(PublicationStatus.HELD, vanishing.reason(limit), vanishing));
            return;
        }
        var taken = completed
                .in(PublicationStatus.TAKEN, null, gained.isEmpty() ? null : vanishing)
                .reducedTo(won);
        change.replace(known, taken);
        won.forEach(coverage -> totals(taken, coverage, change));
        gained.forEach(coverage -> change.hold(coverage, taken.id()));
        overtake(taken, new HashSet<>(won), change);
        limits.forgetOldest(change, taken.state().getLayout());
    }

    private void totals(Publication taken, Coverage of, PublishedChange change) {
        var holder = publications.holder(of);
        Set<String> keys = new TreeSet<>(taken.cells().totals(of));
        holder.ifPresent(before -> keys.addAll(before.cells().totals(of)));
        keys.forEach(key -> change.total(key, holder.flatMap(before -> total(before, of, key)), total(taken, of, key)));
    }

    /** What another publication means for those that held what it holds now, and for those that can never hold any more. */
    private void overtake(Publication taken, Set<Coverage> won, PublishedChange change) {
        for (var other : publications.all()) {
            if (other.id().equals(taken.id()) || other.isOver()) {
                continue;
            }
            if (other.is(PublicationStatus.TAKEN)) {
                var left = publications.held(other);
                left.removeAll(won);
                if (left.size() < publications.held(other).size()) {
                    change.replace(other, left.isEmpty() ? superseded(other) : other.reducedTo(left));
                }
            } else if (isHopeless(other, taken, won)) {
                change.replace(other, superseded(other));
            }
        }
    }

    private boolean isHopeless(Publication waiting, Publication taken, Set<Coverage> won) {
        if (!waiting.isComplete()) {
            // an upload that broke off before this one began
            return waiting.last() < taken.state().getOrder()
                    && taken.isLaterThan(waiting)
                    && won.containsAll(waiting.covers());
        }
        return waiting.covers().stream()
                .allMatch(coverage ->
                        won.contains(coverage) ? taken.isLaterThan(waiting) : !publications.wins(waiting, coverage));
    }

    private static Publication superseded(Publication publication) {
        return publication
                .reducedTo(List.of())
                .in(PublicationStatus.SUPERSEDED, "what was published later holds for all that it covers", null);
    }

    private static Optional<PublishedTotal> total(Publication publication, Coverage coverage, String key) {
        return PublishedTotals.sum(publication.cells().of(coverage, key));
    }

    /** Whether an event is one of those that are kept here. */
    public static boolean keeps(SpecificRecord event) {
        return event instanceof EncounterCountPublished
                || event instanceof PublicationCompleted
                || event instanceof PublicationState;
    }

    /** Takes in again an event that was kept under a key; {@link #remembered} follows the last. */
    public void remember(String key, SpecificRecord event, long order) {
        publications.remember(key, event, order);
    }

    public void remembered() {
        publications.remembered();
    }

    public void apply(PublishedChange change) {
        publications.apply(change);
    }

    /** What is published of places, month by month. */
    public List<PublishedMonth> months() {
        return PublishedTotals.months(totals().values());
    }

    /** The totals that stand, by name. */
    Map<String, PublishedTotal> totals() {
        return publications.totals();
    }

    /** Where the publications stand that are remembered. */
    public Collection<PublicationState> states() {
        return publications.all().stream().map(Publication::state).toList();
    }
}
