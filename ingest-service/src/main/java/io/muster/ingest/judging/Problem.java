package io.muster.ingest.judging;

import io.muster.schemas.rules.Visible;
import org.jspecify.annotations.Nullable;

/**
 * Why a report is refused, in words that let its sender mend it.
 *
 * @param field name of the field as the sender writes it, or what stands for it, such as {@code line}
 * @param value what was seen, shortened to 80 characters, invisible ones by their code point; empty where there was nothing
 * @param reason what is wrong: it begins with the field's name, or says it without
 * @param expected what would be right
 */
public record Problem(String field, String value, String reason, String expected) {

    private static final int LONGEST = 80;

    public Problem {
        value = Visible.text(value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...");
    }

    /** A problem with a value that may be missing. */
    public static Problem of(String field, @Nullable String value, String reason, String expected) {
        return new Problem(field, value == null ? "" : value, reason, expected);
    }

    /** A field that is needed and isn't there. */
    public static Problem missing(String field, String expected) {
        return new Problem(field, "", field + " is missing", expected);
    }

    /** The whole as one sentence, which names the field once. */
    public String sentence() {
        var named = reason.startsWith(field + " ") || reason.endsWith(" " + field);
        return (named ? reason : field + ": " + reason)
                + "; expected "
                + expected
                + (value.isEmpty() ? "" : ", but was '" + value + "'");
    }
}
