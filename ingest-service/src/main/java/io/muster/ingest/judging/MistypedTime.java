package io.muster.ingest.judging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is wrong with a text that was meant as a time. */
final class MistypedTime {

    private static final Pattern NEARLY =
            Pattern.compile("(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)(?<between>[Tt _]?)"
                    + "(?<hour>\\d\\d):(?<minute>\\d\\d)(:(?<second>\\d\\d)([.,]\\d+)?)?"
                    + "(?<blank> *)(?<offset>[Zz]|[+-]\\d\\d(:?\\d\\d)?)?");
    private static final int LAST_HOUR = 23;
    private static final int LAST_MINUTE = 59;

    private MistypedTime() {}

    static String whyNot(String text) {
        var parts = NEARLY.matcher(text);
        return parts.matches()
                ? whyNot(parts)
                : "the time is not written as RFC 3339 has it: year-month-day, T, hour:minute:second, offset";
    }

    private static String whyNot(Matcher parts) {
        var offset = parts.group("offset");
        if (!parts.group("between").equalsIgnoreCase("T")) {
            return "there is no T between day and time";
        }
        if (offset == null) {
            return "the time has no offset, so it could be any hour";
        }
        if (!parts.group("blank").isEmpty()) {
            return "there is a blank before the offset";
        }
        if (offset.length() > 1 && offset.indexOf(':') < 0) {
            return "the offset has no colon and minutes: " + offset + " is written " + offset.substring(0, 3) + ":00";
        }
        if (parts.group("second") == null) {
            return "the time has no seconds";
        }
        return ofDayAndTime(parts);
    }

    private static String ofDayAndTime(Matcher parts) {
        int hour = number(parts, "hour");
        try {
            LocalDate.of(number(parts, "year"), number(parts, "month"), number(parts, "day"));
        } catch (DateTimeException none) {
            return "there is no such day";
        }
        if (hour == LAST_HOUR + 1) {
            return "a day has no hour 24; its end is 00:00:00 of the next day";
        }
        if (hour > LAST_HOUR || number(parts, "minute") > LAST_MINUTE || number(parts, "second") > LAST_MINUTE) {
            return "there is no such time of day: hours go to 23, minutes and seconds to 59";
        }
        return "the time is not written as RFC 3339 has it: a point before fractions of a second, an offset of at most 18 hours";
    }

    private static int number(Matcher parts, String name) {
        return Integer.parseInt(parts.group(name));
    }
}
