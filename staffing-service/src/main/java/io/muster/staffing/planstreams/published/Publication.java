package io.muster.staffing.planstreams.published;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import io.muster.events.PublicationState;
import io.muster.events.PublicationStatus;
import io.muster.staffing.planstreams.published.PublishedCells.Coverage;
import io.muster.staffing.planstreams.published.PublishedCells.Edition;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication as far as it has come.
 *
 * @param key under which its state is kept
 * @param cells those that stand or may come to stand
 * @param last order in the log of its latest event
 */
record Publication(String key, PublicationState state, PublishedCells cells, long last) {

    /** Of two publications of a month the later published holds, of two of one day the one that began later in the log. */
    static final Comparator<Publication> LATER = Comparator.comparing(
                    (Publication publication) -> publication.state().getPublishedOn())
            .thenComparingLong(publication -> publication.state().getOrder())
            .thenComparing(Publication::id);

    /** A publication of which a cell is the first to come. */
    static Publication begun(EncounterCountPublished first, long order) {
        var state = PublicationState.newBuilder()
                .setPublication(first.getPublication())
                .setStatus(PublicationStatus.OPEN)
                .setLayout(first.getLayout())
                .setPeriods(List.of())
                .setRegions(List.of())
                .setPublishedOn(first.getPublishedOn())
                .setSourceFile(first.getSourceFile())
                .setReason("its cells are coming; it is taken once it is complete")
                .setOrder(order)
                .setReceivedAt(first.getReceivedAt())
                .build();
        return new Publication(key(first.getPublication()), state, new PublishedCells(), order);
    }

    /** A publication whose completion is the first to come. */
    static Publication begun(PublicationCompleted first, long order) {
        var state = PublicationState.newBuilder()
                .setPublication(first.getPublication())
                .setStatus(PublicationStatus.OPEN)
                .setLayout(first.getLayout())
                .setPeriods(List.of())
                .setRegions(List.of())
                .setPublishedOn(first.getPublishedOn())
                .setSourceFile(first.getSourceFile())
                .setOrder(order)
                .setReceivedAt(first.getReceivedAt())
                .build();
        return new Publication(key(first.getPublication()), state, new PublishedCells(), order);
    }

    static String key(UUID publication) {
        return "publication|" + publication;
    }

    UUID id() {
        return state.getPublication();
    }

    boolean is(PublicationStatus status) {
        return state.getStatus() == status;
    }

    /** Whether it waits for cells, for its completion or to be confirmed. */
    boolean waits() {
        return is(PublicationStatus.OPEN) || is(PublicationStatus.HELD) || is(PublicationStatus.FAILED);
    }

    /** Whether something later holds for all that it covers; nothing that comes of it counts any more. */
    public boolean isOver() {
        return is(PublicationStatus.SUPERSEDED);
    }

    /** Whether its completion has come. */
    boolean isComplete() {
        return state.getCells() != null;
    }

    /** Cells that it says it has and that have not come; 0 before it says how many it has, and once it was taken. */
    long missing() {
        var said = state.getCells();
        return said == null || is(PublicationStatus.TAKEN) ? 0 : Math.max(0, said - cells.size());
    }

    /** What it covers, or what its cells are of before it says so. */
    Set<Coverage> covers() {
        if (!isComplete()) {
            return cells.coverages();
        }
        Set<Coverage> all = new LinkedHashSet<>();
        for (var period : state.getPeriods()) {
            for (var region : state.getRegions()) {
                all.add(new Coverage(state.getLayout(), period, region));
            }
        }
        return all;
    }

    boolean isLaterThan(Publication other) {
        return LATER.compare(this, other) > 0;
    }

    /** With what its completion says, beside what an earlier edition of it said. */
    Publication completedBy(PublicationCompleted event, long order) {
        var periods = new TreeSet<>(state.getPeriods());
        periods.addAll(event.getPeriods());
        var regions = new TreeSet<>(state.getRegions());
        regions.addAll(event.getRegions());
        var completed = PublicationState.newBuilder(state)
                .setPeriods(List.copyOf(periods))
                .setRegions(List.copyOf(regions))
                .setPublishedOn(event.getPublishedOn())
                .setSourceFile(event.getSourceFile())
                .setCells(event.getCells())
                .setPersons(event.getPersons())
                .setConfirmed(state.getConfirmed() || event.getConfirmed())
                .build();
        return new Publication(key, completed, cells, Math.max(last, order));
    }

    Publication with(Edition edition) {
        return new Publication(key, state, cells.with(edition), Math.max(last, edition.order()));
    }

    /** With a cell that is put among its cells, and not among a copy of them. */
    Publication joinedBy(Edition edition) {
        cells.put(edition);
        return new Publication(key, state, cells, Math.max(last, edition.order()));
    }

    /** This state, with the cells that are known already. */
    Publication over(Publication known) {
        return new Publication(key, state, known.cells(), Math.max(last, known.last()));
    }

    /** With only those cells left that are of these months and regions. */
    Publication reducedTo(Collection<Coverage> coverages) {
        return new Publication(key, state, cells.of(coverages), last);
    }

    /** In another state; what vanishes is told where it was looked at. */
    Publication in(PublicationStatus status, @Nullable String reason, @Nullable Vanishing vanishing) {
        var next = PublicationState.newBuilder(state).setStatus(status).setReason(reason);
        if (status == PublicationStatus.HELD || status == PublicationStatus.TAKEN) {
            next.setSuppressedCells(cells.suppressed());
        }
        if (vanishing != null) {
            next.setVanishedCells(vanishing.cells())
                    .setVanishedPersons(vanishing.persons())
                    .setVanishedSuppressedCells(vanishing.suppressed())
                    .setPersonsBefore(vanishing.personsBefore())
                    .setVanishing(vanishing.examples());
        }
        return new Publication(key(id()), next.build(), cells, last);
    }
}
