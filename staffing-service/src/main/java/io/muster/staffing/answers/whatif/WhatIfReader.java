package io.muster.staffing.answers.whatif;

import static io.muster.staffing.answers.whatif.WhatIfParameters.ALL;
import static io.muster.staffing.answers.whatif.WhatIfParameters.ANY_VALUE;
import static io.muster.staffing.answers.whatif.WhatIfParameters.FACTOR;
import static io.muster.staffing.answers.whatif.WhatIfParameters.FROM;
import static io.muster.staffing.answers.whatif.WhatIfParameters.HEADCOUNT;
import static io.muster.staffing.answers.whatif.WhatIfParameters.PERSONS;
import static io.muster.staffing.answers.whatif.WhatIfParameters.ROWS;
import static io.muster.staffing.answers.whatif.WhatIfParameters.SHARE;
import static io.muster.staffing.answers.whatif.WhatIfParameters.TO;

import io.muster.schemas.profile.People;
import io.muster.schemas.profile.Task;
import io.muster.staffing.answers.questions.CallUps;
import io.muster.staffing.answers.readmodel.DayRange;
import io.muster.staffing.calculators.domain.ArgumentProblem;
import io.muster.staffing.calculators.domain.Arguments;
import io.muster.staffing.calculators.domain.Parameter;
import io.muster.staffing.planning.deployments.Stay;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.whatif.WhatIfChanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a what-if asks, and collects all that is impossible in it. */
final class WhatIfReader {

    static final int MOST_DAYS = 120;
    private static final int USUAL_DAYS = 90;
    private static final String REQUEST = "what-if";

    private final Situation situation;
    private final CallUps callUps;
    private final LocalDate first;
    private final LocalDate today;
    private final StandardRanges ranges;
    private final WhatIfParameters parameters;

    /**
     * Over what is known.
     *
     * @param first first day of which anything is known
     */
    WhatIfReader(Situation situation, CallUps callUps, LocalDate first, LocalDate today) {
        this.situation = situation;
        this.callUps = callUps;
        this.first = first;
        this.today = today;
        this.ranges = new StandardRanges(situation.profile());
        this.parameters = new WhatIfParameters(situation.profile(), ranges.codes());
    }

    /** What was read, and what was wrong with it: only without problems is it to be answered. */
    record Question(LocalDate from, LocalDate to, boolean all, WhatIfChanges changes, List<ArgumentProblem> problems) {}

    Question read(Map<String, @Nullable Object> fields) {
        var in = Arguments.of(fields, parameters.all());
        var days = days(in);
        var changes = new WhatIfChanges(
                rows(in, parameters.volumes).stream()
                        .map(row -> volume(row, days))
                        .toList(),
                rows(in, parameters.mix).stream().map(row -> mix(row, days)).toList(),
                standards(rows(in, parameters.standards), days),
                deployments(rows(in, parameters.deployments), days),
                rows(in, parameters.endings).stream()
                        .map(row -> new EndingReader(parameters, situation).read(row, days))
                        .toList(),
                rows(in, parameters.policies).stream()
                        .map(row -> new PolicyDateReader(situation, today).read(row))
                        .toList());
        boolean all = in.choice(ROWS, WhatIfParameters.Rows.class, WhatIfParameters.Rows.CHANGED)
                == WhatIfParameters.Rows.ALL;
        return new Question(days.from(), days.to(), all, changes, in.problems());
    }

    private static List<Arguments> rows(Arguments in, Parameter parameter) {
        return in.has(parameter) ? in.rows(parameter) : List.of();
    }

    private DayRange days(Arguments in) {
        var latest = today.plusDays(MOST_DAYS);
        var from = in.has(FROM) ? in.date(FROM) : today.plusDays(1);
        if (from.isBefore(first) || from.isAfter(latest)) {
            in.refuse(FROM, "a day from " + first + ", the first that is known, to " + latest);
            return new DayRange(today, today);
        }
        var to = in.has(TO) ? in.date(TO) : from.plusDays(USUAL_DAYS - 1L);
        var end = from.plusDays(MOST_DAYS - 1L).isBefore(latest) ? from.plusDays(MOST_DAYS - 1L) : latest;
        if (!in.has(TO)) {
            return new DayRange(from, to.isAfter(end) ? end : to);
        }
        if (to.isBefore(from) || to.isAfter(end)) {
            in.refuse(TO, "a day from " + from + " to " + end + ": at most " + MOST_DAYS + " days");
            return new DayRange(from, from);
        }
        return new DayRange(from, to);
    }

    /** Days of one change, within the days that are asked for. */
    private static DayRange days(Arguments row, DayRange days) {
        var from = within(row, FROM, days.from(), days);
        var to = within(row, TO, days.to(), days);
        if (from.isAfter(to)) {
            row.refuse(FROM, "a day not after " + to + ", the last day of this change");
        }
        return new DayRange(from, to);
    }

    private static LocalDate within(Arguments row, Parameter parameter, LocalDate otherwise, DayRange days) {
        if (!row.has(parameter)) {
            return otherwise;
        }
        var day = row.date(parameter);
        if (day.isBefore(days.from()) || day.isAfter(days.to())) {
            row.refuse(parameter, "a day from " + days.from() + " to " + days.to() + ", the days asked for");
        }
        return day;
    }

    /** A code of the profile, or null where it is left out; what is unknown is refused with what is known. */
    static @Nullable String code(Arguments row, Parameter parameter) {
        if (!row.has(parameter) && !parameter.required()) {
            return null;
        }
        var text = row.text(parameter);
        var known = List.of(parameter.allowed().replaceFirst("^one of ", "").split(", "));
        if (!text.isEmpty() && !known.contains(text)) {
            row.refuse(parameter, parameter.allowed());
        }
        return text;
    }

    private static String required(Arguments row, Parameter parameter) {
        var code = code(row, parameter);
        return code == null ? "" : code;
    }

    private WhatIfChanges.Volume volume(Arguments row, DayRange range) {
        var days = days(row, range);
        boolean perDay = row.has(PERSONS);
        if (perDay == row.has(FACTOR)) {
            row.refuse(FACTOR, "given where personsPerDay is not, and left out where it is");
        }
        double figure = perDay ? row.number(PERSONS) : row.number(FACTOR, 1);
        return new WhatIfChanges.Volume(
                code(row, parameters.somePlace), code(row, parameters.group), days.from(), days.to(), figure, perDay);
    }

    private WhatIfChanges.MixOf mix(Arguments row, DayRange days) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (var share : row.rows(parameters.shares)) {
            var pathway = required(share, parameters.pathway);
            if (shares.put(pathway, share.number(SHARE)) != null) {
                share.refuse(parameters.pathway, "a pathway that stands once");
            }
        }
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!shares.isEmpty() && Math.abs(sum - 1) > Tolerance.EPSILON) {
            row.refuse(parameters.shares, "shares that add up to 1, and they add up to " + sum);
        }
        return new WhatIfChanges.MixOf(
                orAll(code(row, parameters.component)),
                orAll(code(row, parameters.authority)),
                orAll(code(row, parameters.demographic)),
                within(row, FROM, days.from(), days),
                shares);
    }

    private static String orAll(@Nullable String code) {
        return code == null ? ALL : code;
    }

    private List<WhatIfChanges.StandardAt> standards(List<Arguments> rows, DayRange range) {
        List<WhatIfChanges.StandardAt> standards = new ArrayList<>();
        for (var row : rows) {
            var days = days(row, range);
            var code = required(row, parameters.standard);
            var value = situation
                    .profile()
                    .standard(code)
                    .map(standard -> Parameter.number("value", standard.unit(), ranges.range(standard), "value"))
                    .orElse(ANY_VALUE);
            standards.add(new WhatIfChanges.StandardAt(
                    code, code(row, parameters.somePlace), row.number(value), days.from(), days.to()));
        }
        new SharesOfAWhole(situation.profile(), ranges).check(rows, standards);
        return standards;
    }

    private List<Commitment> deployments(List<Arguments> rows, DayRange range) {
        List<Commitment> deployments = new ArrayList<>();
        for (var row : rows) {
            var days = days(row, range);
            var task = required(row, parameters.task);
            var component = required(row, parameters.people);
            refuseWhoMayNot(row, task, component, days);
            deployments.add(new Commitment(
                    REQUEST,
                    String.valueOf(deployments.size() + 1),
                    List.of(task),
                    required(row, parameters.place),
                    component,
                    List.of(new Stay(component, row.whole(HEADCOUNT), days.from(), days.to())),
                    false,
                    days.from()));
        }
        return deployments;
    }

    private void refuseWhoMayNot(Arguments row, String code, String component, DayRange days) {
        var task = situation.profile().task(code);
        var people = situation.profile().people(component);
        if (task.isEmpty() || people.isEmpty()) {
            return;
        }
        var legality = task.get().legality();
        if (people.filter(People::troops).isPresent() && !mayTroops(legality.verdict())) {
            row.refuse(
                    parameters.task,
                    "a task that troops may do: " + legality.rule() + " (" + legality.source() + ", "
                            + legality.inForce() + ")");
        } else if (!task.get().openTo().contains(component)) {
            row.refuse(
                    parameters.people,
                    "one of " + String.join(", ", task.get().openTo()) + ", to whom " + code + " is open");
        } else if (!callUps.mayCome(component, days.from(), days.to())) {
            row.refuse(
                    parameters.people,
                    "people who may come from " + days.from() + " to " + days.to() + ": " + component
                            + " come only by a call-up authority, and granted are " + callUps.granted(component));
        }
    }

    /** A what-if names the task, but cannot promise that law officers are there. */
    private static boolean mayTroops(Task.Legality.Verdict verdict) {
        return verdict == Task.Legality.Verdict.ALLOWED || verdict == Task.Legality.Verdict.IF_NAMED;
    }
}
