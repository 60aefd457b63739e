package io.muster.schemas.profile;

import java.util.regex.Pattern;

/** What a code of the profile names. */
public enum CodeKind {
    COMPONENT("component", Shape.CODE),
    DEMOGRAPHIC("demographic", Shape.CODE),
    AUTHORITY("authority", Shape.CODE),
    PLACE("place", Shape.CODE),
    PLACE_KIND("kind of place", Shape.CODE),
    PATHWAY("pathway", Shape.CODE),
    PEOPLE("kind of people", Shape.CODE),
    TASK("task", Shape.CODE),
    PART("task or part", Shape.DOTTED),
    STANDARD("standard", Shape.DOTTED),
    SCENARIO("scenario", Shape.CODE),
    WEIGHT("weight", Shape.CODE);

    private final String title;
    private final Pattern shape;

    CodeKind(String title, Pattern shape) {
        this.title = title;
        this.shape = shape;
    }

    public String title() {
        return title;
    }

    public boolean allows(String code) {
        return shape.matcher(code).matches();
    }

    /** Codes become parts of record keys, joined by a bar, and of a web address. */
    private static final class Shape {
        static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
        static final Pattern DOTTED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    }
}
