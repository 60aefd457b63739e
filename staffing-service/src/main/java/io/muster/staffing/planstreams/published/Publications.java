package io.muster.staffing.planstreams.published;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import io.muster.events.PublicationState;
import io.muster.events.PublicationStatus;
import io.muster.events.PublishedTotal;
import io.muster.staffing.planstreams.published.PublishedCells.Coverage;
import io.muster.staffing.planstreams.published.PublishedCells.Edition;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The publications that are remembered, and which of them holds of each month and region. */
final class Publications {

    private final Map<UUID, Publication> publications = new HashMap<>();
    private final Map<Coverage, UUID> holders = new HashMap<>();

    List<Publication> all() {
        return List.copyOf(publications.values());
    }

    @Nullable
    Publication get(UUID id) {
        return publications.get(id);
    }

    boolean holds(Publication publication, Coverage coverage) {
        return publication.id().equals(holders.get(coverage));
    }

    /** Whether it holds, or would hold if it were taken. */
    boolean wins(Publication publication, Coverage coverage) {
        return holder(coverage)
                .filter(holder -> !holder.id().equals(publication.id()) && !publication.isLaterThan(holder))
                .isEmpty();
    }

    /** The one that holds of a month and region. */
    Optional<Publication> holder(Coverage coverage) {
        return Optional.ofNullable(holders.get(coverage)).map(publications::get);
    }

    /** Months and regions of which it holds. */
    Set<Coverage> held(Publication publication) {
        Set<Coverage> held = new LinkedHashSet<>(publication.covers());
        held.removeIf(coverage -> !publication.id().equals(holders.get(coverage)));
        return held;
    }

    void apply(PublishedChange change) {
        change.publications()
                .forEach((id, now) ->
                        now.ifPresentOrElse(one -> publications.put(id, one), () -> publications.remove(id)));
        change.arrived()
                .forEach(cell -> publications.computeIfPresent(
                        cell.event().getPublication(), (id, publication) -> publication.joinedBy(cell)));
        holders.putAll(change.holders());
    }

    /** Takes in again an event that was kept under a key, in any order; {@link #remembered} follows the last. */
    void remember(String key, SpecificRecord event, long order) {
        switch (event) {
            case EncounterCountPublished cell ->
                publications.merge(
                        cell.getPublication(),
                        Publication.begun(cell, order).joinedBy(new Edition(key, order, cell)),
                        (known, begun) -> known.joinedBy(new Edition(key, order, cell)));
            case PublicationState state -> remember(new Publication(key, state, new PublishedCells(), order));
            case PublicationCompleted old -> remember(takenBefore(key, old, order));
            default -> throw new IllegalArgumentException(event.getSchema().getFullName() + " is no published figure");
        }
    }

    private void remember(Publication publication) {
        publications.merge(publication.id(), publication, (known, state) -> state.over(known));
    }

    /** What was kept before there were states: a publication that was complete had been taken. */
    private static Publication takenBefore(String key, PublicationCompleted old, long order) {
        var completed = Publication.begun(old, order).completedBy(old, order).in(PublicationStatus.TAKEN, null, null);
        return new Publication(key, completed.state(), completed.cells(), order);
    }

    /** Finds again, among the publications that were taken, those that hold. */
    void remembered() {
        publications.values().stream()
                .filter(publication -> publication.is(PublicationStatus.TAKEN))
                .sorted(Publication.LATER)
                .forEach(publication ->
                        publication.covers().forEach(coverage -> holders.put(coverage, publication.id())));
    }

    /** The totals that stand, by name. */
    Map<String, PublishedTotal> totals() {
        Map<String, PublishedTotal> totals = new TreeMap<>();
        holders.forEach((coverage, id) -> {
            var cells = Objects.requireNonNull(publications.get(id)).cells();
            cells.totals(coverage)
                    .forEach(key ->
                            PublishedTotals.sum(cells.of(coverage, key)).ifPresent(total -> totals.put(key, total)));
        });
        return totals;
    }
}
