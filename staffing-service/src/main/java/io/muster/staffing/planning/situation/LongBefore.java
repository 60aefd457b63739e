package io.muster.staffing.planning.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reports of people and censuses of days long before the operation began: a mistyped year, most likely. They stand, and nothing
 * follows from them until another source, of whichever place, tells of people or persons held near that day, or the day is
 * confirmed at its place. Another place of the same source proves nothing.
 *
 * @param inputs those that nobody agrees with, by place and day
 */
public record LongBefore(List<DatedInput> inputs) {

    /** Nothing lies long before. */
    public static final LongBefore NOTHING = new LongBefore(List.of());

    private static final int NEAR = 31;

    public LongBefore {
        inputs = List.copyOf(inputs);
    }

    /** What was told. */
    public enum Kind {
        PEOPLE,
        CENSUS,
        CONFIRMED_DAY
    }

    /**
     * A report of one of these kinds.
     *
     * @param id of its event
     */
    public record DatedInput(Kind kind, String id, String place, LocalDate day, String source) {

        private boolean isLongBefore(LocalDate first) {
            return switch (kind) {
                case PEOPLE, CENSUS -> day.isBefore(first.minusDays(Reach.FAR));
                // whether a confirmed day is believed, the reach says
                case CONFIRMED_DAY -> day.isBefore(first);
            };
        }

        private boolean isAgreedBy(DatedInput other) {
            boolean confirms = other.kind == Kind.CONFIRMED_DAY && other.place.equals(place) && other.day.equals(day);
            boolean near = Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= NEAR;
            boolean another = !other.source.equals(source);
            return kind != Kind.CONFIRMED_DAY && (confirms || (near && another && other.kind != Kind.CONFIRMED_DAY));
        }
    }

    /**
     * Those that are not believed.
     *
     * @param first the first day that is believed of what was counted, or null where nobody has reported
     */
    public static LongBefore of(@Nullable LocalDate first, List<DatedInput> all) {
        if (first == null) {
            return NOTHING;
        }
        var early = all.stream().filter(input -> input.isLongBefore(first)).toList();
        List<DatedInput> alone = new ArrayList<>();
        for (var input : early) {
            if (early.stream().noneMatch(other -> !other.equals(input) && input.isAgreedBy(other))) {
                alone.add(input);
            }
        }
        alone.sort(Comparator.comparing(DatedInput::place)
                .thenComparing(DatedInput::day)
                .thenComparing(DatedInput::id));
        return alone.isEmpty() ? NOTHING : new LongBefore(alone);
    }

    /** Ids of the events. */
    public Set<String> ids() {
        return inputs.stream().map(DatedInput::id).collect(Collectors.toUnmodifiableSet());
    }
}
