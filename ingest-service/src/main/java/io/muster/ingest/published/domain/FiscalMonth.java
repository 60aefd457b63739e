package io.muster.ingest.published.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Months of the United States government's fiscal year: year N runs from October of N - 1 to September of N (31 U.S.C.
 * 1102). A year that isn't over carries a suffix, such as {@code 2025 (FYTD)}.
 */
final class FiscalMonth {

    static final String EXPECTED_YEAR = "a fiscal year, such as 2023 or 2025 (FYTD)";
    static final String EXPECTED_MONTH = "a month such as OCT";

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(\\s*\\(FYTD\\))?");
    private static final List<String> MONTHS =
            List.of("OCT", "NOV", "DEC", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP");
    private static final int FIRST_MONTH = 10;

    private FiscalMonth() {}

    static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }

    /** First day of the calendar month; null if one of the two can't be read. */
    static @Nullable LocalDate firstDay(String year, String month) {
        var parts = YEAR.matcher(year);
        var after = MONTHS.indexOf(month.toUpperCase(Locale.ROOT));
        return parts.matches() && after >= 0
                ? LocalDate.of(Integer.parseInt(parts.group(1)) - 1, FIRST_MONTH, 1)
                        .plusMonths(after)
                : null;
    }
}
