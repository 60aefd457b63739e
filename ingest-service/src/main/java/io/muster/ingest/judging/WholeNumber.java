package io.muster.ingest.judging;

/**
 * Whole numbers as a report writes them: digits, no sign, no leading zero, no fraction, no exponent. The same in JSON and
 * CSV, so that a report means the same whichever way it comes.
 */
public final class WholeNumber {

    /** Stands for a text that is no such number, or a larger one than an int holds. */
    public static final int UNREADABLE = -1;

    private static final int MOST_DIGITS = 10;

    private WholeNumber() {}

    /** The number that a text is, 0 to 2,147,483,647, or {@link #UNREADABLE}. */
    public static int of(String text) {
        var length = text.length();
        if (length == 0 || length > MOST_DIGITS || (length > 1 && text.charAt(0) == '0')) {
            return UNREADABLE;
        }
        var number = 0L;
        for (var at = 0; at < length; at++) {
            var digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return UNREADABLE;
            }
            number = number * 10 + digit;
        }
        return number > Integer.MAX_VALUE ? UNREADABLE : (int) number;
    }
}
