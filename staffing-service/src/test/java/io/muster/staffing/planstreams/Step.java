package io.muster.staffing.planstreams;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happens to the planning task in a generated history. Days are counted from May 1, 2023, which is day 1. A
 * {@code clock} is what a producer's clock says, in seconds: it must decide nothing.
 */
public sealed interface Step {

    /**
     * What a partition of the encounters counted at a place on a day: all of it again at each change.
     *
     * @param changes counts the changes of this total
     */
    record Counted(int partition, String place, int day, long changes, int families, int adults, int hour)
            implements Step {}

    /** An edition of what is told under an id of its own of a place: it can be sent again, and taken back. */
    sealed interface Report extends Step {

        int id();

        String place();

        boolean withdrawn();

        int clock();

        /** The same under another id, taken back or not, by another clock. */
        Report as(int otherId, boolean isWithdrawn, int otherClock);
    }

    /** An edition of a report of people on hand. */
    record People(
            int id,
            String place,
            String task,
            String component,
            int day,
            int onHand,
            @Nullable String request,
            @Nullable String unit,
            boolean withdrawn,
            int clock)
            implements Report {

        @Override
        public Report as(int otherId, boolean isWithdrawn, int otherClock) {
            return new People(otherId, place, task, component, day, onHand, request, unit, isWithdrawn, otherClock);
        }
    }

    /** An edition of a census. */
    record Held(int id, String place, int day, int hour, int held, boolean withdrawn, int clock) implements Report {

        @Override
        public Report as(int otherId, boolean isWithdrawn, int otherClock) {
            return new Held(otherId, place, day, hour, held, isWithdrawn, otherClock);
        }
    }

    /** Somebody vouches for a place's day: its reports are complete. */
    record Confirmed(int id, String place, int day, boolean withdrawn, int clock) implements Report {

        @Override
        public Report as(int otherId, boolean isWithdrawn, int otherClock) {
            return new Confirmed(otherId, place, day, isWithdrawn, otherClock);
        }
    }

    /** An edition of what opens or closes a post; what closes one has no positions and no holder. */
    record Posted(
            int id,
            boolean opens,
            String place,
            String post,
            int positions,
            String heldBy,
            int day,
            boolean withdrawn,
            int clock)
            implements Report {

        @Override
        public Report as(int otherId, boolean isWithdrawn, int otherClock) {
            return new Posted(otherId, opens, place, post, positions, heldBy, day, isWithdrawn, otherClock);
        }
    }

    /** An edition of a measurement of work; without a pathway where the work is the same for all. */
    record Measured(
            int id,
            String place,
            String task,
            @Nullable String pathway,
            int minutes,
            int count,
            int day,
            boolean withdrawn,
            int clock)
            implements Report {

        @Override
        public Report as(int otherId, boolean isWithdrawn, int otherClock) {
            return new Measured(otherId, place, task, pathway, minutes, count, day, isWithdrawn, otherClock);
        }
    }

    /** A tombstone under a place's key: its reports are forgotten. */
    record Forgotten(String place) implements Step {}

    /** An edition of a policy: another volume of a pathway group from a day on, and a place that begins on another day. */
    record Policy(
            int id,
            int day,
            String group,
            double factor,
            @Nullable String place,
            int from,
            int clock) implements Step {}

    /** An edition of a call-up authority. */
    record Authority(int id, int from, int until, String purpose, int clock) implements Step {}

    /** An edition of an adjusted standard. */
    record Standard(int id, String standard, String place, double value, int from, int until, int clock)
            implements Step {}

    /**
     * A cell of a publication.
     *
     * @param count persons, or {@link #SUPPRESSED}
     */
    record Cell(int publication, int publishedOn, int month, String place, String demographic, int count)
            implements Step {

        static final int SUPPRESSED = -1;

        /** Persons that are told. */
        int persons() {
            return Math.max(0, count);
        }
    }

    /**
     * A publication is complete: it covers these months.
     *
     * @param confirmed whether somebody vouches for what it leaves out
     */
    record Published(int publication, int publishedOn, List<Integer> months, int cells, int persons, boolean confirmed)
            implements Step {

        private static final int FIRST_NATIONWIDE = 4;

        /** Whether a publication is of states and not of places: it holds beside those of places. */
        static boolean isNationwide(int publication) {
            return publication >= FIRST_NATIONWIDE;
        }
    }

    /** A transition of a request; what it does not need is ignored. */
    record Act(
            int event,
            String request,
            String transition,
            int on,
            @Nullable String place,
            String task,
            int people,
            int days)
            implements Step {}

    /** An act of a request is taken back, by a role. */
    record Undone(int event, String request, int act, int on, String role) implements Step {}

    /** From now on the planner computes no more than so many rows at a time; the task begins again. */
    record Portion(int rows) implements Step {}

    /** The planner looks at what changed, after so many milliseconds. */
    record Look(int milliseconds) implements Step {}

    /** The task ends and begins again with what it kept. */
    record Restart() implements Step {}

    /** Whether it is a record of an input topic, which is parked where it breaks. */
    default boolean isRecord() {
        return switch (this) {
            case Counted counted -> false; // a running total is none of an input
            case Portion portion -> false;
            case Look look -> false;
            case Restart restart -> false;
            default -> true;
        };
    }

    /** The step as Java that makes it. */
    static String code(Step step) {
        List<String> values = new ArrayList<>();
        for (RecordComponent component : step.getClass().getRecordComponents()) {
            try {
                values.add(literal(component.getAccessor().invoke(step)));
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return "new Step." + step.getClass().getSimpleName() + '(' + String.join(", ", values) + ')';
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> '"' + text + '"';
            case List<?> list ->
                "List.of(" + String.join(", ", list.stream().map(Step::literal).toList()) + ')';
            default -> value.toString();
        };
    }
}
