package io.muster.staffing.admission;

import static io.muster.staffing.admission.SoundEvents.ARRIVED;
import static io.muster.staffing.admission.SoundEvents.MAY_12;
import static io.muster.staffing.admission.SoundEvents.changed;
import static io.muster.staffing.admission.SoundEvents.decided;
import static io.muster.staffing.admission.SoundEvents.evaluated;
import static io.muster.staffing.admission.SoundEvents.extended;
import static io.muster.staffing.admission.SoundEvents.line;
import static io.muster.staffing.admission.SoundEvents.sourced;
import static io.muster.staffing.admission.SoundEvents.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.ApprovedLine;
import io.muster.events.Decision;
import io.muster.events.RequestLine;
import io.muster.events.SourcedUnit;
import io.muster.events.Tranche;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.schemas.rules.Bounds;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of requests are judged by the rules that ingest-service has for the same field, one case each. */
class RequestAdmissionTest {

    private final InputAdmission admission = new InputAdmission(Profiles.shipped());

    private static Arguments refused(Consumer<RequestLine> change, String expected) {
        return Arguments.of(submitted(changed(line(), change)), expected);
    }

    static Stream<Arguments> ofRequests() {
        return Stream.of(
                Arguments.of(
                        changed(submitted(line()), one -> one.setOn(LocalDate.of(2033, 5, 3))),
                        "on is '2033-05-03', expected is a day up to 2023-05-13"),
                Arguments.of(changed(submitted(line()), one -> one.setRequestId("a b")), "requestId is 'a b'"),
                Arguments.of(submitted(), "lines is 'empty', expected is a list of at least one"),
                Arguments.of(submitted(line(), line()), "lines is '1, 1', expected is each line once"),
                refused(one -> one.setTasks(List.of("TYPING")), "tasks is 'TYPING', expected is one of"),
                refused(one -> one.setTasks(List.of()), "tasks is 'empty'"),
                refused(one -> one.setPlace("UNPLACED"), "place is 'UNPLACED'"),
                refused(one -> one.setComponent("AGENT"), "component is 'AGENT', expected is one of ACTIVE"),
                refused(one -> one.setDays(0), "days is '0', expected is 1 to 3660"),
                refused(one -> one.setDays(Bounds.LONGEST_LINE + 1), "days is '3661'"),
                refused(one -> one.setTranches(List.of()), "tranches is 'empty'"),
                refused(one -> one.setTranches(List.of(new Tranche(0, MAY_12))), "headcount is '0'"),
                refused(
                        one -> one.setTranches(List.of(new Tranche(2_000_000_000, MAY_12))),
                        "headcount is '2000000000', expected is at most 20000: more than twice"),
                refused(
                        one -> one.setTranches(List.of(new Tranche(1, MAY_12), new Tranche(1, MAY_12.plusDays(90)))),
                        "from is '2023-08-10', expected is a day up to the line's last, 2023-08-09"),
                Arguments.of(changed(evaluated(), one -> one.setFindings(List.of())), "findings is 'empty'"),
                Arguments.of(
                        changed(evaluated(), one -> one.getFindings().getFirst().setOn(MAY_12.plusDays(2))),
                        "findings.on is '2023-05-14'"),
                Arguments.of(decided(Decision.UNKNOWN), "expected is APPROVED, APPROVED_PARTIAL or DENIED"),
                Arguments.of(decided(Decision.APPROVED_PARTIAL), "approved is '0 line(s)'"),
                Arguments.of(decided(Decision.DENIED, new ApprovedLine("1", 1)), "approved is '1 line(s)'"),
                Arguments.of(
                        decided(Decision.APPROVED_PARTIAL, new ApprovedLine("1", 20_001)),
                        "approved.headcount is '20001', expected is at most 20000"),
                Arguments.of(
                        sourced(new SourcedUnit("1", "ACTIVE", "unit", 20_001, List.of(), 0)),
                        "units.headcount is '20001', expected is at most 20000"),
                Arguments.of(extended(20_001), "headcount is '20001', expected is at most 20000"),
                Arguments.of(sourced(), "units is 'empty'"),
                Arguments.of(
                        sourced(new SourcedUnit("1", "ACTIVE", "unit", 0, List.of(), 0)), "units.headcount is '0'"),
                Arguments.of(extended(0), "headcount is '0', expected is a whole number from 1"));
    }

    @ParameterizedTest
    @MethodSource("ofRequests")
    void refusesAndSaysWhatWasSeenAndWhatIsExpected(SpecificRecord event, String expected) {
        assertThat(admission.refuse(event, ARRIVED))
                .hasValueSatisfying(reason -> assertThat(reason).contains(expected));
    }
}
