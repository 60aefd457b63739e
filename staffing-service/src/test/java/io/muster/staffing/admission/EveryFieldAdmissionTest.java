package io.muster.staffing.admission;

import static io.muster.staffing.admission.SoundEvents.ARRIVED;
import static io.muster.staffing.admission.SoundEvents.MAY_12;
import static io.muster.staffing.admission.SoundEvents.authority;
import static io.muster.staffing.admission.SoundEvents.cell;
import static io.muster.staffing.admission.SoundEvents.census;
import static io.muster.staffing.admission.SoundEvents.changed;
import static io.muster.staffing.admission.SoundEvents.closed;
import static io.muster.staffing.admission.SoundEvents.completed;
import static io.muster.staffing.admission.SoundEvents.confirmed;
import static io.muster.staffing.admission.SoundEvents.decided;
import static io.muster.staffing.admission.SoundEvents.evaluated;
import static io.muster.staffing.admission.SoundEvents.extended;
import static io.muster.staffing.admission.SoundEvents.line;
import static io.muster.staffing.admission.SoundEvents.measured;
import static io.muster.staffing.admission.SoundEvents.opened;
import static io.muster.staffing.admission.SoundEvents.people;
import static io.muster.staffing.admission.SoundEvents.policy;
import static io.muster.staffing.admission.SoundEvents.sourced;
import static io.muster.staffing.admission.SoundEvents.standard;
import static io.muster.staffing.admission.SoundEvents.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.ApprovedLine;
import io.muster.events.Decision;
import io.muster.events.SourcedUnit;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.schemas.rules.Bounds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sound is taken; and what holds for every text, day and time of every event, however deep it lies. */
class EveryFieldAdmissionTest {

    private final InputAdmission admission = new InputAdmission(Profiles.shipped());

    /** Each kind of event that is taken, with the least and the most that it may say. */
    static Stream<SpecificRecord> sound() {
        return Stream.of(
                people(),
                changed(people(), report -> report.setDay(MAY_12.plusDays(1))),
                census(),
                changed(census(), report -> {
                    report.setHeld(200_000);
                    report.setOver72Hours(150_000);
                    report.setWithdrawn(true);
                }),
                changed(people(), report -> {
                    report.setOnHand(30_000);
                    report.setAuthorised(40_000);
                    report.setWithdrawn(true);
                }),
                confirmed(),
                opened(),
                changed(opened(), post -> {
                    post.setPriority(null);
                    post.setHeldBy("UNDETERMINED");
                    post.setDay(MAY_12.plusYears(1));
                }),
                closed(),
                measured(),
                changed(measured(), work -> {
                    work.setTask("WAREHOUSE");
                    work.setPathway(null);
                    work.setMinutes(0.45);
                }),
                changed(measured(), work -> {
                    work.setMinutes(10_000);
                    work.setWithdrawn(true);
                }),
                policy(),
                authority(),
                standard("hours.t8-nta-or", "h/person", 2),
                cell(),
                completed(),
                submitted(line()),
                evaluated(),
                decided(Decision.APPROVED),
                decided(Decision.APPROVED_PARTIAL, new ApprovedLine("1", 0)),
                sourced(new SourcedUnit("1", "ACTIVE", "unit", 20, List.of(), 0)),
                extended(1));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void takesWhatIsSound(SpecificRecord event) {
        assertThat(admission.refuse(event, ARRIVED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sound")
    void takesNoTextThatIsTooLong(SpecificRecord event) {
        assertThat(fields(event, EveryFieldAdmissionTest::isText)).isNotEmpty().allSatisfy(text -> {
            var before = text.get();
            text.set("x".repeat(Bounds.LONGEST_TEXT + 1));
            assertThat(admission.refuse(event, ARRIVED))
                    .as(text.name())
                    .hasValueSatisfying(sentence -> assertThat(sentence)
                            .contains(text.name() + " is '" + (Bounds.LONGEST_TEXT + 1) + " characters long'"));
            text.set(before);
        });
    }

    @ParameterizedTest
    @MethodSource("sound")
    void takesNoTextOfNothingButBlanks(SpecificRecord event) {
        assertThat(fields(event, EveryFieldAdmissionTest::isText)).isNotEmpty().allSatisfy(text -> {
            var before = text.get();
            assertThat(List.of(" ", "\t\n", "\u00A0\u2003", "\u200B\uFEFF")).allSatisfy(blank -> {
                text.set(blank);
                assertThat(admission.refuse(event, ARRIVED))
                        .as(text.name())
                        .hasValueSatisfying(sentence -> assertThat(sentence).contains(text.name() + " is '"));
            });
            text.set(before);
        });
    }

    /** Ingest-service takes days from 2000 to ten years ahead, whatever they are days of. */
    @ParameterizedTest
    @MethodSource("sound")
    void takesNoDayAndNoTimeThatCannotBe(SpecificRecord event) {
        assertThat(fields(event, schema -> isOf(schema, "date")).size()
                        + fields(event, schema -> isOf(schema, "timestamp-millis"))
                                .size())
                .isPositive();
        assertThat(fields(event, schema -> isOf(schema, "date")))
                .allSatisfy(day -> assertRefused(
                        event,
                        day,
                        LocalDate.ofEpochDay(Integer.MIN_VALUE),
                        LocalDate.EPOCH,
                        LocalDate.of(1999, 12, 31),
                        LocalDate.of(2033, 5, 13),
                        LocalDate.ofEpochDay(Integer.MAX_VALUE)));
        assertThat(fields(event, schema -> isOf(schema, "timestamp-millis")))
                .allSatisfy(at -> assertRefused(
                        event,
                        at,
                        Instant.ofEpochMilli(Long.MIN_VALUE),
                        Instant.EPOCH,
                        Instant.parse("1999-12-31T23:59:59.999Z"),
                        Instant.parse("2033-05-13T00:00:00Z"),
                        Instant.ofEpochMilli(Long.MAX_VALUE)));
    }

    private void assertRefused(SpecificRecord event, Slot field, Object... values) {
        var before = field.get();
        assertThat(values).allSatisfy(value -> {
            field.set(before instanceof List ? List.of(value) : value);
            assertThat(admission.refuse(event, ARRIVED))
                    .as("%s %s", field.name(), value)
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains(field.name() + " is '"));
        });
        field.set(before);
    }

    private static boolean isOf(Schema schema, String logicalType) {
        return switch (schema.getType()) {
            case UNION -> schema.getTypes().stream().anyMatch(type -> isOf(type, logicalType));
            case ARRAY -> isOf(schema.getElementType(), logicalType);
            default ->
                schema.getLogicalType() != null
                        && schema.getLogicalType().getName().equals(logicalType);
        };
    }

    /** A field that an event, or what it holds, has. */
    private record Slot(IndexedRecord record, Schema.Field field) {

        String name() {
            return field.name();
        }

        Object get() {
            return record.get(field.pos());
        }

        void set(Object value) {
            record.put(field.pos(), value);
        }
    }

    private static List<Slot> fields(IndexedRecord record, Predicate<Schema> kind) {
        List<Slot> fields = new ArrayList<>();
        for (var field : record.getSchema().getFields()) {
            if (kind.test(field.schema())) {
                fields.add(new Slot(record, field));
            }
            if (record.get(field.pos()) instanceof List<?> items) {
                items.forEach(item -> {
                    if (item instanceof IndexedRecord inner) {
                        fields.addAll(fields(inner, kind));
                    }
                });
            }
        }
        return fields;
    }

    private static boolean isText(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream().anyMatch(EveryFieldAdmissionTest::isText)
                : schema.getType() == Schema.Type.STRING && schema.getLogicalType() == null;
    }
}
