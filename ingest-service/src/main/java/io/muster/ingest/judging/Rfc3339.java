package io.muster.ingest.judging;

/**
 * Instants as RFC 3339 writes them, with their offset, such as {@code 2023-05-11T13:20:00-04:00}. Read by hand, since a
 * batch may hold millions of them. Fractions of a second beyond the millisecond are cut off.
 */
public final class Rfc3339 {

    /** Stands for a text that is no such instant. */
    public static final long UNREADABLE = Long.MIN_VALUE;

    /** What is right, for messages. */
    public static final String EXPECTED = "date, time and offset (RFC 3339), such as 2023-05-11T13:20:00-04:00";

    private static final int SHORTEST = 20;
    private static final int LONGEST = 35;
    private static final int FRACTION_AT = 19;

    private Rfc3339() {}

    /**
     * The instant of a text.
     *
     * @return milliseconds since 1970-01-01T00:00Z, or {@link #UNREADABLE}
     */
    public static long epochMillis(String text) {
        var length = text.length();
        if (length < SHORTEST || length > LONGEST || !separated(text)) {
            return UNREADABLE;
        }
        var date = epochDay(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
        var time = secondOfDay(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2));
        var offsetAt = text.charAt(FRACTION_AT) == '.' ? endOfDigits(text, FRACTION_AT + 1) : FRACTION_AT;
        var offset = offsetSeconds(text, offsetAt);
        if (date == UNREADABLE || time < 0 || offset == UNREADABLE || offsetAt == FRACTION_AT + 1) {
            return UNREADABLE;
        }
        return (date * 86_400 + time - offset) * 1000 + millis(text, offsetAt);
    }

    /** Why a text can't be read as an instant. */
    public static String whyNot(String text) {
        return MistypedTime.whyNot(text);
    }

    private static boolean separated(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(10) == 'T' || text.charAt(10) == 't')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    /** The number that so many digits are, or -1. */
    private static int digits(String text, int from, int count) {
        var number = 0;
        for (var at = from; at < from + count; at++) {
            var digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int endOfDigits(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static long epochDay(int year, int month, int day) {
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
            return UNREADABLE;
        }
        // days from civil: years begin in March, so that the leap day is the last
        var shifted = month <= 2 ? year - 1L : year;
        var era = Math.floorDiv(shifted, 400L);
        var yearOfEra = shifted - era * 400;
        var dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        var dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }

    private static int daysOf(int year, int month) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            default -> 31;
        };
    }

    private static int secondOfDay(int hour, int minute, int second) {
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59
                ? -1
                : hour * 3600 + minute * 60 + second;
    }

    private static long offsetSeconds(String text, int at) {
        var left = text.length() - at;
        if (left == 1) {
            return text.charAt(at) == 'Z' || text.charAt(at) == 'z' ? 0 : UNREADABLE;
        }
        if (left != 6 || text.charAt(at + 3) != ':') {
            return UNREADABLE;
        }
        var sign = text.charAt(at) == '+' ? 1 : text.charAt(at) == '-' ? -1 : 0;
        var hours = digits(text, at + 1, 2);
        var minutes = digits(text, at + 4, 2);
        return sign == 0 || hours < 0 || hours > 18 || minutes < 0 || minutes > 59
                ? UNREADABLE
                : sign * (hours * 3600L + minutes * 60L);
    }

    private static int millis(String text, int offsetAt) {
        var millis = 0;
        for (var place = 0; place < 3; place++) {
            var at = FRACTION_AT + 1 + place;
            millis = millis * 10 + (at < offsetAt ? text.charAt(at) - '0' : 0);
        }
        return millis;
    }
}
