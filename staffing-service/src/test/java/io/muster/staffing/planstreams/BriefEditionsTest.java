package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.Brief;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.answers.readmodel.TablesAsRead;
import io.muster.staffing.planstreams.PlanUnderTest.Start;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.state.PlanStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A brief goes with the last report by which its day could close. Where others begin later, days are open again that had closed: what
 * was written of them stands, and stands beside another edition if they close with something else to say.
 */
class BriefEditionsTest {

    private static final List<Step> SETTLED =
            List.of(new Step.Look(600_000), new Step.Look(600_000), new Step.Look(600_000), new Step.Look(600_000));

    /** May 1 to 5 close by it. */
    private static final List<Step> NORTH = history(counted("NORTH", 1, 6, 5), SETTLED);

    private static final Step SOUTH_BEGINS = new Step.Counted(0, "SOUTH", 1, 1, 7, 0, 9);
    private static final Step SOUTH_IS_TAKEN_BACK = new Step.Counted(0, "SOUTH", 1, 2, 0, 0, 9);

    private static List<Step> counted(String place, int from, int to, int persons) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(day -> (Step) new Step.Counted(0, place, day, 1, persons, 0, 9))
                .toList();
    }

    private static List<Step> takenBack(String place, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(day -> (Step) new Step.Counted(0, place, day, 2, 0, 0, 9))
                .toList();
    }

    private static List<Step> decided(int on) {
        return List.of(
                new Step.Act(1, "r1", "SUBMIT", 1, "NORTH", "DATA_ENTRY", 20, 6),
                new Step.Act(2, "r1", "RECEIVE", 1, "NORTH", "DATA_ENTRY", 20, 6),
                new Step.Act(3, "r1", "EVALUATE", 1, "NORTH", "DATA_ENTRY", 20, 6),
                new Step.Act(4, "r1", "DECIDE", on, "NORTH", "DATA_ENTRY", 20, 6));
    }

    private static final String PACK = "decision|r1|" + new UUID(5, 4);

    @SafeVarargs
    private static List<Step> history(List<Step>... parts) {
        List<Step> all = new ArrayList<>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }

    /** What is written on the topic of briefs by the steps that come last, a null with a minus. */
    private static List<String> written(List<Step> before, List<Step> last) {
        return briefs(PlanUnderTest.writtenFrom(history(before, last), before.size()));
    }

    /** Whether a brief stands of April 30, before anybody reported, says nothing. */
    private static List<String> briefs(List<PlanOutput> outputs) {
        return outputs.stream()
                .filter(output -> output.topic().equals(Topics.BRIEFS.name())
                        && !output.key().startsWith("profile|")
                        && !output.key().equals("day|2023-04-30"))
                .map(output -> (output.event() == null ? "-" : "") + output.key())
                .toList();
    }

    @Test
    void whereAnotherPlaceBeginsNothingIsTakenBack() {
        assertThat(written(List.of(), history(NORTH, decided(5))))
                .containsExactlyInAnyOrder(
                        "day|2023-05-01", "day|2023-05-02", "day|2023-05-03", "day|2023-05-04", "day|2023-05-05", PACK);
        assertThat(written(history(NORTH, decided(5)), List.of(SOUTH_BEGINS))).isEmpty();
    }

    @Test
    void aDayThatClosesAgainWithMoreToSayGetsAnotherEditionAfterARestartToo() {
        var open = history(NORTH, decided(5), SETTLED, List.of(SOUTH_BEGINS));
        var expected =
                List.of("day|2023-05-01", "day|2023-05-02", "day|2023-05-03", "day|2023-05-04", "day|2023-05-05");

        assertThat(written(open, counted("SOUTH", 2, 6, 7))).isEqualTo(expected);
        assertThat(written(open, history(List.of(new Step.Restart()), counted("SOUTH", 2, 6, 7))))
                .isEqualTo(expected);
        var closed = history(open, SETTLED, counted("SOUTH", 2, 6, 7));
        assertThat(written(closed, List.of(new Step.Restart()))).isEmpty();
    }

    @Test
    void aDayThatClosesAgainWithNothingElseToSayGetsNone() {
        assertThat(written(history(NORTH, List.of(SOUTH_BEGINS)), List.of(SOUTH_IS_TAKEN_BACK)))
                .isEmpty();
    }

    /** A null takes back one edition, so two go by two. May 3 closed by reports of May 4, of which none is left. */
    @Test
    void allEditionsGoWithTheLastReportThatReachesFurther() {
        var two = history(NORTH, List.of(SOUTH_BEGINS), SETTLED, counted("SOUTH", 2, 6, 7));

        assertThat(written(two, history(takenBack("NORTH", 4, 6), takenBack("SOUTH", 4, 6))))
                .containsExactly(
                        "-day|2023-05-03",
                        "-day|2023-05-03",
                        "-day|2023-05-04",
                        "-day|2023-05-04",
                        "-day|2023-05-05",
                        "-day|2023-05-05");
        // NORTH reaches May 6 still
        assertThat(written(two, takenBack("SOUTH", 4, 6))).isEmpty();
    }

    /** May 4 closes again and again, each time with other figures: the first edition and the latest seven are remembered. */
    @Test
    void editionsAreBounded() {
        var closing = closingAgainAndAgain(change -> 7 * change);

        assertThat(written(List.of(), closing))
                .filteredOn("day|2023-05-04"::equals)
                .hasSize(13);
        assertThat(heldOfMay4(closing)).hasSize(8);
        assertThat(written(closing, takenBack("NORTH", 5, 5))).hasSize(8).containsOnly("-day|2023-05-04");
        assertThat(heldOfMay4(history(closing, takenBack("NORTH", 5, 5)))).isEmpty();
    }

    /**
     * May 4 closes by North alone and then twelve times with South, with one figure or another in turn: three editions and ten repeats,
     * of which the latest eight are held by who takes back and by who shows.
     */
    @Test
    void aDayThatClosedWithFiguresInTurnIsTakenBackWhole() {
        var closing = closingAgainAndAgain(change -> 7 + change % 2);

        assertThat(written(List.of(), closing))
                .filteredOn("day|2023-05-04"::equals)
                .hasSize(13);
        assertThat(heldOfMay4(closing)).hasSize(3);
        assertThat(written(closing, takenBack("NORTH", 5, 5))).hasSize(11).containsOnly("-day|2023-05-04");
        assertThat(heldOfMay4(history(closing, takenBack("NORTH", 5, 5)))).isEmpty();
        assertThat(heldOfMay4(history(closing, List.of(new Step.Restart()), takenBack("NORTH", 5, 5))))
                .isEmpty();
    }

    /** It closes with many figures and returns to such as were let go of: what is held, is so by who takes back and by who shows. */
    @Test
    void aDayThatClosedWithFiguresOfBeforeIsTakenBackWhole() {
        for (int different = 1; different <= 12; different++) {
            int figures = different;
            var closing = closingAgainAndAgain(change -> 7 + change % figures);

            assertThat(heldOfMay4(closing)).as("%d figures in turn", figures).isNotEmpty();
            assertThat(heldOfMay4(history(closing, takenBack("NORTH", 5, 5))))
                    .as("%d figures in turn, taken back", figures)
                    .isEmpty();
        }
    }

    private static List<Step> closingAgainAndAgain(IntUnaryOperator persons) {
        List<Step> closing =
                new ArrayList<>(history(counted("NORTH", 1, 5, 5), SETTLED, counted("SOUTH", 1, 3, 7), SETTLED));
        for (int change = 1; change <= 12; change++) {
            closing.add(new Step.Counted(0, "SOUTH", 4, change, persons.applyAsInt(change), 0, 9));
            closing.add(new Step.Counted(0, "SOUTH", 5, 2 * change - 1, 7, 0, 9));
            closing.addAll(SETTLED);
            closing.add(new Step.Counted(0, "SOUTH", 5, 2L * change, 0, 0, 9));
            closing.addAll(SETTLED);
        }
        return closing;
    }

    /** The editions that answers hold of May 4. */
    private static List<Brief> heldOfMay4(List<Step> history) {
        var tables = new TablesAsRead();
        PlanUnderTest.show(
                history, (offset, event) -> {}, output -> tables.written(output.topic(), output.key(), output.event()));
        return tables.briefs().editions("day|2023-05-04");
    }

    /**
     * 27 days are remembered, three times the nine that are planned, and what is taken back is none of them. Reports of day 100 and 101 close
     * nine more; May 1 to 27 are closed without them; then reports reach to May 4 alone.
     */
    @Test
    void daysThatAreTakenBackPushOutNoOthers() {
        List<Step> closed = new ArrayList<>();
        for (int from = 1; from <= 25; from += 4) {
            closed.addAll(history(counted("NORTH", from, from + 3, 5), SETTLED));
        }
        var mistaken = history(closed, counted("NORTH", 100, 101, 5), SETTLED);

        assertThat(written(closed, history(counted("NORTH", 100, 101, 5), SETTLED)))
                .hasSize(9);
        assertThat(written(mistaken, takenBack("NORTH", 100, 101)))
                .hasSize(9)
                .allMatch(brief -> brief.startsWith("-day|2023-07-3") || brief.startsWith("-day|2023-08-0"));
        assertThat(written(history(mistaken, takenBack("NORTH", 100, 101), SETTLED), takenBack("NORTH", 5, 28)))
                .hasSize(24)
                .startsWith("-day|2023-05-04")
                .endsWith("-day|2023-05-27");
    }

    /** Before, it was not kept as of which day a pack was written: it is taken for the day before its decision. */
    @Test
    void aPackOfNoKnownDayIsTakenBackAndWrittenAgainWhereTheDayBeforeItsDecisionHasNotClosed() {
        var written = PlanUnderTest.writtenBy(
                history(counted("NORTH", 1, 3, 5), decided(5)),
                List.of(unknownDay(), new Start(PlanUnderTest.profile())));

        assertThat(briefs(written.getFirst())).containsExactly("-" + PACK, PACK);
        assertThat(written.getFirst().stream()
                        .map(PlanOutput::event)
                        .filter(Brief.class::isInstance)
                        .map(brief -> ((Brief) brief).getDay()))
                .containsExactly(StepEvents.day(2));
        assertThat(briefs(written.getLast())).isEmpty();
    }

    @Test
    void aPackOfNoKnownDayStandsWhereTheDayBeforeItsDecisionHasClosed() {
        List<Long> day = new ArrayList<>();
        var look = new Start(
                PlanUnderTest.profile(),
                stores -> day.add((Long) Objects.requireNonNull(counters(stores).get(PACK))));

        var written = PlanUnderTest.writtenBy(history(NORTH, decided(5)), List.of(unknownDay(), look));

        assertThat(briefs(written.getFirst())).isEmpty();
        assertThat(briefs(written.getLast())).isEmpty();
        assertThat(day).containsExactly(StepEvents.day(4).toEpochDay());
    }

    private static Start unknownDay() {
        return new Start(PlanUnderTest.profile(), stores -> {
            assertThat(counters(stores).get(PACK)).isNotNull();
            counters(stores).put(PACK, 1L);
        });
    }

    private static HeapStore counters(Map<String, HeapStore> stores) {
        return Objects.requireNonNull(stores.get(PlanStores.COUNTERS));
    }
}
