package io.muster.staffing.planstreams.facts;

import io.muster.events.AuthorityGranted;
import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.EncounterCountPublished;
import io.muster.events.PersonnelReported;
import io.muster.events.PolicyChanged;
import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.events.PublicationCompleted;
import io.muster.events.StandardAdjusted;
import io.muster.events.WorkMeasured;
import io.muster.schemas.rules.Excerpt;
import io.muster.staffing.planstreams.published.PublishedCells;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.streams.RequestEventMapper;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The key that a record must have on its input topic: what is under another is not what a tombstone or a compaction would find. */
public final class RecordKey {

    private RecordKey() {}

    /**
     * Checks a record's key.
     *
     * @throws MisplacedEvent where it is missing or another than the event's
     */
    public static void check(@Nullable String key, SpecificRecord event) {
        var expected = of(event);
        if (key == null) {
            throw new MisplacedEvent("the record has no key, expected is '" + Excerpt.of(expected) + "'");
        }
        if (!key.equals(expected)) {
            throw new MisplacedEvent(
                    "the key is '" + Excerpt.of(key) + "', expected is '" + Excerpt.of(expected) + "'");
        }
    }

    /** The key that an event's record has. */
    public static String of(SpecificRecord event) {
        return switch (event) {
            case PersonnelReported report -> report.getPlace();
            case CustodyReported census -> census.getPlace();
            case DayConfirmed day -> day.getPlace();
            case PostOpened post -> post.getPlace();
            case PostClosed post -> post.getPlace();
            case WorkMeasured work -> work.getPlace();
            case PolicyChanged policy -> policy.getPolicyId();
            case AuthorityGranted authority -> authority.getAuthorityId();
            case StandardAdjusted adjusted -> adjusted.getAdjustmentId();
            case EncounterCountPublished cell -> PublishedCells.cell(cell);
            case PublicationCompleted completed -> completed.getLayout() + '|' + completed.getPublishedOn();
            default ->
                RequestEventMapper.headOf(event)
                        .map(RequestEvent.Head::requestId)
                        .orElseThrow(
                                () -> new MisplacedEvent(event.getSchema().getFullName() + " is no input of the plan"));
        };
    }
}
