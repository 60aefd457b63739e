package io.muster.schemas.profile.reading;

import java.util.regex.Pattern;

/** What a standard is used for, and so the unit and the range that it must have. */
enum StandardUse {
    HOURS_A_PERSON("h/person", 0, Double.MAX_VALUE),
    HOURS_A_PERSON_DAY("h/person-day", 0, 24),
    HOURS_A_SITE_DAY("h/site-day", 0, Double.MAX_VALUE),
    /** Hours that one person gives a calendar day: people are divided by it, so it can't be 0. */
    EFFECTIVE_HOURS("h/person-day", Double.MIN_VALUE, 24),
    DAYS("days", 0, Double.MAX_VALUE),
    /** Days in which a stock is to come down: divided by, so it can't be 0. */
    DAYS_TO_COME_BACK("days", Double.MIN_VALUE, Double.MAX_VALUE),
    FLOW("persons/day", 0, Double.MAX_VALUE),
    FACTOR("factor", 0, Double.MAX_VALUE),
    SMOOTHING("factor", 0, 1),
    SHARE("share of .+", 0, 1),
    /** Share of people on top of others: may be more than all of them. */
    SHARE_ON_TOP("share of .+", 0, 10),
    /** CAS in percent; the allowance factor is 1 / (1 - CAS/100), so 100 has no meaning. */
    SUPPORT("%", 0, Math.nextDown(100.0)),
    COST("[A-Z]{3}/person-day", 0, Double.MAX_VALUE),
    POSTS("(?!h\\b|%|share|factor).+", 0, Double.MAX_VALUE),
    CREW("persons/.+", 0, Double.MAX_VALUE),
    HOURS_OPEN("h/week", 0, 168),
    LIMIT("h", Double.MIN_VALUE, Double.MAX_VALUE),
    PERSONS("persons", 0, Double.MAX_VALUE),
    SECONDS("s", 0, Double.MAX_VALUE);

    private final Pattern unit;
    private final double least;
    private final double most;

    StandardUse(String unit, double least, double most) {
        this.unit = Pattern.compile(unit);
        this.least = least;
        this.most = most;
    }

    boolean fitsUnit(String seen) {
        return unit.matcher(seen).matches();
    }

    boolean fitsValue(double value) {
        return value >= least && value <= most;
    }

    String expectedUnit() {
        return this == POSTS ? "a number of things, such as posts" : unit.pattern();
    }

    String expectedRange() {
        return switch (this) {
            case SUPPORT -> "at least 0 and below 100";
            default ->
                (least == 0 ? "at least 0" : "above 0") + (most == Double.MAX_VALUE ? "" : " and at most " + most);
        };
    }
}
