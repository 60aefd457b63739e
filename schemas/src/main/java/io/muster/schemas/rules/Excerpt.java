package io.muster.schemas.rules;

/** A refused value as it is shown: records that hold reasons must stay small however large what they refuse is. */
public final class Excerpt {

    /** UTF-16 units that are shown of one value. */
    public static final int LONGEST = 200;

    private Excerpt() {}

    /** The value; of a longer one the beginning, and how long it is. */
    public static String of(Object value) {
        return of(String.valueOf(value), LONGEST);
    }

    /**
     * The text; of a longer one the beginning, and how long it is.
     *
     * @param most UTF-16 units that are shown, at least 1; a pair of surrogates is not cut in two
     */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "... (cut off: " + text.length() + " characters in all)";
    }
}
