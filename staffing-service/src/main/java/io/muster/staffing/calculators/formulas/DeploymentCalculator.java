package io.muster.staffing.calculators.formulas;

import io.muster.schemas.rules.DayCount;
import io.muster.staffing.calculators.domain.Arguments;
import io.muster.staffing.calculators.domain.Calculator;
import io.muster.staffing.calculators.domain.Example;
import io.muster.staffing.calculators.domain.Figures;
import io.muster.staffing.calculators.domain.Outcome;
import io.muster.staffing.calculators.domain.Parameter;
import io.muster.staffing.calculators.domain.Range;
import io.muster.staffing.calculators.domain.ResultField;
import io.muster.staffing.calculators.domain.Sources;
import io.muster.staffing.calculators.domain.Working;
import io.muster.staffing.planning.deployments.Change;
import io.muster.staffing.planning.deployments.DayBalance;
import io.muster.staffing.planning.deployments.Deployment;
import io.muster.staffing.planning.deployments.DeploymentLine;
import io.muster.staffing.planning.deployments.Tranche;
import io.muster.staffing.planning.numbers.Tolerance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** {@code deployment}. */
final class DeploymentCalculator {

    private static final Range PEOPLE = Range.from(0, 1e9);
    private static final Parameter COMPONENT = Parameter.text("component", "such as ACTIVE or GUARD");
    private static final Parameter HEADCOUNT = Parameter.whole("headcount", "people", PEOPLE, "people");
    private static final Parameter CHANGED = Parameter.whole("headcount", "people", Range.from(1, 1e9), "people");
    private static final Parameter FROM = Parameter.date("from", "first day");
    private static final Parameter TRANCHES =
            Parameter.rows("tranches", Range.from(1, 100), "who comes together", HEADCOUNT, FROM);
    private static final int LONGEST = 3660;
    private static final Parameter LENGTH = Parameter.whole(
                    "days",
                    "days",
                    Range.from(1, LONGEST),
                    "days on hand from the first day of the first tranche, which is one of them; or lastDay")
            .optional();
    private static final Parameter LAST_DAY = Parameter.date(
                    "lastDay", "the last of the days; instead of days, or beside them where they agree")
            .optional();
    private static final Parameter LINES =
            Parameter.rows("lines", Range.from(0, 100), "authorised people", COMPONENT, TRANCHES, LENGTH, LAST_DAY);
    private static final Parameter UNTIL = Parameter.date("until", "their new last day");
    private static final Parameter ON = Parameter.date("on", "day of the order, which takes effect on the day after");
    private static final Parameter CHANGES = Parameter.rows(
                    "changes", Range.from(0, 200), "extensions and reductions", COMPONENT, CHANGED, UNTIL, ON)
            .optional();
    private static final Parameter PRESENT = Parameter.whole(
                    "present", "people", PEOPLE, "people there beside the lines; 0 if left out, null if unknown")
            .optional();
    private static final Parameter REQUIRED = Parameter.number(
                    "required", "people", PEOPLE, "rounded up once; no shortage and surplus if left out")
            .optional();
    private static final Parameter DAYS = Parameter.dates("days", 3660, "days to answer for");

    private DeploymentCalculator() {}

    static Calculator calculator() {
        return new Calculator(
                "deployment",
                "Who is there on which day, and what is missing or left over.",
                List.of(LINES, CHANGES, PRESENT, REQUIRED, DAYS),
                List.of(new ResultField(
                        "days", "day, and people onHand, shortage and surplus; absent where unknown, which is not 0")),
                Sources.DEPLOYMENT,
                example(),
                DeploymentCalculator::calculate);
    }

    private static Map<String, Object> example() {
        var first = Example.of("headcount", 550, "from", "2023-05-10");
        var second = Example.of("headcount", 950, "from", "2023-05-31");
        return Example.of(
                "lines", List.of(Example.of("component", "ACTIVE", "tranches", List.of(first, second), "days", 90)),
                "changes", List.of(july19(400, "2023-08-31"), july19(1100, "2023-08-08")),
                "present", 2500,
                "required", 4000,
                "days", List.of("2023-05-10", "2023-05-31", "2023-08-08", "2023-08-09", "2023-09-01"));
    }

    private static Map<String, Object> july19(int headcount, String until) {
        return Example.of("component", "ACTIVE", "headcount", headcount, "until", until, "on", "2023-07-19");
    }

    private static Outcome calculate(Arguments in) {
        List<DeploymentLine> lines =
                in.rows(LINES).stream().map(DeploymentCalculator::line).toList();
        List<Change> changes = in.has(CHANGES)
                ? in.rows(CHANGES).stream().map(DeploymentCalculator::change).toList()
                : List.of();
        OptionalLong present =
                in.isNull(PRESENT) ? OptionalLong.empty() : OptionalLong.of((long) in.number(PRESENT, 0));
        OptionalDouble required = in.ifGiven(REQUIRED);
        List<LocalDate> days = in.dates(DAYS);
        return in.answer(() -> answer(in, lines, changes, new Staff(present, required, days)));
    }

    private static DeploymentLine line(Arguments row) {
        int before = row.problems().size();
        List<Tranche> tranches = row.rows(TRANCHES).stream()
                .map(tranche -> new Tranche(tranche.whole(HEADCOUNT), tranche.date(FROM)))
                .toList();
        // A refused list reads as empty; the line then needs a stand-in, which is never computed with.
        List<Tranche> some = tranches.isEmpty() ? List.of(new Tranche(0, LocalDate.EPOCH)) : tranches;
        boolean isSound = !tranches.isEmpty() && row.problems().size() == before;
        var first =
                some.stream().map(Tranche::from).min(Comparator.naturalOrder()).orElseThrow();
        return new DeploymentLine(row.text(COMPONENT), some, days(row, first, isSound));
    }

    /** Told by their number, by the last of them, or by both where they agree; 1 stands in where that is refused. */
    private static int days(Arguments row, LocalDate first, boolean isSound) {
        if (!row.has(LENGTH) && !row.has(LAST_DAY)) {
            row.refuse(LENGTH, "given, or lastDay is");
            return 1;
        }
        if (!row.has(LAST_DAY)) {
            return (int) row.whole(LENGTH);
        }
        long days = DayCount.days(first, row.date(LAST_DAY));
        if (isSound && (days < 1 || days > LONGEST)) {
            row.refuse(LAST_DAY, "a day from " + first + " to " + DayCount.last(first, LONGEST));
        } else if (isSound && row.has(LENGTH) && row.whole(LENGTH) != days) {
            row.refuse(LENGTH, "left out, or the " + days + " days from " + first + " to lastDay");
        }
        return Math.clamp(days, 1, LONGEST);
    }

    private static Change change(Arguments row) {
        return new Change(row.text(COMPONENT), row.whole(CHANGED), row.date(UNTIL), row.date(ON));
    }

    private static Outcome answer(Arguments in, List<DeploymentLine> lines, List<Change> changes, Staff staff) {
        var working = new Working();
        for (DeploymentLine line : lines) {
            working.step(line.component() + ": last day = " + line.firstDay() + " + " + line.days() + " days - 1 = "
                    + line.lastDay());
        }
        Deployment deployment = Deployment.of(lines);
        List<Integer> inOrder = IntStream.range(0, changes.size())
                .boxed()
                .sorted(Comparator.comparing(index -> changes.get(index).on()))
                .toList();
        for (int index : inOrder) {
            Change change = changes.get(index);
            switch (deployment.change(change)) {
                case Deployment.ChangeOutcome.Changed changed -> deployment = changed.deployment();
                case Deployment.ChangeOutcome.TooFew tooFew -> {
                    String allowed = "at most the " + tooFew.available() + " people of " + change.component()
                            + " whose last day this order of " + change.on() + " can move";
                    return in.refusing(CHANGES, index, CHANGED, (double) change.headcount(), allowed);
                }
            }
            working.step("order of " + change.on() + ": " + change.headcount() + " of " + change.component() + " until "
                    + change.until());
        }
        return staff.answer(working, deployment);
    }

    /** What stands against the lines. */
    private record Staff(OptionalLong present, OptionalDouble required, List<LocalDate> days) {

        Outcome answer(Working working, Deployment deployment) {
            working.step("on hand = lines on the day + "
                    + (present.isPresent() ? present.getAsLong() + " present beside them" : "an unknown number"));
            required.ifPresent(people -> working.step(
                    "required = " + Figures.text(people) + ", rounded up " + Figures.text(Tolerance.ceiling(people))));
            List<Map<String, Object>> rows = new ArrayList<>();
            for (LocalDate day : days) {
                rows.add(row(day, deployment.onHand(day)));
            }
            return working.put("days", rows).answer();
        }

        private Map<String, Object> row(LocalDate day, long ofLines) {
            OptionalLong onHand =
                    present.isPresent() ? OptionalLong.of(present.getAsLong() + ofLines) : OptionalLong.empty();
            var row = new Working().put("day", day.toString());
            onHand.ifPresent(people -> row.put("onHand", people));
            required.ifPresent(people -> {
                var balance = DayBalance.of(onHand, people);
                balance.shortage().ifPresent(missing -> row.put("shortage", missing));
                balance.surplus().ifPresent(left -> row.put("surplus", left));
            });
            return row.map();
        }
    }
}
