package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.BatchOutcome;
import io.muster.events.EncounterRejected;
import io.muster.events.InputRejected;
import io.muster.events.PlanFailure;
import io.muster.schemas.testing.FieldEnds;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.counting.streams.Steps;
import io.muster.staffing.planstreams.facts.Fact;
import io.muster.staffing.planstreams.rows.PlanFailures;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.rows.PublishedRows;
import io.muster.staffing.planstreams.state.PlanStores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every record that the plan builds is built with the least and with the most that it can hold, and can be written: a field that
 * was forgotten shows here, and not in the one case in which somebody needs it.
 */
@Tag("slow")
class EveryRecordTest {

    private static final int HISTORIES = 1_500;

    /** Built elsewhere, and written there by the serializer of the product: StaffingTopologyTest, InputRefusalsTest. */
    private static final Set<Class<?>> ELSEWHERE =
            Set.of(EncounterRejected.class, BatchOutcome.class, InputRejected.class);

    /** Ends that these histories can't reach, and why. */
    private static final Map<String, FieldEnds.End> UNREACHED = Map.ofEntries(
            // one for each hour, each scenario of the profile, each basis
            Map.entry("DailyDemand.scenarios", FieldEnds.End.NOTHING),
            Map.entry("StaffingNeed.lines", FieldEnds.End.NOTHING),
            // whoever is on hand is since a day and by a source
            Map.entry("OnHandPeople.since", FieldEnds.End.NOTHING),
            Map.entry("OnHandPeople.source", FieldEnds.End.NOTHING),
            // the profile says what each place can hold
            Map.entry("CustodyState.capacity", FieldEnds.End.NOTHING),
            // rows of before these fields alone have none
            Map.entry("CustodyState.heldLow", FieldEnds.End.NOTHING),
            Map.entry("CustodyState.releasedByOverflow", FieldEnds.End.NOTHING),
            Map.entry("CustodyState.backlogKnown", FieldEnds.End.NOTHING),
            Map.entry("OnHandPeople.hours", FieldEnds.End.NOTHING),
            Map.entry("OnHandPeople.equivalent", FieldEnds.End.NOTHING),
            // there is no clock before a place has one, no state without an event, no line without people and tasks
            Map.entry("PlanClock.places", FieldEnds.End.NOTHING),
            Map.entry("PlanClock.written", FieldEnds.End.NOTHING),
            Map.entry("RequestState.events", FieldEnds.End.NOTHING),
            Map.entry("RequestLine.tasks", FieldEnds.End.NOTHING),
            Map.entry("RequestLine.tranches", FieldEnds.End.NOTHING),
            // a shift needs weeks of reports, see RunningForecastTest
            Map.entry("GroupDemand.flags", FieldEnds.End.SOMETHING),
            // computed when asked, see ScenariosTest and ExplanationTest
            Map.entry("NeedLine.scenario", FieldEnds.End.SOMETHING));

    @Test
    void everyRecordIsBuiltWithItsLeastAndItsMost() {
        var ends = new FieldEnds();
        Set<Class<?>> built = new HashSet<>();
        LongStream.rangeClosed(1, HISTORIES)
                .forEach(seed -> PlanUnderTest.show(Histories.of(seed), record -> take(record, ends, built)));
        failures().forEach(record -> take(record, ends, built));

        assertThat(ends.unseen()).isEqualTo(new TreeMap<>(UNREACHED));
        assertThat(built).containsAll(outputs());
    }

    private static void take(SpecificRecord record, FieldEnds ends, Set<Class<?>> built) {
        var bytes = written(record);
        // Avro can't compare lists of records with optional times, and maps come back in another order
        assertThat(written(read(bytes, record.getSchema()))).hasSameSizeAs(bytes);
        built.add(record.getClass());
        if (!Fact.isStatedBy(record)) {
            ends.see(record); // a fact is passed on as it was told
        }
    }

    private static Set<Class<?>> outputs() {
        return Topics.OUTPUTS.stream()
                .flatMap(topic -> topic.kinds().stream())
                .filter(kind -> !ELSEWHERE.contains(kind))
                .collect(Collectors.toSet());
    }

    /** A failure of a place from a day on, and one of neither. */
    private static List<SpecificRecord> failures() {
        var context = new MockProcessorContext<String, PlanOutput>();
        PlanStores.ALL.forEach(name -> context.addStateStore(new HeapStore(name, new Steps())));
        var stores = PlanStores.of(context);
        var failures = new PlanFailures(stores, new PublishedRows(stores));
        List<PlanOutput> written = new ArrayList<>();
        var bug = new IllegalStateException("a bug");
        failures.record(PlanFailures.PLAN, "NORTH", LocalDate.of(2023, 5, 1), bug, Instant.EPOCH, written::add);
        failures.record(PlanFailures.ALERTS, null, null, new IllegalStateException(), Instant.EPOCH, written::add);
        return written.stream()
                .map(PlanOutput::event)
                .map(PlanFailure.class::cast)
                .<SpecificRecord>map(failure -> failure)
                .toList();
    }

    private static byte[] written(SpecificRecord record) {
        try {
            var bytes = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<SpecificRecord>(record.getSchema()).write(record, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static SpecificRecord read(byte[] bytes, Schema schema) {
        try {
            return new SpecificDatumReader<SpecificRecord>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
