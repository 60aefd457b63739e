package io.muster.staffing.planstreams.facts;

import io.muster.events.AuthorityGranted;
import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.PersonnelReported;
import io.muster.events.PolicyChanged;
import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.events.StandardAdjusted;
import io.muster.events.WorkMeasured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * One input of the plan as it was last told: the latest edition under its id.
 *
 * @param id what it is known by: two records with one id are editions of one fact
 * @param key its key on the topic of the plan's inputs and in the store; it names the place where the fact has one
 * @param order position in the order in which the plan was told: of two facts that compete the higher holds
 */
public record Fact(String id, String key, long order, SpecificRecord event) {

    /** When a service took an event says nothing about what the event says. */
    private static final Set<String> TIMES_OF_RECORDING = Set.of("recordedAt", "receivedAt");

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** Kinds of facts that are of one place, as ids and keys begin with them. */
    public static final String PEOPLE = "personnel";

    public static final String CENSUS = "custody";
    public static final String CONFIRMED = "confirmed";
    public static final String OPENED = "post-opened";
    public static final String CLOSED = "post-closed";
    public static final String MEASURED = "measured";

    /** All of these. */
    public static final List<String> OF_A_PLACE = List.of(PEOPLE, CENSUS, CONFIRMED, OPENED, CLOSED, MEASURED);

    /** The fact that an event of one of these kinds states. */
    public static Fact of(SpecificRecord event, long order) {
        return switch (event) {
            case PolicyChanged policy -> named("policy|" + policy.getPolicyId(), order, event);
            case AuthorityGranted authority -> named("authority|" + authority.getAuthorityId(), order, event);
            case StandardAdjusted adjusted -> named("adjustment|" + adjusted.getAdjustmentId(), order, event);
            case PersonnelReported report -> placed(PEOPLE, report.getPlace(), report.getEventId(), order, event);
            case CustodyReported census -> placed(CENSUS, census.getPlace(), census.getEventId(), order, event);
            case DayConfirmed day -> placed(CONFIRMED, day.getPlace(), day.getEventId(), order, event);
            case PostOpened post -> placed(OPENED, post.getPlace(), post.getEventId(), order, event);
            case PostClosed post -> placed(CLOSED, post.getPlace(), post.getEventId(), order, event);
            case WorkMeasured work -> placed(MEASURED, work.getPlace(), work.getEventId(), order, event);
            default -> throw new MisplacedEvent(event.getSchema().getFullName() + " is no fact of the plan");
        };
    }

    /** Whether the event is of a kind that a fact states. */
    public static boolean isStatedBy(SpecificRecord event) {
        return event instanceof PolicyChanged
                || event instanceof AuthorityGranted
                || event instanceof StandardAdjusted
                || event instanceof PersonnelReported
                || event instanceof CustodyReported
                || event instanceof DayConfirmed
                || event instanceof PostOpened
                || event instanceof PostClosed
                || event instanceof WorkMeasured;
    }

    /** Whether the other says the same; when each was recorded is left out. */
    public boolean saysTheSameAs(SpecificRecord other) {
        return event.getSchema().equals(other.getSchema())
                && event.getSchema().getFields().stream()
                        .filter(field -> !TIMES_OF_RECORDING.contains(field.name()))
                        .map(Schema.Field::pos)
                        .allMatch(at -> Objects.equals(event.get(at), other.get(at)));
    }

    /** 64 bits of what it says, equal over restarts; when it was recorded is left out. */
    long content() {
        long hash = BASIS;
        for (var field : event.getSchema().getFields()) {
            if (!TIMES_OF_RECORDING.contains(field.name())) {
                var said = field.name() + '=' + event.get(field.pos()) + '\n';
                for (byte one : said.getBytes(StandardCharsets.UTF_8)) {
                    hash = (hash ^ (one & 0xff)) * PRIME;
                }
            }
        }
        return hash;
    }

    /** Whether this edition takes the fact back. */
    public boolean isWithdrawn() {
        var field = event.getSchema().getField("withdrawn");
        return field != null && Boolean.TRUE.equals(event.get(field.pos()));
    }

    private static Fact named(String id, long order, SpecificRecord event) {
        return new Fact(id, id, order, event);
    }

    private static Fact placed(String kind, String place, Object eventId, long order, SpecificRecord event) {
        return new Fact(id(kind, eventId), keysOf(kind, place) + eventId, order, event);
    }

    /** The id under which an event of that kind is known. */
    public static String id(String kind, Object eventId) {
        return kind + '|' + eventId;
    }

    /** How the keys of a place's facts of that kind begin. */
    public static String keysOf(String kind, String place) {
        return kind + '|' + place + '|';
    }
}
