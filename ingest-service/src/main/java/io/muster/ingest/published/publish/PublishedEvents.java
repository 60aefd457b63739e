package io.muster.ingest.published.publish;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import io.muster.ingest.published.domain.Cell;
import io.muster.ingest.published.domain.PublishedFile;
import io.muster.ingest.published.publish.PublishedPublisher.Publication;

/** What is published of a file. */
final class PublishedEvents {

    private PublishedEvents() {}

    static EncounterCountPublished cell(
            PublishedFile file, Cell cell, PublishedFile.Entry entry, Publication publication) {
        return new EncounterCountPublished(
                file.layout().name(),
                cell.period(),
                cell.region(),
                cell.place(),
                cell.state(),
                cell.component(),
                cell.demographic(),
                cell.citizenship(),
                cell.authority(),
                cell.encounterType(),
                entry.count().persons(),
                publication.on(),
                publication.id(),
                publication.sourceFile(),
                entry.line(),
                publication.receivedAt(),
                entry.count().suppressed(),
                entry.count().below());
    }

    static PublicationCompleted completed(PublishedFile file, Publication publication) {
        return new PublicationCompleted(
                file.layout().name(),
                file.periods(),
                file.regions(),
                publication.on(),
                publication.id(),
                publication.sourceFile(),
                (long) file.cells().size(),
                file.persons(),
                publication.receivedAt(),
                publication.confirmed());
    }
}
