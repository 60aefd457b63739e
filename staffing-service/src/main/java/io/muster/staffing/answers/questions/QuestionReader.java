package io.muster.staffing.answers.questions;

import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.schemas.rules.Near;
import io.muster.staffing.answers.problems.BadQuestion;
import io.muster.staffing.answers.readmodel.DayRange;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was asked; says what was wrong, what was expected and what is known. */
public final class QuestionReader {

    static final Set<String> BASES =
            Set.of("observed", "nowcast", "carried-forward", "forecast", "scenario", WireName.UNKNOWN);

    private static final double LEAST_SHARE = 0.01;
    private static final double MOST_SHARE = 0.99;

    private final ReferenceProfile profile;

    public QuestionReader(ReferenceProfile profile) {
        this.profile = profile;
    }

    /**
     * A date.
     *
     * @param name of the parameter, for the refusal
     * @throws BadQuestion where the value is no date
     */
    public LocalDate day(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException wrong) {
            throw new BadQuestion(name + " is '" + value + "', expected is a date such as 2023-05-10", name);
        }
    }

    /**
     * One day, or those from a day to another; the default where none is given.
     *
     * @throws BadQuestion where a value is no date, both are given, or the days are in the wrong order
     */
    public DayRange days(@Nullable String day, @Nullable String from, @Nullable String to, LocalDate byDefault) {
        if (day != null) {
            if (from != null || to != null) {
                throw new BadQuestion("day and from/to exclude each other; give one day, or from and to", "day");
            }
            var one = day("day", day);
            return new DayRange(one, one);
        }
        if (from == null && to == null) {
            return new DayRange(byDefault, byDefault);
        }
        var start = from == null ? day("to", String.valueOf(to)) : day("from", from);
        var end = to == null ? start : day("to", to);
        if (start.isAfter(end)) {
            throw new BadQuestion("from is " + start + " and to is " + end + "; from must not be after to", "from");
        }
        return new DayRange(start, end);
    }

    /**
     * A share of the draws to staff to, or null where none is asked for.
     *
     * @throws BadQuestion where the value is no share from 0.01 to 0.99
     */
    public @Nullable Double staffTo(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.matches("0\\.\\d{1,6}")) {
            double share = Double.parseDouble(value);
            if (share >= LEAST_SHARE && share <= MOST_SHARE) {
                return share;
            }
        }
        throw new BadQuestion(
                "staffTo is '" + value + "', expected is a share of the draws from " + LEAST_SHARE + " to " + MOST_SHARE
                        + " such as 0.8, in which the people suffice",
                "staffTo");
    }

    /**
     * A number of people, or null where none is asked for.
     *
     * @throws BadQuestion where the value is no whole number of at most nine digits
     */
    public @Nullable Integer people(@Nullable String value) {
        if (value == null || value.matches("\\d{1,9}")) {
            return value == null ? null : Integer.valueOf(value);
        }
        throw new BadQuestion("people is '" + value + "', expected is a whole number of people such as 1500", "people");
    }

    /** The code of a place of the profile; any other is refused. */
    public String place(String code) {
        return profile.place(code)
                .map(Place::code)
                .orElseThrow(() -> unknown(
                        "place",
                        code,
                        profile.places().stream()
                                .map(place -> new Near.Named(place.code(), place.name()))
                                .toList()));
    }

    /** The code of a task of the profile; any other is refused. */
    public String task(String code) {
        return profile.task(code)
                .map(Task::code)
                .orElseThrow(() -> unknown(
                        "task",
                        code,
                        profile.tasks().stream()
                                .map(task -> new Near.Named(task.code(), task.name()))
                                .toList()));
    }

    /** Refuses a code that there isn't, with what may have been meant and all that there are. */
    private static BadQuestion unknown(String parameter, String code, List<Near.Named> known) {
        var near = Near.to(code, known.stream());
        return new BadQuestion(
                parameter + " '" + code + "' is not of the profile; "
                        + (near.isEmpty() ? "" : "near to it: " + String.join(", ", near) + "; ")
                        + "known are "
                        + known.stream().map(Near.Named::code).collect(Collectors.joining(", ")),
                parameter);
    }

    /** A basis that answers have, or null where none is asked for; any other is refused. */
    @Nullable
    public String basis(@Nullable String basis) {
        if (basis != null && !BASES.contains(basis)) {
            throw new BadQuestion(
                    "basis is '" + basis + "', expected is one of "
                            + BASES.stream().sorted().collect(Collectors.joining(", ")),
                    "basis");
        }
        return basis;
    }

    /** Codes of places of the profile; none where none is asked for. */
    public List<String> places(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes.stream().map(this::place).toList();
    }

    /** Codes of tasks of the profile; none where none is asked for. */
    public List<String> tasks(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes.stream().map(this::task).toList();
    }
}
