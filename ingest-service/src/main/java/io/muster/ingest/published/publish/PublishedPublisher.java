package io.muster.ingest.published.publish;

import io.muster.ingest.published.domain.PublishedFile;
import io.muster.ingest.publishing.Publisher;
import io.muster.schemas.topics.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Publishes the cells of a file, and then that it is complete. */
public final class PublishedPublisher {

    private final Publisher publisher;

    public PublishedPublisher(Publisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Which publication a file is.
     *
     * @param id of this import
     * @param on when the agency published it
     * @param confirmed whether somebody confirmed that what it no longer mentions may vanish, however much it is
     */
    public record Publication(UUID id, LocalDate on, String sourceFile, Instant receivedAt, boolean confirmed) {}

    /**
     * Publishes a file. Its end is said only after the broker has acknowledged all cells: it is not taken before all have
     * come.
     *
     * @throws io.muster.ingest.publishing.NotPublished if the broker didn't acknowledge all; sending it again is safe
     */
    public void publish(PublishedFile file, Publication publication) {
        var shipment = publisher.open();
        file.cells()
                .forEach((cell, entry) -> shipment.send(
                        Topics.PUBLISHED_COUNTS,
                        Publisher.key(cell.key(file.layout())),
                        PublishedEvents.cell(file, cell, entry, publication)));
        shipment.await();
        publisher.publish(
                Topics.PUBLISHED_COUNTS,
                file.layout().name() + "|" + publication.on(),
                PublishedEvents.completed(file, publication));
    }
}
