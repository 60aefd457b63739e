package io.muster.ingest.published.domain;

import io.muster.schemas.rules.Bounds;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a published file says of a cell: a number of persons, or that the publisher withholds it.
 *
 * @param persons at least 0; 0 where the figure is suppressed
 * @param suppressed whether the publisher withholds the figure, which is not 0 and not absent
 * @param below a suppressed figure is less than this, at least 1; null where the file gives no bound, or nothing is suppressed
 */
public record PublishedCount(
        long persons, boolean suppressed, @Nullable Long below) {

    static final String EXPECTED =
            "a whole number of at least 0, or <10 (any bound), X, D or * for a figure that is suppressed; leave out the row only"
                    + " of what is not published, for a cell that is left out counts as 0";

    private static final Set<String> WITHHELD = Set.of("X", "D", "*");
    private static final Pattern BOUND = Pattern.compile("< ?([1-9]\\d{0,5})");
    private static final Pattern SEPARATED = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?([Ee][+]?\\d{1,2})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(Bounds.GREATEST_COUNT);

    static PublishedCount of(long persons) {
        return new PublishedCount(persons, false, null);
    }

    /** A figure that is withheld; it is less than {@code below}, where that is given. */
    static PublishedCount withheld(@Nullable Long below) {
        return new PublishedCount(0, true, below);
    }

    /**
     * Reads a count as spreadsheets write it, plain, with thousands separators, or with a zero fraction or an exponent; or a mark
     * of suppression. Read exactly or not at all: a blank, a dash and {@code N/A} are neither a count nor suppressed.
     */
    static Optional<PublishedCount> read(String text) {
        if (WITHHELD.contains(text)) {
            return Optional.of(withheld(null));
        }
        var bound = BOUND.matcher(text);
        return bound.matches() ? Optional.of(withheld(Long.valueOf(bound.group(1)))) : number(text);
    }

    private static Optional<PublishedCount> number(String text) {
        var plain = SEPARATED.matcher(text).matches() ? text.replace(",", "") : text;
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(plain).stripTrailingZeros();
        return number.scale() <= 0 && number.compareTo(MOST) <= 0
                ? Optional.of(of(number.longValueExact()))
                : Optional.empty();
    }

    /** As a file would write it. */
    String text() {
        if (!suppressed) {
            return Long.toString(persons);
        }
        return below == null ? "suppressed" : "<" + below;
    }
}
