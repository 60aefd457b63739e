package io.muster.ingest.personnel;

import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.PersonnelReported;
import io.muster.ingest.judging.CodeSet;
import io.muster.ingest.judging.Days;
import io.muster.ingest.judging.Fields;
import io.muster.ingest.judging.Marks;
import io.muster.ingest.judging.PeopleCounts;
import io.muster.ingest.judging.Vocabulary;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.rules.Bounds;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of reports: a report with {@code held} is a census of persons held, one with {@code complete} confirms a day,
 * one with {@code postId} opens or closes a post, one with {@code minutes} is a measurement, any other is of people on hand. A report that
 * is sent again under its event id is another edition of it; one that is {@code withdrawn} takes it back.
 */
final class PersonnelEvents {

    static final String WITHDRAWN = "withdrawn";
    private static final String WHOLE_PEOPLE =
            "whole people in plain digits; of people who are there for part of the day say how many full days their hours make,"
                    + " rounded: two half days are 1; basis says how that was computed";

    private final PeopleCounts counts;
    private final PeopleCounts persons;
    private final PeopleCounts takenBack = PeopleCounts.ofWhatIsTakenBack();
    private final PostEvents posts;
    private final MeasuredEvents measured;
    private final CodeSet counted;
    private final CodeSet places;
    private final CodeSet tasks;
    private final CodeSet kinds;

    PersonnelEvents(ReferenceProfile profile) {
        var vocabulary = Vocabulary.of(profile);
        this.counts = PeopleCounts.ofPeople(profile);
        this.persons = PeopleCounts.ofPersons(profile);
        this.posts = new PostEvents(profile);
        this.measured = new MeasuredEvents(profile);
        this.counted = vocabulary.places();
        this.places = Vocabulary.with(vocabulary.places(), "place", Bounds.UNPLACED);
        this.tasks = Vocabulary.with(vocabulary.tasks(), "task", Bounds.UNPLACED, Bounds.OTHER);
        this.kinds = vocabulary.people();
    }

    /** A report's event, and where it belongs. */
    record Report(String place, UUID eventId, SpecificRecord event) {}

    Report of(Fields report, Instant now) {
        if (PostEvents.isPost(report)) {
            return posts.of(report, now);
        }
        if (MeasuredEvents.isMeasurement(report)) {
            return measured.of(report, now);
        }
        if (report.names("complete")) {
            return confirmed(report, now);
        }
        return report.names("held") ? census(report, now) : onHand(report, now);
    }

    /** Somebody says that all of a day has been reported: where nobody was, nobody came. */
    private Report confirmed(Fields report, Instant now) {
        boolean complete = report.flag("complete");
        if (!complete && !report.isUnreadable("complete")) {
            report.wrong("complete", false, "confirms nothing", "true, or no such field");
        }
        var event = new DayConfirmed(
                report.eventId(UUID::randomUUID),
                report.text("source"),
                report.code("place", counted),
                Days.happenedOn(report, "day", now),
                withdrawn(report),
                now);
        return new Report(event.getPlace(), event.getEventId(), event);
    }

    private Report onHand(Fields report, Instant now) {
        var people = report.flag(WITHDRAWN) ? takenBack : counts;
        var event = new PersonnelReported(
                report.eventId(UUID::randomUUID),
                report.text("source"),
                report.code("place", places),
                report.code("task", tasks),
                report.code("component", kinds),
                Days.happenedOn(report, "day", now),
                people.of(report, "onHand", 0, WHOLE_PEOPLE),
                people.ifTold(report, "authorised", 0, WHOLE_PEOPLE),
                report.optionalId("requestId"),
                report.optionalText("line"),
                Marks.of(report, Marks.READ),
                report.text("basis", ""),
                now,
                unit(report),
                withdrawn(report));
        if (event.getLine() != null && event.getRequestId() == null && !report.isUnreadable("requestId")) {
            report.wrong("line", event.getLine(), "names a line of no request", "requestId beside it, or no line");
        }
        return new Report(event.getPlace(), event.getEventId(), event);
    }

    private Report census(Fields report, Instant now) {
        var held = report.flag(WITHDRAWN) ? takenBack : persons;
        var event = new CustodyReported(
                report.eventId(UUID::randomUUID),
                report.text("source"),
                report.code("place", counted),
                taken(report, now),
                held.of(report, "held", 0),
                held.ifTold(report, "over72Hours", 0),
                Marks.of(report, Marks.READ),
                report.text("basis", ""),
                now,
                withdrawn(report),
                report.flag("atLeast") ? true : null);
        var longHeld = event.getOver72Hours();
        if (longHeld != null && longHeld > event.getHeld() && !report.isUnreadable("held")) {
            report.wrong("over72Hours", longHeld, "is more than held", "at most " + event.getHeld());
        }
        return new Report(event.getPlace(), event.getEventId(), event);
    }

    private static @Nullable String unit(Fields report) {
        var unit = report.optionalText("unit");
        if (unit != null && unit.codePointCount(0, unit.length()) > Bounds.LONGEST_UNIT) {
            report.wrong(
                    "unit", unit, "is long for the name of a unit", "at most " + Bounds.LONGEST_UNIT + " characters");
        }
        return unit;
    }

    static boolean withdrawn(Fields report) {
        boolean withdrawn = report.flag(WITHDRAWN);
        if (withdrawn && !report.has("eventId")) {
            report.wrong(WITHDRAWN, true, "takes back no report", "the eventId of the report that is taken back");
        }
        return withdrawn;
    }

    private static Instant taken(Fields report, Instant now) {
        var at = report.instant("at");
        if (at.isAfter(now.plus(Days.AHEAD))) {
            report.wrong("at", at, "is more than an hour ahead", "a time that has passed; check the sender's clock");
        }
        return at;
    }
}
