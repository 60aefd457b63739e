package io.muster.ingest.personnel;

import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.ingest.judging.CodeSet;
import io.muster.ingest.judging.Fields;
import io.muster.ingest.judging.Marks;
import io.muster.ingest.judging.PeopleCounts;
import io.muster.ingest.judging.Vocabulary;
import io.muster.schemas.profile.PostParts;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.rules.Bounds;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes events of posts: a report with {@code opened} opens one, a report with {@code closed} closes one. */
final class PostEvents {

    private static final String POSITIONS =
            "people who stand there at once, a whole number from 1; a post that nobody holds is told by closing it";

    private final PostParts parts;
    private final PeopleCounts counts;
    private final PeopleCounts takenBack = PeopleCounts.ofWhatIsTakenBack();
    private final CodeSet places;
    private final CodeSet tasks;
    private final CodeSet kinds;

    PostEvents(ReferenceProfile profile) {
        var vocabulary = Vocabulary.of(profile);
        this.parts = PostParts.of(profile);
        this.counts = PeopleCounts.ofPeople(profile);
        this.places = vocabulary.places();
        this.tasks = new CodeSet("post task", parts.tasks());
        this.kinds = Vocabulary.with(vocabulary.people(), "heldBy", Bounds.UNDETERMINED);
    }

    /** Whether a report is of a post. */
    static boolean isPost(Fields report) {
        return report.names("postId");
    }

    PersonnelEvents.Report of(Fields report, Instant now) {
        boolean opens = report.names("opened");
        if (opens && report.names("closed")) {
            report.wrong(
                    "closed",
                    report.optionalText("closed"),
                    "stands beside opened",
                    "one of both: these are two reports");
        }
        return opens || !report.names("closed") ? opened(report, now) : closed(report, now);
    }

    private PersonnelEvents.Report opened(Fields report, Instant now) {
        var people = report.flag(PersonnelEvents.WITHDRAWN) ? takenBack : counts;
        var task = report.code("task", tasks);
        var postId = report.id("postId");
        if (parts.of(task).contains(postId)) {
            report.wrong("postId", postId, "is taken", PostParts.EXPECTED_ID);
        }
        var event = PostOpened.newBuilder()
                .setEventId(report.eventId(UUID::randomUUID))
                .setSource(report.text("source"))
                .setPlace(report.code("place", places))
                .setTask(task)
                .setPostId(postId)
                .setPart(part(report, task))
                .setPositions(people.of(report, "positions", 1, POSITIONS))
                .setHeldBy(report.code("heldBy", kinds))
                .setPriority(priority(report))
                .setDay(report.date("opened"))
                .setMark(Marks.of(report, Marks.READ))
                .setBasis(report.text("basis", ""))
                .setWithdrawn(PersonnelEvents.withdrawn(report))
                .setRecordedAt(now)
                .build();
        return new PersonnelEvents.Report(event.getPlace(), event.getEventId(), event);
    }

    /** The part by which it is counted; where none is named the task's first. */
    private String part(Fields report, String task) {
        var known = parts.of(task);
        var part =
                known.isEmpty() ? report.optionalText("part") : report.optionalCode("part", new CodeSet("part", known));
        return part == null ? known.stream().findFirst().orElse("") : part;
    }

    private static @Nullable Integer priority(Fields report) {
        var priority = report.optionalWhole("priority", 1);
        if (priority != null && priority > Bounds.LAST_PRIORITY) {
            report.wrong("priority", priority, "is after the last", "1, the first, to " + Bounds.LAST_PRIORITY);
        }
        return priority;
    }

    private PersonnelEvents.Report closed(Fields report, Instant now) {
        var event = PostClosed.newBuilder()
                .setEventId(report.eventId(UUID::randomUUID))
                .setSource(report.text("source"))
                .setPlace(report.code("place", places))
                .setTask(report.code("task", tasks))
                .setPostId(report.id("postId"))
                .setDay(report.date("closed"))
                .setBasis(report.text("basis", ""))
                .setWithdrawn(PersonnelEvents.withdrawn(report))
                .setRecordedAt(now)
                .build();
        return new PersonnelEvents.Report(event.getPlace(), event.getEventId(), event);
    }
}
