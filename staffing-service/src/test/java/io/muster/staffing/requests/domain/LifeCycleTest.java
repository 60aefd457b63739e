package io.muster.staffing.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.reading.Profiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifeCycleTest {

    private static final String SECRETARY = "SECRETARY_OF_DEFENSE";
    private static final LocalDate MAY_2 = LocalDate.of(2023, 5, 2);

    private Requests requests = new Requests(Profiles.shipped());
    private int events;

    private static Line line(String task, String component) {
        return new Line(
                "1",
                List.of(task),
                null,
                component,
                null,
                List.of(new Line.Group(550, LocalDate.of(2023, 5, 10)), new Line.Group(950, LocalDate.of(2023, 5, 31))),
                90,
                true,
                false,
                null,
                null);
    }

    private Judgement tell(LocalDate on, String role, RequestEvent.What what) {
        return requests.apply(
                new RequestEvent(new RequestEvent.Head("event-" + ++events, "r", on, role, Instant.EPOCH), what));
    }

    private Judgement submit(Line line) {
        return tell(
                MAY_2,
                "DHS",
                new RequestEvent.Submitted(
                        Transition.SUBMIT, "title", "DHS", "MIGRATION", List.of(line), null, List.of(), null));
    }

    private void evaluate(String... criteria) {
        tell(MAY_2, "JDOMS", new RequestEvent.Stepped(Transition.RECEIVE));
        var findings = Stream.of(criteria)
                .map(one -> new RequestEvent.Finding(one, "SUPPORTS", "COUNSEL", "evidence", MAY_2))
                .toList();
        tell(MAY_2, "JDOMS", new RequestEvent.Evaluated(findings, List.of()));
    }

    private void evaluateAll() {
        evaluate("LEGALITY", "LETHALITY", "RISK", "COST", "APPROPRIATENESS", "READINESS");
    }

    private Judgement approve(String role) {
        return tell(MAY_2, role, new RequestEvent.Decided(Stage.APPROVED, List.of()));
    }

    private Account account() {
        return requests.account("r").orElseThrow();
    }

    @Test
    void needsAllSixCriteriaForAnApproval() {
        submit(line("DATA_ENTRY", "ACTIVE"));
        evaluate("LEGALITY", "LETHALITY", "RISK", "COST", "APPROPRIATENESS");

        assertThat(approve(SECRETARY))
                .isInstanceOfSatisfying(
                        Judgement.Refused.class,
                        refused -> assertThat(refused.reason()).contains("READINESS"));
        assertThat(account().stage()).isEqualTo(Stage.IN_EVALUATION);
        assertThat(account().history()).last().matches(entry -> !entry.accepted());
    }

    @Test
    void letsOnlyADecidingRoleDecide() {
        submit(line("DATA_ENTRY", "ACTIVE"));
        evaluateAll();

        assertThat(approve("COMPTROLLER"))
                .isInstanceOfSatisfying(
                        Judgement.Refused.class,
                        refused -> assertThat(refused.reason()).contains("COMPTROLLER"));
        assertThat(approve(SECRETARY)).isInstanceOf(Judgement.Accepted.class);
    }

    @Test
    void deniesByTheRuleWhatTroopsMayNeverDo() {
        submit(line("CUSTODY", "ACTIVE"));

        assertThat(account().stage()).isEqualTo(Stage.DENIED);
        assertThat(account().lines().getFirst().refusals().getFirst().source()).contains("Posse Comitatus");
        assertThat(requests.commitments()).isEmpty();
    }

    @Test
    void letsCoordinatorsDoCustody() {
        submit(line("CUSTODY", "COORDINATOR"));

        assertThat(account().lines().getFirst().isSupportable()).isTrue();
    }

    @Test
    void needsAnOrderForACallUpAndShowsAPurposeThatDoesNotFit() {
        submit(line("DATA_ENTRY", "RESERVE"));
        assertThat(account().lines().getFirst().isSupportable()).isFalse();

        requests = requests.under(List.of(new Law.Authority(
                "a",
                "the order of April 27",
                "DRUG_TRAFFICKING",
                List.of("RESERVE"),
                LocalDate.of(2023, 4, 27),
                null,
                "10 USC 12302")));

        assertThat(account().lines().getFirst().isSupportable()).isTrue();
        assertThat(account().lines().getFirst().findings()).anyMatch(one -> one.contains("DRUG_TRAFFICKING"));
    }

    @Test
    void aLineReducedToNobodyLeavesNobodyAndTheRequestOpen() {
        submit(line("DATA_ENTRY", "ACTIVE"));
        evaluateAll();
        approve(SECRETARY);
        for (var step : List.of(Transition.ORDER, Transition.DEPLOY)) {
            if (step == Transition.DEPLOY) {
                tell(MAY_2, "JDOMS", new RequestEvent.Sourced(List.of()));
            }
            tell(MAY_2, "JDOMS", new RequestEvent.Stepped(step));
        }
        var june1 = LocalDate.of(2023, 6, 1);

        assertThat(tell(june1, "JDOMS", new RequestEvent.Restayed(Transition.REDUCE, "1", 1_500, june1)))
                .isInstanceOf(Judgement.Accepted.class);

        assertThat(account().stage()).isEqualTo(Stage.REDUCED);
        assertThat(account().coveredUntil()).contains(june1);
    }

    @Test
    void whoeverAskedJudgesNoneOfIt() {
        submit(line("DATA_ENTRY", "ACTIVE"));

        assertThat(tell(MAY_2, "DHS", new RequestEvent.Stepped(Transition.RECEIVE)))
                .isInstanceOfSatisfying(
                        Judgement.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith("DHS can't receive; it asked"));
        assertThat(tell(MAY_2, "JDOMS", new RequestEvent.Amended(List.of(line("WAREHOUSE", "ACTIVE")), null)))
                .isInstanceOfSatisfying(
                        Judgement.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith("JDOMS can't amend; that is for"));
        assertThat(account().stage()).isEqualTo(Stage.SUBMITTED);
    }

    /** A deciding role that asks may be the only role that there is. */
    @Test
    void aDecidingRoleMayJudgeWhatItAsksFor() {
        tell(
                MAY_2,
                SECRETARY,
                new RequestEvent.Submitted(
                        Transition.SUBMIT,
                        "title",
                        "DoD",
                        "MIGRATION",
                        List.of(line("DATA_ENTRY", "ACTIVE")),
                        null,
                        List.of(),
                        null));

        assertThat(tell(MAY_2, SECRETARY, new RequestEvent.Stepped(Transition.RECEIVE)))
                .isInstanceOf(Judgement.Accepted.class);
    }

    @Test
    void onlyWhoeverDecidesGivesMoreDays() {
        submit(line("DATA_ENTRY", "ACTIVE"));
        evaluateAll();
        approve(SECRETARY);
        tell(MAY_2, "JDOMS", new RequestEvent.Stepped(Transition.ORDER));
        tell(MAY_2, "JDOMS", new RequestEvent.Sourced(List.of()));
        tell(MAY_2, "JDOMS", new RequestEvent.Stepped(Transition.DEPLOY));
        var longer = new RequestEvent.Restayed(Transition.EXTEND, "1", 400, LocalDate.of(2023, 8, 31));

        assertThat(tell(MAY_2, "NORTHCOM", longer))
                .isInstanceOfSatisfying(
                        Judgement.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith("NORTHCOM can't extend; deciding roles"));
        assertThat(tell(MAY_2, SECRETARY, longer)).isInstanceOf(Judgement.Accepted.class);
    }

    @Test
    void refusesATransitionOutOfTurn() {
        submit(line("DATA_ENTRY", "ACTIVE"));

        assertThat(tell(MAY_2, "JCS", new RequestEvent.Stepped(Transition.ORDER)))
                .isInstanceOf(Judgement.Refused.class);
        assertThat(account().stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void changesNothingByARepeatedEvent() {
        submit(line("DATA_ENTRY", "ACTIVE"));
        var before = account();
        events--;

        assertThat(submit(line("DATA_ENTRY", "ACTIVE"))).isInstanceOf(Judgement.Duplicate.class);
        assertThat(account()).isEqualTo(before);
    }

    private static Line line(String id, int headcount, @Nullable String replaces, Line.Group... more) {
        var tranches = Stream.concat(Stream.of(new Line.Group(headcount, LocalDate.of(2023, 7, 1))), Stream.of(more))
                .toList();
        return new Line(id, List.of("WAREHOUSE"), "EPT", "ACTIVE", null, tranches, 30, true, false, replaces, null);
    }

    private Judgement submit(Line... lines) {
        return tell(
                MAY_2,
                "DHS",
                new RequestEvent.Submitted(
                        Transition.SUBMIT, "title", "DHS", "MIGRATION", List.of(lines), null, List.of(), null));
    }

    @Test
    void twoLinesNeverHaveOneId() {
        submit(line("1", 10, null), line("2", 10, null));

        var judgement = tell(MAY_2, "DHS", new RequestEvent.Amended(List.of(line("2", 10, "1")), null));

        assertThat(judgement).isInstanceOf(Judgement.Refused.class);
        assertThat(account().lines()).extracting(one -> one.line().id()).containsExactly("1", "2");
    }

    @Test
    void anIdThatReplacesAnotherMayBeGivenAgainInOneAmendment() {
        submit(line("1", 10, null), line("2", 11, null));

        var judgement =
                tell(MAY_2, "DHS", new RequestEvent.Amended(List.of(line("3", 10, "1"), line("1", 11, "2")), null));

        assertThat(judgement).isInstanceOf(Judgement.Accepted.class);
        assertThat(account().lines()).extracting(one -> one.line().id()).containsExactly("3", "1");
    }

    /** Whether 20 people who were found supportable, and sent back, may be approved as they are asked for then. */
    private Judgement approvedAfterAReturn(Line... then) {
        submit(line("1", 20, null));
        evaluateAll();
        tell(MAY_2, "JDOMS", new RequestEvent.Stepped(Transition.RETURN));
        submit(then);
        evaluate("LEGALITY");
        return approve(SECRETARY);
    }

    @Test
    void whatIsAskedAnewAfterAReturnIsNotDecidedOnFindingsAboutWhatWasAskedBefore() {
        assertThat(approvedAfterAReturn(line("1", 500, null))).isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void whatIsAskedAgainAsItWasKeepsItsFindings() {
        assertThat(approvedAfterAReturn(line("1", 20, null))).isInstanceOf(Judgement.Accepted.class);
    }

    @Test
    void counselIsOfTheLineAsItWasFoundOn() {
        submit(line("1", 20, null), line("2", 20, null));
        tell(MAY_2, "JDOMS", new RequestEvent.Stepped(Transition.RECEIVE));
        var counsel = Stream.of("1", "2")
                .map(id -> new RequestEvent.Counsel(id, "WAREHOUSE", true, "found lawful"))
                .toList();
        tell(MAY_2, "JDOMS", new RequestEvent.Evaluated(List.of(), counsel));

        tell(MAY_2, "DHS", new RequestEvent.Amended(List.of(line("1", 500, null)), null));
        assertThat(account().counsel()).extracting(RequestEvent.Counsel::line).containsExactly("2");

        tell(MAY_2, "JDOMS", new RequestEvent.Stepped(Transition.RETURN));
        submit(line("1", 500, null), line("2", 20, null));
        assertThat(account().counsel()).extracting(RequestEvent.Counsel::line).containsExactly("2");

        tell(MAY_2, "JDOMS", new RequestEvent.Stepped(Transition.RECEIVE));
        tell(MAY_2, "JDOMS", new RequestEvent.Stepped(Transition.RETURN));
        submit(line("1", 500, null), line("2", 21, null));
        assertThat(account().counsel()).isEmpty();
    }

    @Test
    void whatWasTakenBackDoesNotStandAgainWhenItIsDeliveredOnceMore() {
        submit(line("1", 20, null));
        evaluateAll();
        var decided = new RequestEvent(
                new RequestEvent.Head("decision", "r", MAY_2, SECRETARY, Instant.EPOCH),
                new RequestEvent.Decided(Stage.APPROVED, List.of()));
        requests.apply(decided);
        assertThat(requests.stage("r")).isEqualTo(Stage.APPROVED);
        tell(MAY_2, SECRETARY, new RequestEvent.Reversed("decision", "mistyped"));

        assertThat(requests.apply(decided)).isInstanceOf(Judgement.Duplicate.class);
        assertThat(requests.stage("r")).isEqualTo(Stage.IN_EVALUATION);

        var other = new RequestEvent(decided.head(), new RequestEvent.Decided(Stage.DENIED, List.of()));
        assertThat(requests.apply(other)).isInstanceOf(Judgement.Refused.class);
        assertThat(requests.stage("r")).isEqualTo(Stage.IN_EVALUATION);
    }

    @Test
    void tranchesAreInTheOrderOfTheirDaysHoweverTheyWereTold() {
        var line = line("1", 1, null, new Line.Group(19, LocalDate.of(2023, 6, 1)));

        assertThat(line.firstDay()).isEqualTo("2023-06-01");
        assertThat(line.lastDay()).isEqualTo("2023-06-30"); // 30 days from June 1, as every line is counted
    }
}
