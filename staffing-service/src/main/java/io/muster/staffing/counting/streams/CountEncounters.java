package io.muster.staffing.counting.streams;

import io.muster.events.EncounterRecorded;
import io.muster.events.EncounterReversed;
import io.muster.schemas.rules.Bounds;
import io.muster.schemas.rules.Excerpt;
import io.muster.staffing.counting.domain.CellKey;
import io.muster.staffing.counting.domain.EncounterAdmission;
import io.muster.staffing.counting.domain.Refusal;
import io.muster.staffing.counting.domain.ReportedEncounter;
import io.muster.staffing.counting.domain.SliceMarks.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Judges each encounter against its slice, adds it up, and sends on what changed: running totals at a punctuation, refusals at
 * once. All that it must not forget is in logged stores whose writes join the commit; what it keeps on the heap is read again
 * from them after a restart.
 */
final class CountEncounters implements Processor<String, @Nullable SpecificRecord, String, CountingOutput> {

    private final CountingSettings settings;
    private final EncounterAdmission admission;
    private final ZoneId zone;
    private @Nullable CountingState state;
    private @Nullable ProcessorContext<String, CountingOutput> context;
    private @Nullable Cancellable sending;

    CountEncounters(CountingSettings settings) {
        this.settings = settings;
        this.admission = new EncounterAdmission(settings.profile());
        this.zone = settings.profile().zone();
    }

    @Override
    public void init(ProcessorContext<String, CountingOutput> processorContext) {
        context = processorContext;
        state = CountingState.of(processorContext);
        sending = processorContext.schedule(settings.sendEvery(), PunctuationType.WALL_CLOCK_TIME, this::sendOn);
        processorContext.schedule(settings.forgetEvery(), PunctuationType.WALL_CLOCK_TIME, this::forget);
    }

    @Override
    public void process(Record<String, @Nullable SpecificRecord> record) {
        var arrived = Instant.ofEpochMilli(record.timestamp());
        switch (record.value()) {
            case null -> throw new MisplacedRecord("the value is empty, expected is an encounter or a reversal");
            case EncounterRecorded event -> count(checked(record, EncounterMapper.encounter(event)), event, arrived);
            case EncounterReversed event -> reverse(checked(record, EncounterMapper.original(event)), event, arrived);
            default ->
                throw new MisplacedRecord(
                        record.value().getSchema().getFullName() + " is neither an encounter nor a reversal");
        }
    }

    private ReportedEncounter checked(Record<String, @Nullable SpecificRecord> record, ReportedEncounter encounter) {
        if (Math.max(encounter.source().length(), encounter.batch().length()) > Bounds.LONGEST_TEXT) {
            throw new MisplacedRecord("source and batch must have at most " + Bounds.LONGEST_TEXT
                    + " characters, but have " + encounter.source().length() + " and "
                    + encounter.batch().length());
        }
        var wanted = encounter.sliceKey();
        if (!wanted.equals(record.key())) {
            throw new MisplacedRecord("the key is '" + Excerpt.of(record.key()) + "', expected is the slice '"
                    + Excerpt.of(wanted) + "'");
        }
        if (encounter.source().indexOf('|') >= 0 || encounter.batch().indexOf('|') >= 0) {
            throw new MisplacedRecord("source and batch must not contain '|', but are '"
                    + Excerpt.of(encounter.source()) + "' and '" + Excerpt.of(encounter.batch()) + "'");
        }
        var partition = settings.partitioning().of(wanted);
        if (partition != here()) {
            throw new MisplacedRecord("the slice '" + Excerpt.of(wanted) + "' lies on partition " + here()
                    + ", expected is " + partition + ": its first copy is counted there");
        }
        return encounter;
    }

    private void count(ReportedEncounter encounter, EncounterRecorded event, Instant arrived) {
        var refusal = admission.refuse(encounter, event.getReceivedAt(), arrived);
        if (refusal.isPresent()) {
            UnfinishedChange.make(refusing("RECORDED", encounter, event.getReceivedAt(), refusal.get()));
            return;
        }
        var slice = state().slice(encounter.sliceKey());
        var tally = state().tally(batch(encounter));
        switch (slice.judge(encounter.position(), encounter.fingerprint())) {
            case COUNTS -> {
                var adding = adding(encounter, encounter.persons(), arrived);
                UnfinishedChange.make(() -> {
                    slice.count(encounter.position(), encounter.fingerprint());
                    adding.run();
                    tally.count(encounter.persons());
                    storeSlice(encounter);
                });
            }
            case DUPLICATE ->
                UnfinishedChange.make(() -> {
                    tally.duplicate();
                    storeSlice(encounter);
                });
            case CONFLICT, NEVER_COUNTED -> {
                var refusing = refusing("RECORDED", encounter, event.getReceivedAt(), Refusal.conflict(encounter));
                UnfinishedChange.make(() -> {
                    tally.conflict();
                    refusing.run();
                    storeSlice(encounter);
                });
            }
        }
    }

    private void reverse(ReportedEncounter original, EncounterReversed event, Instant arrived) {
        var refusal = admission.refuseReversal(event.getReason(), event.getReceivedAt(), arrived);
        if (refusal.isPresent()) {
            UnfinishedChange.make(refusing("REVERSED", original, event.getReceivedAt(), refusal.get()));
            return;
        }
        var slice = state().slice(original.sliceKey());
        var tally = state().tally(batch(original));
        var verdict = slice.judgeReversal(original.position(), original.fingerprint());
        switch (verdict) {
            case COUNTS -> {
                var adding = adding(original, Math.negateExact(original.persons()), arrived);
                UnfinishedChange.make(() -> {
                    slice.reverse(original.position());
                    adding.run();
                    tally.reverse(original.persons());
                    storeSlice(original);
                });
            }
            case DUPLICATE ->
                UnfinishedChange.make(() -> {
                    tally.duplicate();
                    storeSlice(original);
                });
            case CONFLICT, NEVER_COUNTED -> {
                var refusing = refusing("REVERSED", original, event.getReceivedAt(), reason(verdict, original));
                UnfinishedChange.make(() -> {
                    tally.refuseReversal();
                    refusing.run();
                    storeSlice(original);
                });
            }
        }
    }

    private static Refusal reason(Verdict verdict, ReportedEncounter original) {
        return verdict == Verdict.CONFLICT ? Refusal.otherOriginal(original) : Refusal.neverCounted(original);
    }

    /** Adds persons to their day once it is run; a sum that would not fit fails now. */
    private Runnable adding(ReportedEncounter encounter, int persons, Instant arrived) {
        var at = encounter.observedAt().atZone(zone);
        var day = new PlaceDay(encounter.place(), at.toLocalDate());
        var cell =
                new CellKey(encounter.component(), encounter.authority(), encounter.demographic(), encounter.pathway());
        var totals = state().totals(day);
        totals.requireRoomFor(cell, at.getHour(), persons);
        return () -> {
            totals.add(cell, at.getHour(), persons, encounter.observedAt(), arrived);
            state().keepTotals(day);
        };
    }

    /** A slice is forgotten by this process's clock: a record's time is its producer's word. */
    private void storeSlice(ReportedEncounter encounter) {
        state().keepSlice(encounter.sliceKey(), Instant.ofEpochMilli(context().currentSystemTimeMs()));
        state().keepTally(batch(encounter));
    }

    /** Sends a refusal on once it is run; its record is built now. */
    private Runnable refusing(String kind, ReportedEncounter encounter, Instant receivedAt, Refusal refusal) {
        var now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        var event = EncounterMapper.rejected(kind, encounter, receivedAt, refusal, now);
        return () -> {
            forward(encounter.sliceKey(), new CountingOutput.Refused(event));
            settings.refusals().accept(refusal);
        };
    }

    private void sendOn(long now) {
        state().send(
                        here(),
                        total -> forward(total.key(), new CountingOutput.Total(total)),
                        (batch, tally) -> forward(
                                batch.text() + '|' + here(),
                                new CountingOutput.Outcome(
                                        EncounterMapper.outcome(batch, here(), tally, Instant.ofEpochMilli(now)))));
    }

    private void forget(long now) {
        state().forgetSlicesBefore(Instant.ofEpochMilli(now).minus(settings.remember()));
    }

    private void forward(String key, CountingOutput output) {
        context().forward(new Record<>(key, output, context().currentSystemTimeMs()));
    }

    private static BatchKey batch(ReportedEncounter encounter) {
        return new BatchKey(encounter.source(), encounter.batch());
    }

    private int here() {
        return context().taskId().partition();
    }

    private CountingState state() {
        return initialised(state);
    }

    private ProcessorContext<String, CountingOutput> context() {
        return initialised(context);
    }

    private static <T> T initialised(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow(() -> new IllegalStateException("the task is not initialised"));
    }

    @Override
    public void close() {
        if (sending != null) {
            sending.cancel();
        }
    }
}
