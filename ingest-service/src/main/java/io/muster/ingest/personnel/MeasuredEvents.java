package io.muster.ingest.personnel;

import io.muster.events.WorkMeasured;
import io.muster.ingest.judging.CodeSet;
import io.muster.ingest.judging.Days;
import io.muster.ingest.judging.Fields;
import io.muster.ingest.judging.PeopleCounts;
import io.muster.ingest.judging.Vocabulary;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.rules.Bounds;
import io.muster.schemas.rules.MeasuredWork;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes events of measurements: a report with {@code minutes} says how long work took. */
final class MeasuredEvents {

    private final MeasuredWork work;
    private final PeopleCounts counts;
    private final PeopleCounts takenBack = PeopleCounts.ofWhatIsTakenBack();
    private final CodeSet places;
    private final CodeSet tasks;

    MeasuredEvents(ReferenceProfile profile) {
        this.work = MeasuredWork.of(profile);
        this.counts = PeopleCounts.ofPersons(profile);
        this.places = Vocabulary.of(profile).places();
        this.tasks = new CodeSet("measurable task", work.tasks());
    }

    /** Whether a report is a measurement. */
    static boolean isMeasurement(Fields report) {
        return report.names("minutes");
    }

    PersonnelEvents.Report of(Fields report, Instant now) {
        boolean isWithdrawn = report.flag(PersonnelEvents.WITHDRAWN);
        var task = report.code("task", tasks);
        var pathway = pathway(report, task);
        var event = WorkMeasured.newBuilder()
                .setEventId(report.eventId(UUID::randomUUID))
                .setSource(report.text("source"))
                .setPlace(report.code("place", places))
                .setTask(task)
                .setPathway(pathway)
                .setMinutes(report.number("minutes", 0, Bounds.GREATEST))
                .setCount((isWithdrawn ? takenBack : counts).of(report, "count", 1))
                .setDay(Days.happenedOn(report, "day", now))
                .setBasis(report.text("basis", ""))
                .setWithdrawn(PersonnelEvents.withdrawn(report))
                .setRecordedAt(now)
                .build();
        if (!isWithdrawn && !report.isUnreadable("minutes")) {
            work.target(task, pathway)
                    .flatMap(target -> target.expectedInsteadOf(event.getMinutes()))
                    .ifPresent(expected ->
                            report.wrong("minutes", event.getMinutes(), "is far from the standard's range", expected));
        }
        return new PersonnelEvents.Report(event.getPlace(), event.getEventId(), event);
    }

    private @Nullable String pathway(Fields report, String task) {
        var known = work.pathways(task);
        if (known.isEmpty()) {
            var text = report.optionalText("pathway");
            if (text != null && work.tasks().contains(task)) {
                report.wrong(
                        "pathway", text, "does not matter for this task", "no pathway: its work is the same for all");
            }
            return null;
        }
        return report.code("pathway", new CodeSet("pathway", known));
    }
}
