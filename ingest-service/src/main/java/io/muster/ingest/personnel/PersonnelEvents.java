package io.muster.ingest.personnel;

import io.muster.events.CustodyReported;
import io.muster.events.PersonnelReported;
import io.muster.ingest.judging.CodeSet;
import io.muster.ingest.judging.Days;
import io.muster.ingest.judging.Fields;
import io.muster.ingest.judging.Marks;
import io.muster.ingest.judging.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Makes events of reports: a report with {@code held} is a census of persons held, any other is of people on hand. */
final class PersonnelEvents {

    private static final String UNPLACED = "UNPLACED";
    private static final String OTHER = "OTHER";

    private final CodeSet places;
    private final CodeSet tasks;
    private final CodeSet people;

    PersonnelEvents(Vocabulary vocabulary) {
        this.places = Vocabulary.with(vocabulary.places(), "place", UNPLACED);
        this.tasks = Vocabulary.with(vocabulary.tasks(), "task", UNPLACED, OTHER);
        this.people = vocabulary.people();
    }

    /** A report's event, and where it belongs. */
    record Report(String place, UUID eventId, SpecificRecord event) {}

    Report of(Fields report, Instant now) {
        return report.has("held") ? census(report, now) : onHand(report, now);
    }

    private Report onHand(Fields report, Instant now) {
        var event = new PersonnelReported(
                report.eventId(UUID::randomUUID),
                report.text("source"),
                report.code("place", places),
                report.code("task", tasks),
                report.code("component", people),
                seen(report, now),
                report.whole("onHand", 0),
                report.optionalWhole("authorised", 0),
                report.optionalId("requestId"),
                report.optionalText("line"),
                Marks.of(report, Marks.READ),
                report.text("basis", ""),
                now);
        if (event.getLine() != null && event.getRequestId() == null) {
            report.wrong("line", event.getLine(), "names a line of no request", "requestId beside it, or no line");
        }
        return new Report(event.getPlace(), event.getEventId(), event);
    }

    private Report census(Fields report, Instant now) {
        var event = new CustodyReported(
                report.eventId(UUID::randomUUID),
                report.text("source"),
                report.code("place", places),
                counted(report, now),
                report.whole("held", 0),
                report.optionalWhole("over72Hours", 0),
                Marks.of(report, Marks.READ),
                report.text("basis", ""),
                now);
        var longHeld = event.getOver72Hours();
        if (longHeld != null && longHeld > event.getHeld()) {
            report.wrong("over72Hours", longHeld, "is more than held", "at most " + event.getHeld());
        }
        return new Report(event.getPlace(), event.getEventId(), event);
    }

    private static LocalDate seen(Fields report, Instant now) {
        var day = report.date("day");
        var last = new Days(now).lastSeen();
        if (day.isAfter(last)) {
            report.wrong("day", day, "is a day that has not come", "a day up to " + last);
        }
        return day;
    }

    private static Instant counted(Fields report, Instant now) {
        var at = report.instant("at");
        if (at.isAfter(now.plus(Days.AHEAD))) {
            report.wrong("at", at, "is more than an hour ahead", "a time that has passed; check the sender's clock");
        }
        return at;
    }
}
