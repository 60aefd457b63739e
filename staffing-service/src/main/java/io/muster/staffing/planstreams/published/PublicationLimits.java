package io.muster.staffing.planstreams.published;

import io.muster.events.PublicationStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How many publications wait, and how many that are over are remembered: neither grows with what is uploaded. */
final class PublicationLimits {

    /** Publications that wait at most; the one that began first makes room. An upload that broke off is one. */
    static final int WAITING = 8;

    /** Publications of a layout that are over and still remembered, at most. */
    static final int REMEMBERED = 50;

    private final Publications publications;

    PublicationLimits(Publications publications) {
        this.publications = publications;
    }

    /** Makes room for a publication that begins to wait, where as many wait as may: the one that began first is over. */
    void makeRoom(PublishedChange change, Publication begun) {
        List<Publication> waiting = new ArrayList<>();
        publications.all().stream()
                .filter(publication ->
                        publication.waits() && !change.publications().containsKey(publication.id()))
                .forEach(waiting::add);
        if (waiting.size() >= WAITING && waits(change, begun)) {
            waiting.sort(
                    Comparator.comparingLong(publication -> publication.state().getOrder()));
            var first = waiting.getFirst();
            change.replace(
                    first,
                    first.reducedTo(List.of())
                            .in(
                                    PublicationStatus.SUPERSEDED,
                                    "it was not completed or not confirmed while " + WAITING
                                            + " others began; send the file again",
                                    null));
            forgetOldest(change, first.state().getLayout());
        }
    }

    private static boolean waits(PublishedChange change, Publication begun) {
        return change.publications()
                .getOrDefault(begun.id(), Optional.empty())
                .filter(Publication::waits)
                .isPresent();
    }

    /** Forgets the publications of a layout that are over, but for the latest. */
    void forgetOldest(PublishedChange change, String layout) {
        Map<UUID, Publication> all = new HashMap<>();
        publications.all().forEach(publication -> all.put(publication.id(), publication));
        change.publications()
                .forEach((id, now) ->
                        now.ifPresentOrElse(publication -> all.put(id, publication), () -> all.remove(id)));
        all.values().stream()
                .filter(publication ->
                        publication.isOver() && publication.state().getLayout().equals(layout))
                .sorted(Comparator.comparingLong(
                                (Publication publication) -> publication.state().getOrder())
                        .reversed())
                .skip(REMEMBERED)
                .forEach(change::forget);
    }
}
