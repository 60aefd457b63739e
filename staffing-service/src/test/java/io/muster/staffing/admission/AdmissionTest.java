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
import static io.muster.staffing.admission.SoundEvents.measured;
import static io.muster.staffing.admission.SoundEvents.opened;
import static io.muster.staffing.admission.SoundEvents.people;
import static io.muster.staffing.admission.SoundEvents.policy;
import static io.muster.staffing.admission.SoundEvents.standard;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.MixShare;
import io.muster.events.PersonnelReported;
import io.muster.events.PolicyEffect;
import io.muster.events.PostOpened;
import io.muster.events.WorkMeasured;
import io.muster.schemas.profile.reading.Profiles;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes on a topic is judged by the rules that ingest-service has for the same field, one case each. */
class AdmissionTest {

    private static final LocalDate MAY_14 = MAY_12.plusDays(2);
    private static final LocalDate MISTYPED = LocalDate.of(203, 5, 12);

    private final InputAdmission admission = new InputAdmission(Profiles.shipped());

    private static Arguments report(Consumer<PersonnelReported> change, String expected) {
        return Arguments.of(changed(people(), change), expected);
    }

    static Stream<Arguments> ofPeople() {
        return Stream.of(
                report(reported -> reported.setPlace("RVG"), "place is 'RVG', expected is one of BBT"),
                report(
                        reported -> reported.setTask("DATA ENTRY"),
                        "task is 'DATA ENTRY', expected is one of ARREST, AVIATION_SUPPORT"),
                report(reported -> reported.setComponent("ARMY"), "component is 'ARMY', expected is one of ACTIVE"),
                report(reported -> reported.setDay(MAY_14), "day is '2023-05-14', expected is a day up to 2023-05-13"),
                report(reported -> reported.setDay(MISTYPED), "day is '0203-05-12', expected is a day from 2000-01-01"),
                report(reported -> reported.setOnHand(-1), "onHand is '-1', expected is a whole number from 0"),
                report(reported -> reported.setAuthorised(-1), "authorised is '-1'"),
                report(
                        reported -> reported.setOnHand(20_001),
                        "onHand is '20001', expected is at most 20000: more than twice"),
                report(
                        reported -> reported.setAuthorised(2_000_000_000),
                        "authorised is '2000000000', expected is at most 20000"),
                report(
                        reported -> reported.setRequestId("dhs 2023"),
                        "requestId is 'dhs 2023', expected is 1 to 128 letters"),
                report(
                        reported -> reported.setRequestId(null),
                        "line is '1', expected is no line where no requestId is named"),
                report(reported -> reported.setMark("X"), "mark is 'X', expected is one of A, C, F, M"),
                report(reported -> reported.setSource(""), "source is '', expected is a text"),
                report(
                        reported -> reported.setBasis("b".repeat(2_001)),
                        "basis is '2001 characters long', expected is at most 2000"),
                report(reported -> reported.setUnit(" "), "unit is ' '"),
                report(reported -> reported.setUnit("u".repeat(81)), "1 to 80 characters"),
                Arguments.of(changed(census(), reported -> reported.setPlace("UNPLACED")), "place is 'UNPLACED'"),
                Arguments.of(changed(census(), reported -> reported.setHeld(-1)), "held is '-1'"),
                Arguments.of(
                        changed(census(), reported -> reported.setHeld(100_001)),
                        "held is '100001', expected is at most 100000: more than any sector met in a whole month"),
                Arguments.of(
                        changed(census(), reported -> reported.setOver72Hours(Integer.MAX_VALUE)),
                        "over72Hours is '2147483647', expected is at most 100000"),
                Arguments.of(
                        changed(census(), reported -> reported.setOver72Hours(101)), "expected is at most held, 100"),
                Arguments.of(
                        changed(census(), reported -> reported.setAt(ARRIVED.plus(Duration.ofMinutes(61)))),
                        "at is '2023-05-12T13:01:00Z', expected is at most an hour after it was told"),
                Arguments.of(changed(confirmed(), one -> one.setPlace("UNPLACED")), "place is 'UNPLACED'"),
                Arguments.of(changed(confirmed(), one -> one.setDay(MAY_14)), "a day up to 2023-05-13"));
    }

    private static Arguments post(Consumer<PostOpened> change, String expected) {
        return Arguments.of(changed(opened(), change), expected);
    }

    static Stream<Arguments> ofPosts() {
        return Stream.of(
                post(post -> post.setPlace("UNPLACED"), "place is 'UNPLACED'"),
                post(
                        post -> post.setTask("DATA_ENTRY"),
                        "task is 'DATA_ENTRY', expected is one of AVIATION_SUPPORT, DETECTION_MONITORING"),
                post(post -> post.setPart("entry"), "part is 'entry', expected is one of seats, sites"),
                post(post -> post.setPart("aircraft"), "part is 'aircraft', expected is one of seats, sites"),
                post(
                        post -> post.setPostId("sites"),
                        "postId is 'sites', expected is another name: this is the profile's own posts"),
                post(post -> post.setPostId("a|b"), "postId is 'a|b'"),
                post(post -> post.setPositions(0), "positions is '0', expected is a whole number from 1"),
                post(post -> post.setPositions(20_001), "positions is '20001', expected is at most 20000"),
                post(post -> post.setHeldBy(""), "heldBy is '', expected is one of ACTIVE, AGENT"),
                post(post -> post.setHeldBy("NOBODY"), "heldBy is 'NOBODY', expected is one of ACTIVE, AGENT"),
                post(post -> post.setPriority(0), "priority is '0', expected is a whole number from 1"),
                post(post -> post.setPriority(10), "priority is '10', expected is at most 9"),
                post(post -> post.setMark("X"), "mark is 'X'"),
                post(post -> post.setSource(""), "source is ''"),
                post(post -> post.setDay(MISTYPED), "day is '0203-05-12'"),
                Arguments.of(changed(closed(), post -> post.setTask("WAREHOUSE")), "task is 'WAREHOUSE'"),
                Arguments.of(changed(closed(), post -> post.setPlace("RVG")), "place is 'RVG'"),
                Arguments.of(changed(closed(), post -> post.setSource("")), "source is ''"),
                Arguments.of(changed(closed(), post -> post.setPostId("")), "postId is ''"),
                Arguments.of(changed(closed(), post -> post.setDay(MISTYPED)), "day is '0203-05-12'"));
    }

    private static Arguments work(Consumer<WorkMeasured> change, String expected) {
        return Arguments.of(changed(measured(), change), expected);
    }

    /** 0.75 h / 4 x 0.25 = 2.8125 minutes to 2.5 h x 4 x 0.25 = 150 minutes. */
    static Stream<Arguments> ofMeasurements() {
        return Stream.of(
                work(work -> work.setCount(0), "count is '0', expected is a whole number from 1"),
                work(work -> work.setCount(100_001), "count is '100001', expected is at most 100000"),
                work(
                        work -> work.setMinutes(10_000),
                        "minutes is '10000.0', expected is minutes for one, above 0, from 2.8125 to 150"),
                work(work -> work.setMinutes(2.8), "minutes is '2.8'"),
                work(work -> work.setMinutes(0), "minutes is '0.0'"),
                work(work -> work.setMinutes(-1), "minutes is '-1.0'"),
                work(work -> work.setMinutes(Double.NaN), "minutes is 'NaN'"),
                work(
                        work -> work.setTask("DETECTION_MONITORING"),
                        "task is 'DETECTION_MONITORING', expected is one of"),
                work(work -> work.setPathway(null), "pathway is 'null', expected is one of T42_EXPULSION"),
                work(work -> work.setPathway("WALK"), "pathway is 'WALK', expected is one of T42_EXPULSION"),
                work(work -> work.setTask("WAREHOUSE"), "pathway is 'T8_NTA_OR', expected is none"),
                work(work -> work.setPlace("UNPLACED"), "place is 'UNPLACED'"),
                work(work -> work.setSource(""), "source is ''"),
                work(work -> work.setDay(MAY_14), "a day up to 2023-05-13"));
    }

    static Stream<Arguments> ofPolicies() {
        return Stream.of(
                Arguments.of(changed(policy(), one -> one.setPolicyId("a|b")), "policyId is 'a|b'"),
                Arguments.of(
                        changed(policy(), one -> one.setEffects(List.of(new PolicyEffect("T8", -0.5)))),
                        "effects.factor is '-0.5', expected is a number from 0"),
                Arguments.of(
                        changed(policy(), one -> one.setEffects(List.of(new PolicyEffect("T8", Double.NaN)))),
                        "effects.factor is 'NaN'"),
                Arguments.of(
                        changed(policy(), one -> one.setEffects(List.of(new PolicyEffect("T9", 1.0)))),
                        "effects.group is 'T9'"),
                Arguments.of(
                        changed(
                                policy(),
                                one -> one.setMix(List.of(new MixShare("*", "TITLE_8", "FAMILY", "T8_NTA_OR", 0.7)))),
                        "mix is '* TITLE_8 FAMILY: 0.7', expected is shares of one kind that add up to 1"),
                Arguments.of(
                        changed(policy(), one -> one.setEffectiveAt(ARRIVED.plus(Duration.ofDays(5_000)))),
                        "effectiveAt is '2037-01-18'"),
                Arguments.of(changed(authority(), one -> one.setComponents(List.of())), "components is 'empty'"),
                Arguments.of(
                        changed(authority(), one -> one.setComponents(List.of("GUARD", "GUARD"))),
                        "components is 'GUARD, GUARD', expected is each once"),
                Arguments.of(
                        changed(authority(), one -> one.setUntil(MAY_12.minusDays(1))),
                        "until is '2023-05-11', expected is a day from 2023-05-12 on"),
                Arguments.of(standard("hours.t8", "h/person", 2), "standard is 'hours.t8', expected is one of"),
                Arguments.of(
                        standard("hours.t8-nta-or", "min", 2), "unit is 'min', expected is the standard's, h/person"),
                Arguments.of(standard("hours.t8-nta-or", "h/person", 0), "value is '0.0', expected is more than 0"),
                Arguments.of(standard("hours.t8-nta-or", "h/person", Double.POSITIVE_INFINITY), "value is 'Infinity'"));
    }

    static Stream<Arguments> ofPublications() {
        return Stream.of(
                Arguments.of(
                        changed(cell(), published -> published.setPeriod(MAY_12)),
                        "expected is the first day of a month"),
                Arguments.of(
                        changed(cell(), published -> published.setLayout("AREA")),
                        "layout is 'AREA', expected is one of AOR"),
                Arguments.of(changed(cell(), published -> published.setRegion("SOUTH")), "region is 'SOUTH'"),
                Arguments.of(changed(cell(), published -> published.setComponent("BP")), "component is 'BP'"),
                Arguments.of(changed(cell(), published -> published.setDemographic("UAC")), "demographic is 'UAC'"),
                Arguments.of(changed(cell(), published -> published.setAuthority("8")), "authority is '8'"),
                Arguments.of(
                        changed(cell(), published -> published.setCount(-1)),
                        "count is '-1', expected is a whole number from 0"),
                Arguments.of(changed(cell(), published -> published.setCount(9)), "count is '9', expected is 0 where"),
                Arguments.of(
                        changed(cell(), published -> published.setSuppressed(false)),
                        "no bound where nothing is suppressed"),
                Arguments.of(changed(cell(), published -> published.setPublishedOn(MAY_14)), "a day up to 2023-05-13"),
                Arguments.of(
                        changed(cell(), published -> published.setPlace("MARS")),
                        "place is 'MARS', expected is one of"),
                Arguments.of(
                        changed(cell(), published -> published.setPeriod(LocalDate.of(2023, 6, 1))),
                        "period is '2023-06-01', expected is a month that had begun by the publication on 2023-05-12"),
                Arguments.of(changed(cell(), published -> published.setSourceFile("")), "sourceFile is ''"),
                Arguments.of(
                        changed(cell(), published -> published.setSourceFile("f".repeat(201))),
                        "expected is at most 200 characters"),
                Arguments.of(changed(cell(), published -> published.setCitizenship("A|B")), "citizenship is 'A|B'"),
                Arguments.of(changed(cell(), published -> published.setState("")), "state is ''"),
                Arguments.of(
                        changed(cell(), published -> published.setEncounterType("t".repeat(201))),
                        "expected is 1 to 200 characters without |"),
                Arguments.of(
                        changed(cell(), published -> {
                            published.setSuppressed(false);
                            published.setSuppressedBelow(null);
                            published.setCount(Long.MAX_VALUE);
                        }),
                        "count is '9223372036854775807', expected is at most 1000000000000"),
                Arguments.of(
                        changed(cell(), published -> published.setSuppressedBelow(1_000_000L)),
                        "suppressedBelow is '1000000', expected is at most 999999"),
                Arguments.of(
                        changed(completed(), one -> one.setPeriods(List.of(LocalDate.of(2023, 6, 1)))),
                        "periods is '2023-06-01', expected is a month that had begun by the publication on 2023-05-12"),
                Arguments.of(changed(completed(), one -> one.setSourceFile("f".repeat(201))), "at most 200 characters"),
                Arguments.of(changed(completed(), one -> one.setPeriods(List.of())), "periods is 'empty'"),
                Arguments.of(changed(completed(), one -> one.setRegions(List.of("ALL"))), "regions is 'ALL'"),
                Arguments.of(changed(completed(), one -> one.setCells(-1)), "cells is '-1'"));
    }

    @ParameterizedTest
    @MethodSource({"ofPeople", "ofPosts", "ofMeasurements", "ofPolicies", "ofPublications"})
    void refusesAndSaysWhatWasSeenAndWhatIsExpected(SpecificRecord event, String expected) {
        assertThat(admission.refuse(event, ARRIVED))
                .hasValueSatisfying(reason -> assertThat(reason).contains(expected));
    }

    @Test
    void namesAllDefectsUpToFive() {
        var event = people();
        event.setPlace("a");
        event.setTask("b");
        event.setComponent("c");
        event.setOnHand(-1);
        event.setAuthorised(-1);
        event.setMark("d");
        List<String> named = new ArrayList<>(List.of("place is", "task is", "component is", "onHand is"));
        named.add("authorised is");

        assertThat(admission.refuse(event, ARRIVED))
                .hasValueSatisfying(reason -> assertThat(reason).contains(named).endsWith("; and 1 more"));
    }
}
