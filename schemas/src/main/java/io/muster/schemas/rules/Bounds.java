package io.muster.schemas.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Bounds of what may be told. Ingest-service judges by them what comes by HTTP, staffing-service what stands on the topics. */
public final class Bounds {

    /** What a name is, for messages. */
    public static final String NAME = "1 to 128 letters, digits and . _ : @ + = ~ -, beginning with a letter or digit";

    /** UTF-16 units of a text. */
    public static final int LONGEST_TEXT = 2_000;

    /** What a text is, for messages. */
    public static final String TEXT = "a text that says something, not blanks alone";

    /** UTF-16 units of a citizenship, as public statistics group it. */
    public static final int LONGEST_CITIZENSHIP = 100;

    /** UTF-16 units of the reason of a reversal. */
    public static final int LONGEST_REASON = 500;

    /** UTF-16 units of a published file's name. */
    public static final int LONGEST_FILE_NAME = 200;

    /** UTF-16 units of a name in a cell of published statistics. */
    public static final int LONGEST_CELL_TEXT = 200;

    /** What a name in a cell of published statistics is, for messages: these names are joined by bars. */
    public static final String CELL_TEXT = "1 to " + LONGEST_CELL_TEXT + " characters without |, not blanks alone";

    /** The largest count of a published cell: more persons than there are; what is more is mistyped. */
    public static final long GREATEST_COUNT = 1_000_000_000_000L;

    /** The largest bound below which a count is suppressed. */
    public static final long GREATEST_SUPPRESSED = 999_999;

    /** The last place in a batch: physical line number - 1. */
    public static final long LAST_INDEX = Integer.MAX_VALUE;

    /** Items of a list. */
    public static final int MOST_ITEMS = 500;

    /** Characters of the name of a unit. */
    public static final int LONGEST_UNIT = 80;

    /** The last priority of a post; 1 is the first. */
    public static final int LAST_PRIORITY = 9;

    /** Days of a line of a request: ten years; nobody has asked for longer. */
    public static final int LONGEST_LINE = 3_660;

    /** The greatest factor or value of a standard. */
    public static final double GREATEST = 1e9;

    /** Shares are written with few digits; thirds don't add up to 1 exactly. */
    public static final double ROUNDING = 1e-6;

    /** A clock may be wrong by this much; what was observed later than that can't have been. */
    public static final Duration AHEAD = Duration.ofHours(1);

    /** The earliest day that may be named; anything before it is a mistyped year. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** Where the earliest day begins, by universal time. */
    public static final Instant EARLIEST_TIME =
            EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant();

    /**
     * Days by which what a request speaks of may lie before it was told: people may be asked for in writing after they came. A
     * mistyped year lies further off.
     */
    public static final int DAYS_BEFORE = 180;

    /** A code that stands for a place or a task that is not known. */
    public static final String UNPLACED = "UNPLACED";

    /** A code that stands for a task outside the profile. */
    public static final String OTHER = "OTHER";

    /** A code of policies that stands for all of its kind. */
    public static final String ALL = "*";

    /** The component of a line that names none. */
    public static final String UNDETERMINED = "UNDETERMINED";

    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@+=~-]{0,127}");
    private static final int YEARS_AHEAD = 10;

    private Bounds() {}

    /** Whether a text may be part of a record's key and of an address. */
    public static boolean isName(String text) {
        return NAMES.matcher(text).matches();
    }

    /** Whether a name may stand in a cell of published statistics. */
    public static boolean isCellText(String text) {
        return text.length() <= LONGEST_CELL_TEXT && text.indexOf('|') < 0 && !Visible.isBlank(text);
    }

    /** Whether the day of an instant, by universal time, is one that may be named. */
    public static boolean isPossible(Instant at, Instant now) {
        return isPossible(day(at), now);
    }

    /** Whether a day is one that may be named: neither before the earliest nor after the latest. */
    public static boolean isPossible(LocalDate day, Instant now) {
        return !day.isBefore(EARLIEST) && !day.isAfter(latest(now));
    }

    /** The latest day that may be named; anything after it is a mistyped year. */
    public static LocalDate latest(Instant now) {
        return day(now).plusYears(YEARS_AHEAD);
    }

    /** The last day of which something can have been seen: a clock may be a day ahead, by its zone. */
    public static LocalDate lastSeen(Instant now) {
        return day(now.plus(Duration.ofDays(1)));
    }

    /** The earliest day of which something that was told on a day of a request may speak. */
    public static LocalDate earliest(LocalDate day) {
        return day.minusDays(DAYS_BEFORE);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
