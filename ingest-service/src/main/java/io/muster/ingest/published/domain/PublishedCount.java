package io.muster.ingest.published.domain;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Counts as spreadsheets write them: plain, with thousands separators, or with a zero fraction or an exponent. Read exactly
 * or not at all; a blank, a dash and {@code N/A} are no count, least of all 0.
 */
final class PublishedCount {

    static final long UNREADABLE = -1;
    static final String EXPECTED = "a whole number of at least 0; leave out the row of what is not published";

    private static final Pattern SEPARATED = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?([Ee][+]?\\d{1,2})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private PublishedCount() {}

    static long of(String text) {
        var plain = SEPARATED.matcher(text).matches() ? text.replace(",", "") : text;
        if (!NUMBER.matcher(plain).matches()) {
            return UNREADABLE;
        }
        var number = new BigDecimal(plain).stripTrailingZeros();
        return number.scale() <= 0 && number.compareTo(MOST) <= 0 ? number.longValueExact() : UNREADABLE;
    }
}
