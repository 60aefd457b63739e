package io.muster.staffing.planning.strength;

import io.muster.staffing.planning.situation.StaffReport;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What says how many people are on hand somewhere. */
public enum OnHandBasis {
    /** Somebody's report. */
    REPORTED,
    /** A line of a request alone: nobody reported its people. */
    APPROVED,
    /** A report that its sender marks as an assumption: nobody counted. */
    ASSUMED;

    private static final String ASSUMPTION = "A";

    /** All of them as answers write them, such as {@code reported+assumed}; null for none. */
    public static @Nullable String text(Collection<OnHandBasis> all) {
        return all.isEmpty()
                ? null
                : all.stream()
                        .distinct()
                        .sorted()
                        .map(basis -> basis.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("+"));
    }

    /** What {@link #text} wrote. */
    public static List<OnHandBasis> read(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\+"))
                        .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList();
    }

    static OnHandBasis of(StaffReport report) {
        return report.mark().equals(ASSUMPTION) ? ASSUMED : REPORTED;
    }
}
