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

    /** Items of a list. */
    public static final int MOST_ITEMS = 500;

    /** Characters of the name of a unit. */
    public static final int LONGEST_UNIT = 80;

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
